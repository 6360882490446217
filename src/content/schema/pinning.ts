import { z } from 'zod';
import { engineFamilies, pinningEffects } from '../../sim/proxy/pinning.ts';
import { bilingual, sourceId } from './fields.ts';

/** What RDS Proxy does to a session at one kind of statement. The proxy model reads the same rows. */
export const pinningRule = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  /** Left out where the rule holds for every engine family. */
  engine: z.enum(engineFamilies).nullable().default(null),
  effect: z.enum(pinningEffects),
  /** Whether the session pinning filter EXCLUDE_VARIABLE_SETS exempts it. */
  filtered: z.boolean().default(false),
  what: bilingual,
  /** A statement of this kind. */
  example: z.string().min(1).optional(),
  sources: z.array(sourceId).min(1),
});
