/** Where Starlight begins a heading of the second or third level, and the heading's id. */
const headings = /<div class="sl-heading-wrapper level-h[23]">\s*<h[23][^>]*\sid="([^"]+)"/g;

/**
 * Puts something behind the text of sections of a rendered page. A section ends where the next heading begins, one of
 * a subsection included, or with the page.
 *
 * @param html the rendered content of a page
 * @param additions HTML by the id of the section's heading
 * @throws Error when a section is not on the page
 */
export function withSectionEnds(html: string, additions: ReadonlyMap<string, string>): string {
  const found = [...html.matchAll(headings)].map(({ index, 1: id = '' }) => ({ index, id }));
  for (const id of additions.keys()) {
    if (!found.some((heading) => heading.id === id)) throw new Error(`The page has no section "#${id}".`);
  }
  const opening = html.slice(0, found[0]?.index);
  const sections = found.map(({ index, id }, place) => {
    const text = html.slice(index, found[place + 1]?.index);
    return text + (additions.get(id) ?? '');
  });
  return opening + sections.join('');
}
