import { z } from 'zod';
import { rowId } from './comparison.ts';
import { statementId } from './fields.ts';

/** What the sheet for the last day prints besides what every page brings by itself. */
export const lastDay = z.strictObject({
  /** Statements whose numbers an exam asks for; each is listed under its page. */
  numbers: z
    .array(statementId)
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, 'no statement twice'),
  /** Ports that an exam may ask for, by their IDs, in the order of the sheet. */
  ports: z.array(z.string()).min(1),
  /** Rows of the comparison that tell Redis from Memcached, in the order of the sheet. */
  rows: z.array(rowId).length(10),
});
