import { getCollection } from 'astro:content';
import type { GlossaryTerm } from '../content/schema.ts';
import { type Language, pageAddress } from '../site/address.ts';
import { createTermLinker } from '../site/term-links.ts';

/** All terms of the glossary, sorted as a dictionary of the language would. */
export async function glossaryTerms(language: Language): Promise<GlossaryTerm[]> {
  const order = new Intl.Collator(language);
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.sort((a, b) => order.compare(a[language], b[language]));
}

const linkers = new Map<Language, ReturnType<typeof createTermLinker>>();

/** The linker of a language; building its pattern once serves every page of the build. */
export async function termLinker(language: Language): Promise<ReturnType<typeof createTermLinker>> {
  const ready = linkers.get(language);
  if (ready && import.meta.env.PROD) return ready;
  const glossary = pageAddress('glossary', language, import.meta.env.BASE_URL);
  const linker = createTermLinker(await glossaryTerms(language), language, (id) => `${glossary}#${id}`);
  linkers.set(language, linker);
  return linker;
}
