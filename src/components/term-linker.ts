import { pageAddress } from '../address.ts';
import { glossaryTerms } from '../content/queries/terms.ts';
import type { Language } from '../language.ts';
import { createTermLinker } from '../site/markdown/term-links.ts';

const linkers = new Map<Language, ReturnType<typeof createTermLinker>>();

/** The linker of a language; building its pattern once serves every page of the build. */
export async function termLinker(language: Language): Promise<ReturnType<typeof createTermLinker>> {
  const ready = linkers.get(language);
  if (ready && import.meta.env.PROD) return ready;
  const glossary = pageAddress('glossary', language);
  const linker = createTermLinker(await glossaryTerms(language), language, (id) => `${glossary}#${id}`);
  linkers.set(language, linker);
  return linker;
}
