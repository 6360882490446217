import type { Element, Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Tags of tables and lists, whose inner parts Markdown takes for a code sample where they are indented. */
const parts = /^\s*<\/?(?:table|caption|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd)\b/i;
/** The place of a node of Markdown within HTML, by its index. */
const placeholder = 'markdown-node';
// Characters that no text has, for what HTML has read already and Markdown should not read again.
const edge = '\uE000';
const shielded = { '<': '\uE001', '&': '\uE002' } as const;

/** The HTML that a node of Markdown is, also where its indent made a code sample of it. */
export function htmlIn(node: Nodes): string | undefined {
  if (node.type === 'html') return node.value;
  return node.type === 'code' && !node.lang && parts.test(node.value) ? node.value : undefined;
}

/**
 * Reads HTML that Markdown has a word for (tables, lists, headings, quotations, code) as Markdown, with whatever is
 * between its tags.
 *
 * @param nodes siblings that begin and end with the same elements open
 * @param parse reads Markdown, which the text between tags may be
 * @param elementOf what becomes of an element that stays one
 * @returns the blocks, or nothing when some of the nodes would find no place
 */
export function structuresOf(
  nodes: readonly Nodes[],
  parse: (markdown: string) => Root,
  elements: ReadonlySet<string>,
  elementOf: (name: string, attributes: Readonly<Record<string, string>>, children: Nodes[]) => Nodes[],
): RootContent[] | undefined {
  const html = nodes.map((node, index) => htmlIn(node) ?? `<${placeholder} id="${index}"></${placeholder}>`);
  const tree = fromHtml(html.join('\n'), { fragment: true });
  // They would be copied, and count from the beginning of the fragment.
  visit(tree, (node: HtmlNodes) => {
    delete node.position;
  });
  const found = new Set<number>();
  const stays: Handle = (state, { tagName, properties, children }) => {
    const attributes = Object.entries(properties).map(([name, value]) => [name, `${value}`]);
    return elementOf(
      tagName,
      Object.fromEntries(attributes),
      state.all({ type: 'root', children: [...children] }),
    );
  };
  const content = toMdast(tree, {
    checked: '☑',
    unchecked: '☐',
    handlers: {
      ...Object.fromEntries([...elements].map((name) => [name, stays])),
      [placeholder]: (_state, { properties }) => {
        const index = Number(properties['id']);
        found.add(index);
        return nodes[index];
      },
      br: lineBreak,
      table: namedTable,
    },
    nodeHandlers: {
      comment: (_state, { value }: { readonly value: string }) => ({
        type: 'mdxTextExpression',
        value: `/* ${value.trim().replaceAll('*/', '* /')} */`,
      }),
      text: (_state, { value }: { readonly value: string }) => phrasesOf(value, parse),
    },
  }) as Root;
  if (nodes.some((node, index) => htmlIn(node) === undefined && !found.has(index))) return undefined;
  visit(content, 'tableCell', (cell) => {
    cell.children = phrasing(cell.children);
  });
  return content.children;
}

/** A table behind its caption, which Markdown has no word for. */
function namedTable(state: State, node: Element): Nodes[] {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const name = caption && 'children' in caption ? (state.all(caption) as PhrasingContent[]) : [];
  const named: Nodes[] =
    name.length > 0 ? [{ type: 'paragraph', children: [{ type: 'strong', children: name }] }] : [];
  const table = defaultHandlers.table(state, node);
  // Where no cell is called a head, the first row has to be one: Markdown has no table without.
  const isHeadless =
    table.type === 'table' && table.children[0]?.children.every(({ children }) => children.length === 0);
  if (isHeadless && table.children.length > 2) table.children.shift();
  return [...named, table];
}

/** A text between two tags, in which Markdown may be, but nothing that begins a line. */
function phrasesOf(value: string, parse: (markdown: string) => Root): Nodes[] {
  const written = value.replace(/[<&]/g, (character) => shielded[character as keyof typeof shielded]);
  const tree = parse(edge + written + edge);
  visit(tree, (node) => {
    if ('value' in node) node.value = unshielded(node.value);
    if ('url' in node) node.url = unshielded(node.url);
  });
  return tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node]));
}

function unshielded(text: string): string {
  return text.replaceAll(edge, '').replaceAll(shielded['<'], '<').replaceAll(shielded['&'], '&');
}

/** What a cell can hold: blocks become lines, and the items of a list get a mark. */
function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  const begin = () => {
    if (lines.at(-1)?.length !== 0) lines.push([]);
  };
  for (const node of nodes) {
    const block = blockLines(node);
    if (!block) {
      lines.at(-1)?.push(node as PhrasingContent);
      continue;
    }
    for (const line of block) {
      begin();
      lines.at(-1)?.push(...line);
    }
    begin();
  }
  return joined(
    lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== '')),
  );
}

const lineBreak = () =>
  ({ type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }) as PhrasingContent;

function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

/** The lines of a block within a cell; nothing for what is no block. */
function blockLines(node: Nodes): PhrasingContent[][] | undefined {
  if (node.type === 'list') {
    return node.children.map(({ children }, index) => {
      const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
      return [{ type: 'text', value: mark }, ...phrasing(children)];
    });
  }
  if (node.type === 'code') return node.value.split('\n').map((value) => [{ type: 'inlineCode', value }]);
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
  if (node.type === 'thematicBreak') return [];
  const isFlow = ['blockquote', 'containerDirective', 'mdxJsxFlowElement', 'table', 'tableRow'].includes(
    node.type,
  );
  return isFlow ? (node as Parent).children.map((child) => phrasing([child])) : undefined;
}
