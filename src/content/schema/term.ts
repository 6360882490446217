import { z } from 'zod';
import { bilingual } from './fields.ts';

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
