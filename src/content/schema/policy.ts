import { z } from 'zod';
import { policyNames } from '../../sim/policies/index.ts';
import { bilingual } from './fields.ts';

/** Where a policy of the simulation comes from, and what was settled that its source leaves open. */
export const policyDefinition = z.strictObject({
  /** The policy's name on the command line. */
  id: z.enum(policyNames),
  source: z.strictObject({
    /** Authors, where it appeared, and the year; or a program with its file. */
    citation: z.string().min(1),
    url: z.url().optional(),
  }),
  settled: bilingual,
  /** Programs of others that gave the same figures, with their versions. */
  checkedWith: z.array(z.string().min(1)),
});

/** What real servers were seen to do, beside what the simulation does, in the order of the table. */
export const serverBehaviours = z.strictObject({
  behaviours: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        what: bilingual,
        /** Null: not tried. */
        redis: bilingual.nullable(),
        memcached: bilingual.nullable(),
        lab: bilingual,
      }),
    )
    .min(1),
});
