/**
 * Attributes that only the build reads: of which parts search makes something (`data-search`, `data-pagefind-ignore`),
 * which source a link leads to (`data-source`), and which term (`data-term`); the text or the address says both again.
 */
const mark = 'data-(?:search|pagefind-ignore|source|term)';
const tag = new RegExp(`<[a-z][^<>]* ${mark}[ =>][^<>]*>?`, 'g');
const attribute = new RegExp(` ${mark}(?:="[^"]*")?(?=[ >])`, 'g');

/** Markup of a page without what only the build reads in it. */
export function withoutBuildMarks(html: string): string {
  return html.replace(tag, (tag) => tag.replace(attribute, ''));
}
