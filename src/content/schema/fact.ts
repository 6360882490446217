import { z } from 'zod';
import { bilingual, isoDate, sourceId, statementId } from './fields.ts';

/** How a statement of the lecture notes fared when it was checked. */
export const verdict = z.enum(['right', 'incomplete', 'outdated', 'wrong', 'garbled']);

/** One statement of the lecture notes with what is true now. */
export const statement = z.strictObject({
  id: statementId,
  verdict,
  /** The sentence of the notes, verbatim, typos included. */
  said: z.string().min(1),
  /** What was wrong with the wording: a typo, a mistranslation, a missing half. */
  remark: bilingual.optional(),
  /** The statement as it should read today; pages print this text. */
  truth: bilingual,
  /** What the exam expects, given only where it differs from `today`. */
  exam: bilingual.optional(),
  /** What holds on AWS now, given only together with `exam`. */
  today: bilingual.optional(),
  /** Limits, versions and exceptions worth a smaller line. */
  detail: bilingual.optional(),
  /** What could not be verified; it is printed as such and never asserted. */
  unverified: bilingual.optional(),
  sources: z.array(sourceId).min(1),
  checked: isoDate,
});
export type Statement = z.infer<typeof statement>;

/** All statements of one page, in the author's order. */
export const factPage = z.strictObject({
  /** Slug of the page, without locale, for example `rds/security`. */
  page: z.string(),
  statements: z
    .array(
      statement.refine(
        (fact) => (fact.exam === undefined) === (fact.today === undefined),
        '`exam` and `today` come together: one without the other compares nothing',
      ),
    )
    .min(1),
});
