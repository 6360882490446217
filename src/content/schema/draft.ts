import { z } from 'zod';

/** What an import found in a note and its author has not decided yet; what is decided is taken out. */
export const draft = z.strictObject({
  /** Slug of the page, without locale, for example `rds/security`. */
  page: z.string(),
  /** Sentences that claim something and may become statements once an author has read a source for them. */
  statements: z.array(
    z.strictObject({
      said: z.string().min(1),
      verdict: z.literal('unchecked'),
      /** Anchor of the section with the sentence. */
      section: z.string().optional(),
    }),
  ),
  /** Glossary terms the note uses, by ID, and how it spells them. */
  terms: z.array(z.strictObject({ term: z.string(), spelt: z.string() })),
  /** Words of the note that are the name of a page of this site. */
  links: z.array(z.strictObject({ words: z.string(), page: z.string() })),
});
export type Draft = z.infer<typeof draft>;
