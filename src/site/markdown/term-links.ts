import { Parser } from 'htmlparser2';
import type { GlossaryTerm } from '../../content/schema/term.ts';
import type { Language } from '../../language.ts';

/** Elements whose text keeps its own meaning: links, code, headings, quotations, controls and live widgets. */
const untouched = new Set([
  'a',
  'astro-island',
  'button',
  'code',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'kbd',
  'label',
  'pre',
  'q',
  'script',
  'select',
  'style',
  'summary',
  'svg',
  'template',
  'textarea',
  'th',
]);

/** The preferred form without its explanation in brackets: `TTL(유효 시간)` is written `TTL` in a sentence. */
function preferredForm(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim();
}

/** The spellings under which a term is linked inside running text. */
export function linkedSpellings(term: GlossaryTerm, language: Language): string[] {
  return term.linked?.[language] ?? [preferredForm(term[language])];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Builds a function that links the first use of every glossary term in a piece of HTML.
 *
 * Only text is rewritten, by its position in the source: tags, attributes and island markup stay byte for byte
 * as they were, so hydration and hashes are not disturbed. A Korean spelling may be followed by a particle
 * (`캐시를`) but not preceded by another syllable (`디캐시`); a Latin one must be a word of its own.
 *
 * @param terms all terms of the glossary
 * @param language language of the text
 * @param addressOf where the definition of a term stands
 * @returns a function from HTML to the linked HTML and the ids of the terms it used, in order
 */
export function createTermLinker(
  terms: readonly GlossaryTerm[],
  language: Language,
  addressOf: (id: string) => string,
) {
  const bySpelling = new Map<string, string>();
  for (const term of terms) {
    for (const spelling of linkedSpellings(term, language)) bySpelling.set(spelling.toLowerCase(), term.id);
  }
  const longestFirst = [...bySpelling.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?=$|[^\\p{L}\\p{N}]|\\p{Script=Hangul})`,
    'giu',
  );

  return function linkTerms(html: string): { readonly html: string; readonly used: string[] } {
    const used = new Set<string>();
    const pieces: string[] = [];
    let copied = 0;
    let depthUntouched = 0;
    const linkText = (text: string) =>
      text.replace(pattern, (match) => {
        const id = bySpelling.get(match.toLowerCase());
        if (!id || used.has(id)) return match;
        used.add(id);
        return `<a class="term" href="${addressOf(id)}" data-term="${id}">${match}</a>`;
      });
    const parser = new Parser(
      {
        onopentagname: (name) => {
          if (untouched.has(name)) depthUntouched += 1;
        },
        onclosetag: (name) => {
          if (untouched.has(name)) depthUntouched -= 1;
        },
        ontext: () => {
          if (depthUntouched > 0) return;
          const end = parser.endIndex + 1;
          pieces.push(html.slice(copied, parser.startIndex), linkText(html.slice(parser.startIndex, end)));
          copied = end;
        },
      },
      { recognizeSelfClosing: false, decodeEntities: false },
    );
    parser.end(html);
    pieces.push(html.slice(copied));
    return { html: pieces.join(''), used: [...used] };
  };
}
