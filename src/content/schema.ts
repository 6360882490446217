import { z } from 'zod';

/** A text in both languages of the site; an empty one is an unfinished translation and fails the build. */
export const bilingual = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** YAML turns an unquoted date into a `Date`; everything behind this edge sees `YYYY-MM-DD`. */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** How a statement of the lecture notes fared when it was checked. */
export const verdict = z.enum(['right', 'incomplete', 'outdated', 'wrong', 'garbled']);

export const statementId = z.string().regex(/^[A-Z]+(-[A-Z]+)?-\d{2}$/, 'an ID such as RDS-SEC-06');
export const sourceId = z.string().regex(/^S\d{2,3}$/, 'an ID such as S04');

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

/** A term with the spellings people search for. */
export const glossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  ko: z.string().min(1),
  en: z.string().min(1),
  /** Other spellings, transliterations and common misspellings, for search. */
  variants: z.array(z.string().min(1)).min(1),
  /** Spellings under which the term is linked inside notes; the preferred forms are always included. */
  linked: z.strictObject({ ko: z.array(z.string()), en: z.array(z.string()) }).optional(),
  /** One or two sentences a reader can understand without the page. */
  definition: bilingual,
  note: bilingual.optional(),
});
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** A section of the sidebar: a folder of pages and its name. */
export const section = z.strictObject({ folder: z.string().regex(/^[a-z0-9-]+$/), name: bilingual });
export type Section = z.infer<typeof section>;
