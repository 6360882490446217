import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readNames } from '../../../src/content/queries/pages-on-disk.ts';
import type { Draft } from '../../../src/content/schema/draft.ts';
import { type GlossaryTerm, glossaryTerm } from '../../../src/content/schema/term.ts';
import { createTermLinker } from '../../../src/site/markdown/term-links.ts';

/** What a text is looked through for. */
export interface Known {
  readonly terms: readonly GlossaryTerm[];
  /** The names of every page, its title first, by its slug. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
}

/** @param content the folder `src/content` */
export function readKnown(content: string): Known {
  const terms = z.array(glossaryTerm).parse(parse(readFileSync(join(content, 'glossary.yaml'), 'utf8')));
  return { terms, pages: readNames(content, 'ko') };
}

/** The glossary terms that a text uses in any spelling, and the pages that it calls by name. */
export function recognised(text: string, { terms, pages }: Known): Pick<Draft, 'terms' | 'links'> {
  const bySpelling = terms.map((term) => ({
    ...term,
    linked: everySpelling([term.ko, term.en, ...term.variants]),
  }));
  const byName = [...pages].map(([slug, names]) => asTerm(slug, names));
  return {
    terms: found(text, bySpelling).map(([term, spelt]) => ({ term, spelt })),
    links: found(text, byName).map(([page, words]) => ({ words, page })),
  };
}

const everySpelling = (names: readonly string[]) => ({ ko: [...names], en: [] });

function asTerm(id: string, names: readonly string[]): GlossaryTerm {
  const [name = ''] = names;
  return {
    id,
    ko: name,
    en: name,
    variants: [name],
    linked: everySpelling(names),
    definition: { ko: '', en: '' },
  };
}

/** What the linker of built pages would link, with the words it would link by. */
function found(text: string, terms: readonly GlossaryTerm[]): [id: string, words: string][] {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { html } = createTermLinker(terms, 'ko', () => '')(escaped);
  return [...html.matchAll(/data-term="([^"]*)">([^<]*)</g)].map(([, id = '', words = '']) => [id, words]);
}
