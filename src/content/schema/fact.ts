import { z } from 'zod';
import { bilingual, isoDate, sourceId, statementId } from './fields.ts';

/** How a statement of the lecture notes fared that could not stay as it was; `garbled` is a slip of the pen. */
const correctedVerdict = z.enum(['incomplete', 'outdated', 'wrong', 'garbled']);

/** How a statement of the lecture notes fared when it was checked, and `added` for one that they did not have. */
export const verdict = z.enum(['right', ...correctedVerdict.options, 'added']);

/** What happened to a statement after it was first published: it was added or mended. */
export const change = z.strictObject({
  date: isoDate,
  /** What a reader of the earlier text has to know: what it lacked or got wrong. */
  why: bilingual,
});
export type FactChange = z.infer<typeof change>;

const statementFields = {
  id: statementId,
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
};

const lectureFields = {
  ...statementFields,
  /** The sentence of the notes, verbatim, typos included. */
  said: z.string().min(1),
  /** What later editions mended, oldest first; the corrections page and the feed tell readers. */
  changes: z.array(change).default([]),
};

/** A statement of the lecture notes that holds. */
const keptStatement = z.strictObject({ ...lectureFields, verdict: z.literal('right') });

/** A statement of the lecture notes that could not stay as it was, with what is true now. */
const correctedStatement = z.strictObject({
  ...lectureFields,
  verdict: correctedVerdict,
  /** `said` for readers of English, slips included where they change the meaning. */
  saidInEnglish: z.string().min(1),
  /** What was wrong with the wording: a typo, a mistranslation, a missing half. */
  remark: bilingual.optional(),
});
export type CorrectedStatement = z.infer<typeof correctedStatement>;

/** A statement that the lecture notes did not have. */
const addedStatement = z.strictObject({
  ...statementFields,
  verdict: z.literal('added'),
  /** Why it was added, and what later editions mended, oldest first. */
  changes: z.array(change).min(1),
});

export const statement = z.discriminatedUnion('verdict', [keptStatement, correctedStatement, addedStatement]);
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
