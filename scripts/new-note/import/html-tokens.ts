import { fromHtml } from 'hast-util-from-html';
import { Parser } from 'htmlparser2';

/** The attributes of an element, as they are written. */
export type Attributes = Readonly<Record<string, string>>;
/** A tag, a text or a comment of a piece of HTML. */
export type HtmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; value: string }
  | { readonly type: 'comment'; readonly value: string };

/** Elements without content that a page can hold. */
export const empty = new Set(['br', 'hr', 'img']);

/**
 * The tags, texts and comments of a piece of HTML.
 *
 * @param open elements that are open before it; a parser ignores the end of what it has not seen begin
 */
export function tokensOf(html: string, open: readonly string[]): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        tokens.push({ type: 'open', name, attributes: decodedAttributes(attributes) }),
      onclosetag: (name, implied) => {
        if (!implied && !empty.has(name)) tokens.push({ type: 'close', name });
      },
      oncomment: (value) => tokens.push({ type: 'comment', value }),
      onprocessinginstruction: (name) => tokens.push({ type: 'open', name, attributes: {} }),
      ontext: (value) => {
        const last = tokens.at(-1);
        if (last?.type === 'text') last.value += value;
        else tokens.push({ type: 'text', value });
      },
    },
    // The text is Markdown, which decodes entities itself.
    { decodeEntities: false },
  );
  parser.write(open.map((name) => `<${name}>`).join(''));
  parser.write(html);
  parser.end();
  return tokens.slice(open.length).filter((token) => token.type !== 'text' || token.value.trim() !== '');
}

/** Attributes as HTML means them, `&amp;` being `&`. */
function decodedAttributes(attributes: Attributes): Attributes {
  const decode = (value: string) => {
    const [element] = fromHtml(`<i title="${value.replaceAll('"', '&quot;')}">`, { fragment: true }).children;
    return element?.type === 'element' ? `${element.properties['title']}` : value;
  };
  const entries = Object.entries(attributes).map(([name, value]) => [
    name,
    value.includes('&') ? decode(value) : value,
  ]);
  return Object.fromEntries(entries);
}
