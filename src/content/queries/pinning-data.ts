import type { z } from 'zod';
import type { pinningRule } from '../schema/pinning.ts';

/** What RDS Proxy does at one kind of statement, in the reader's language. */
export interface PinningRow extends Omit<Readonly<z.infer<typeof pinningRule>>, 'what'> {
  readonly what: string;
}
