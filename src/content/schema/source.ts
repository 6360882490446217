import { z } from 'zod';
import { isoDate, sourceId } from './fields.ts';

/** A document that statements, table cells and ports refer to. */
export const source = z.strictObject({
  id: sourceId,
  title: z.string().min(1),
  url: z.url(),
  /** How much of the document was read when it was checked. */
  read: z.enum(['whole', 'june-2023', 'in-part', 'unopened']),
  /** Which copy was read. */
  copy: z.string().min(1),
  checked: isoDate,
});
export type Source = z.infer<typeof source>;
