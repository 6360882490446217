import { getCollection } from 'astro:content';
import type { Language } from '../../language.ts';
import type { GlossaryTerm } from '../schema/term.ts';
import { onceInBuild } from './once-in-build.ts';

/** All terms of the glossary, sorted as a dictionary of the language would. */
export const glossaryTerms = onceInBuild(async (language: Language): Promise<readonly GlossaryTerm[]> => {
  const order = new Intl.Collator(language);
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.sort((a, b) => order.compare(a[language], b[language]));
});
