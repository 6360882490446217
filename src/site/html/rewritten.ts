/** A script or a stylesheet that stands in a page: its tag, its text, which is empty when it is fetched, and its end. */
const piece = /(?<tag><(?<name>script|style)(?: [^<>]*)?>)(?<text>[\s\S]*?)(?=<\/\k<name>>)/g;

/**
 * A page with other scripts and styles in it, and another markup around them. What changes the markup never sees a
 * script, which would no longer fit the hash in the page's policy.
 *
 * @param inside gives the text that comes in place of the text of a script or a stylesheet
 * @param around gives what comes in place of markup; it sees the tags of scripts and styles, not what stands in them
 */
export function rewritten(
  html: string,
  inside: (text: string) => string,
  around: (markup: string) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, groups } of html.matchAll(piece)) {
    const { tag = '', text = '' } = groups ?? {};
    const start = index + tag.length;
    parts.push(around(html.slice(at, start)), inside(text));
    at = start + text.length;
  }
  parts.push(around(html.slice(at)));
  return parts.join('');
}
