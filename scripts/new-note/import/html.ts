import type { Html, Nodes, Parent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { htmlIn, structuresOf } from './html-structures.ts';
import { type Attributes, empty, type HtmlToken, tokensOf } from './html-tokens.ts';
import { excerpt, lineOf, type Remark } from './report.ts';

/** An element that is open while its siblings are read. */
interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Nodes[];
}

/** Elements within a sentence that MDX and every page can hold as they are. */
const inline = new Set([
  'abbr',
  'cite',
  'dfn',
  'ins',
  'kbd',
  'mark',
  'q',
  'samp',
  'small',
  'sub',
  'sup',
  'u',
  'var',
]);
/** What Markdown says with marks of its own. */
const marks = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
} as const;
const flow = new Set(['aside', 'details', 'summary']);
/** What Markdown writes otherwise than with a mark around it. */
const written = new Set(['a', 'code', 'tt']);
/** What begins a line, where a sentence or a cell of a table holds it. */
const lines =
  /^(?:ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|p|div|center|h[1-6]|blockquote|figure|figcaption)$/;
/** What a space separates there. */
const cells = /^t[dh]$/;
/** What Markdown has blocks for. */
const structures = /^(?:table|ul|ol|dl|h[1-6]|pre|blockquote)$/;
/** Elements that stay elements, or have a form of their own here, within those. */
const staying = new Set([...inline, ...flow]);
/** Elements that only arrange or colour; their text is what matters. */
const dropped = new Set(['font', 'span', 'div', 'center', 'p', 'big', 'figure', 'figcaption']);
/** All that HTML never closes. */
const withoutEnd = new Set([...empty, 'area', 'col', 'embed', 'input', 'source', 'track', 'wbr']);
/** What a box that can be ticked looks like as text. */
const boxes = { checked: '☑ ', unchecked: '☐ ' };

/**
 * Turns the HTML of exports into what a page of this site can hold: Notion's `<aside>` becomes a callout, `<details>`
 * and line breaks stay, tables and lists become those of Markdown, comments become comments. What is left (forms,
 * frames) becomes a code sample.
 *
 * @param parse reads Markdown, which the text between tags may be
 * @param remarks takes one line for what does not arrive as it was
 */
export function placeHtml(tree: Root, parse: (markdown: string) => Root, remarks: Remark[]): void {
  const place = (parent: Parent) => {
    for (const child of parent.children) if ('children' in child) place(child);
    if (parent.children.some(({ type }) => type === 'html')) {
      parent.children = placed(parent, parse, remarks) as RootContent[];
    }
  };
  place(tree);
}

function placed(parent: Parent, parse: (markdown: string) => Root, remarks: Remark[]): Nodes[] {
  const isFlow = ['root', 'listItem', 'blockquote'].includes(parent.type);
  const result: Nodes[] = [];
  const stack: Open[] = [];
  const add = (...nodes: Nodes[]) => (stack.at(-1)?.children ?? result).push(...nodes);

  const close = (name: string) => {
    while (stack.length > 0) {
      const open = stack.pop() as Open;
      const found = open.name === name;
      if (!isFlow && found) add(...lineBefore(open, stack.at(-1)?.children ?? result));
      add(...(found ? elementOf(open, isFlow) : open.children));
      if (found) break;
    }
  };
  const takeTokens = (node: Html, tokens: readonly HtmlToken[]) => {
    for (const token of tokens) {
      if (token.type === 'comment') {
        remarks.push({ line: lineOf(node), text: `a comment stays a comment: "${excerpt(token.value)}"` });
        const value = `/* ${token.value.trim().replaceAll('*/', '* /')} */`;
        add({ type: isFlow ? 'mdxFlowExpression' : 'mdxTextExpression', value } as Nodes);
      } else if (token.type === 'text') {
        const inner = parse(token.value);
        placeHtml(inner, parse, remarks);
        if (!isFlow || isPhrase(stack.at(-1)?.name)) keepSpaces(inner, token.value);
        add(...inner.children);
      } else if (token.type === 'close') close(token.name);
      else if (isEmpty(token)) add(emptyElement(token.name, token.attributes, isFlow, node.position));
      else {
        if (dropped.has(token.name)) {
          remarks.push({ line: lineOf(node), text: `<${token.name}> is left out, its text stays` });
        }
        stack.push({ ...token, children: [] });
      }
    }
  };

  const nodes = parent.children as Nodes[];
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    if (index < next) continue;
    if (node.type !== 'html') {
      add(node);
      continue;
    }
    const end = isFlow ? endOfStructure(nodes, index) : undefined;
    const blocks = end && structured(nodes.slice(index, end), parse, remarks);
    if (blocks) {
      add(...blocks);
      next = end;
      continue;
    }
    const open = stack.map(({ name }) => name);
    const tokens = tokensOf(node.value, open);
    const rest = nodes.slice(index + 1);
    if (tokens.length > 0 && tokens.every((token) => fits(token, tokens, rest, open, isFlow)))
      takeTokens(node, tokens);
    else {
      remarks.push({ line: lineOf(node), text: `HTML became a code sample: "${excerpt(node.value)}"` });
      if (isFlow) add({ type: 'code', lang: 'html', value: node.value });
      else add({ type: 'inlineCode', value: node.value });
    }
  }
  while (stack.length > 0) {
    const open = stack.pop() as Open;
    add(...open.children);
  }
  return result;
}

/**
 * Where the elements that a node opens are closed again, among its siblings; nothing where none of them is a structure,
 * or one stays open.
 *
 * @returns the index behind the last sibling
 */
function endOfStructure(nodes: readonly Nodes[], from: number): number | undefined {
  let open: string[] = [];
  let isStructure = false;
  for (const [offset, node] of nodes.slice(from).entries()) {
    const html = htmlIn(node);
    if (html === undefined) continue;
    for (const token of tokensOf(html, open)) {
      if (token.type === 'open' && !withoutEnd.has(token.name)) {
        isStructure ||= structures.test(token.name);
        open.push(token.name);
      }
      if (token.type === 'close') {
        if (!open.includes(token.name)) return undefined;
        open = open.slice(0, open.lastIndexOf(token.name));
      }
    }
    if (open.length === 0) return isStructure ? from + offset + 1 : undefined;
  }
  return undefined;
}

/** Blocks of Markdown for HTML that is a structure, with a remark where one of them cannot say all. */
function structured(
  nodes: readonly Nodes[],
  parse: (markdown: string) => Root,
  remarks: Remark[],
): Nodes[] | undefined {
  const blocks = structuresOf(nodes, parse, staying, (name, attributes, children) =>
    elementOf({ name, attributes, children }, flow.has(name) && name !== 'summary'),
  );
  const [first] = nodes;
  const html = nodes.map((node) => htmlIn(node) ?? '').join('');
  if (first && blocks && /\b(?:row|col)span=/i.test(html)) {
    remarks.push({ line: lineOf(first), text: `merged cells of a table stand apart: "${excerpt(html)}"` });
  }
  if (first && blocks && /<table\b/i.test(html) && !/<th/i.test(html)) {
    remarks.push({
      line: lineOf(first),
      text: `a table has no head, its first row became one: "${excerpt(html)}"`,
    });
  }
  visit({ type: 'root', children: blocks ?? [] } as Root, (node) => {
    if (first?.position) node.position ??= first.position;
  });
  return blocks;
}

/** What separates an element from what comes before it, where neither can be a block of its own. */
function lineBefore({ name, children }: Open, before: readonly Nodes[]): Nodes[] {
  const [first] = children;
  const isBegun = first?.type === 'mdxJsxTextElement' && 'name' in first && first.name === 'br';
  const mark: Nodes[] = name === 'li' ? [{ type: 'text', value: '• ' }] : [];
  if (before.length === 0 || isBegun) return mark;
  if (cells.test(name)) return [{ type: 'text', value: ' ' }];
  return lines.test(name) ? [element('br', [], 'mdxJsxTextElement'), ...mark] : mark;
}

/** Whether an element holds a phrase, whose spaces separate it from its neighbours. */
function isPhrase(name: string | undefined): boolean {
  return name !== undefined && (name === 'summary' || name in marks || inline.has(name) || written.has(name));
}

/** Markdown takes the spaces around a paragraph away. */
function keepSpaces({ children: [only, ...more] }: Root, text: string): void {
  if (only?.type !== 'paragraph' || more.length > 0) return;
  const space = { type: 'text', value: ' ' } as const;
  if (/^\s/.test(text)) only.children.unshift({ ...space });
  if (/\s$/.test(text)) only.children.push({ ...space });
}

function isEmpty(token: HtmlToken): boolean {
  if (token.type !== 'open') return false;
  return empty.has(token.name) || (token.name === 'input' && token.attributes['type'] === 'checkbox');
}

/** Whether a tag can stay a tag: it is known here, and both of its ends are among these siblings. */
function fits(
  token: HtmlToken,
  own: readonly HtmlToken[],
  after: readonly Nodes[],
  open: readonly string[],
  isFlow: boolean,
): boolean {
  if (token.type === 'text') return isFlow || token.value.trim() === '';
  if (token.type === 'comment') return true;
  if (isEmpty(token)) return true;
  const { name } = token;
  const isMark = [inline, dropped, written].some((some) => some.has(name)) || name in marks;
  const known = isMark || (!isFlow && (lines.test(name) || cells.test(name)));
  if (!known && !(isFlow && flow.has(token.name))) return false;
  const opens = (other: HtmlToken) => other.type === 'open' && other.name === token.name;
  const closes = (other: HtmlToken) => other.type === 'close' && other.name === token.name;
  if (token.type === 'close') return own.some(opens) || open.includes(token.name);
  return (
    own.some(closes) ||
    after.some((node) => node.type === 'html' && tokensOf(node.value, [name]).some(closes))
  );
}

function emptyElement(
  name: string,
  attributes: Attributes,
  isFlow: boolean,
  position: Html['position'],
): Nodes {
  const node: Nodes =
    name === 'input'
      ? { type: 'text', value: attributes['checked'] === undefined ? boxes.unchecked : boxes.checked }
      : name === 'img'
        ? { type: 'image', url: attributes['src'] ?? '', alt: attributes['alt'] ?? '', position }
        : element('br', [], 'mdxJsxTextElement');
  if (name === 'hr' && isFlow) return { type: 'thematicBreak' };
  return isFlow ? ({ type: 'paragraph', children: [node] } as Nodes) : node;
}

function elementOf({ name, attributes, children }: Open, isFlow: boolean): Nodes[] {
  if (dropped.has(name) || (!isFlow && (lines.test(name) || cells.test(name)))) return children;
  if (name === 'aside') return [{ type: 'containerDirective', name: 'note', children } as Nodes];
  if (name === 'details') return [element('details', children, 'mdxJsxFlowElement')];
  // A paragraph inside would be no valid summary; an element that fills a paragraph takes its place.
  const phrasing = isFlow
    ? children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node]))
    : children;
  if (name === 'a' && attributes['href'] === undefined) return children;
  if (written.has(name)) {
    const node: Nodes =
      name !== 'a'
        ? { type: 'inlineCode', value: phrasing.map((child) => textOf(child)).join('') }
        : ({ type: 'link', url: attributes['href'] ?? '', children: phrasing } as Nodes);
    return [isFlow ? ({ type: 'paragraph', children: [node] } as Nodes) : node];
  }
  const mark = name in marks ? marks[name as keyof typeof marks] : undefined;
  const node = mark
    ? ({ type: mark, children: phrasing } as Nodes)
    : element(name, phrasing as Nodes[], 'mdxJsxTextElement', attributes['title']);
  return [isFlow ? ({ type: 'paragraph', children: [node] } as Nodes) : node];
}

function element(
  name: string,
  children: Nodes[],
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement',
  title?: string,
): Nodes {
  const attributes = title === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'title', value: title }];
  return { type, name, attributes, children } as Nodes;
}
