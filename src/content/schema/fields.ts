import { z } from 'zod';

/** A text in both languages of the site; an empty one is an unfinished translation and fails the build. */
export const bilingual = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** YAML turns an unquoted date into a `Date`; everything behind this edge sees `YYYY-MM-DD`. */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

export const statementId = z.string().regex(/^[A-Z]+(-[A-Z]+)?-\d{2}$/, 'an ID such as RDS-SEC-06');
export const sourceId = z.string().regex(/^S\d{2,3}$/, 'an ID such as S04');
