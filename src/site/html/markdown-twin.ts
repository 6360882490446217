import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownStrings } from '../../i18n/markdown.ts';
import type { Language } from '../../language.ts';

/** What the Markdown twin of a page is made from. */
export interface TwinSource {
  /** The page's `<main>` as it was built, so that facts, tables and widgets are in it as they read. */
  readonly main: string;
  readonly language: Language;
  readonly description: string | undefined;
  /** Full address of the page; links in the twin are made full with it. */
  readonly address: string;
}

/** Controls and decoration, which say nothing in a text; what has the class `print:hidden` goes with them. */
const dropped = new Set([
  'button',
  'dialog',
  'footer',
  'input',
  'noscript',
  'script',
  'select',
  'style',
  'template',
]);
const inline = new Set(['a', 'code', 'em', 'kbd', 'q', 'small', 'span', 'strong', 'time']);

/** Pairs of characters that do not part (`../markdown/particle-joins.ts`) are running text, no part of its own. */
const joins = /<span class="join">([^<]*)<\/span>/g;

/** Writes the content of a built page as Markdown (GitHub's flavour). */
export function markdownTwin({ main, language, description, address }: TwinSource): string {
  const strings = markdownStrings[language];
  const tree = fromHtml(main.replace(joins, '$1'), { fragment: true });
  prepare(tree, address);
  const handlers = { dl: definitionList, svg: figureText(strings.figure) };
  const content = toMdast(tree, { handlers });
  if (content.type !== 'root') throw new Error(`${address}: the page has no content to write as Markdown.`);
  const opening: BlockContent[] = [
    ...(description ? [quote(description)] : []),
    paragraph([text(`${strings.page}: `), { type: 'link', url: address, children: [text(address)] }]),
  ];
  const afterTitle = content.children.findIndex((node) => node.type === 'heading' && node.depth === 1) + 1;
  content.children.splice(afterTitle, 0, ...opening);
  return toMarkdown(content, { bullet: '-', extensions: [gfmToMarkdown()] });
}

/** Leaves out what is no text, makes links full, and writes out spaces that only the layout shows. */
function prepare(parent: Root | Element, address: string) {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'comment' || (node.type === 'element' && isDropped(node))) continue;
    // Nothing uses source positions, and hast-util-to-mdast would copy them.
    delete node.position;
    if (node.type === 'element') {
      const before = children.at(-1);
      if (before && needsSpace(before, node)) children.push({ type: 'text', value: ' ' });
      if (node.tagName === 'a' && typeof node.properties.href === 'string') {
        nameFragmentLink(node, node.properties.href);
        node.properties.href = new URL(node.properties.href, address).href;
      }
      prepare(node, address);
    }
    children.push(node);
  }
  parent.children = children as typeof parent.children;
}

/** Chips, labels and small print stand apart by their styles alone; running text beside them does not. */
function needsSpace(before: RootContent, node: Element): boolean {
  if (before.type === 'text') {
    return /\S$/.test(before.value) && (node.tagName === 'small' || isFragmentLink(node));
  }
  return isInline(before) && isInline(node);
}

function isDropped({ tagName, properties }: Element): boolean {
  if (dropped.has(tagName) || properties.hidden === true || properties.ariaHidden === 'true') return true;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return classes.includes('sl-anchor-link') || classes.includes('print:hidden');
}

function isInline(node: RootContent): boolean {
  return node.type === 'element' && inline.has(node.tagName);
}

/** A link that shows as `#` beside a term says in text what it points to. */
function nameFragmentLink(link: Element, href: string) {
  if (!isFragmentLink(link)) return;
  link.children = [{ type: 'text', value: href.replace(/^.*#/, '') }];
}

function isFragmentLink({ tagName, children }: Element): boolean {
  const [only] = children;
  return tagName === 'a' && children.length === 1 && only?.type === 'text' && only.value.trim() === '#';
}

/** A definition list becomes a list whose entries open with the term in bold. */
const definitionList: Handle = (state, node: Element) => {
  const parts = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  const items: ListItem[] = [];
  for (const part of parts) {
    if (part.type !== 'element') continue;
    if (part.tagName === 'dt') {
      const term: PhrasingContent = { type: 'strong', children: state.all(part) as PhrasingContent[] };
      items.push({ type: 'listItem', spread: false, children: [paragraph([term])] });
      continue;
    }
    const [first, ...rest] = state.toFlow(state.all(part)) as BlockContent[];
    const opening = items.at(-1)?.children[0];
    if (first?.type === 'paragraph' && opening?.type === 'paragraph') {
      opening.children.push(text(opening.children.length === 1 ? ': ' : ' '), ...first.children);
      items.at(-1)?.children.push(...rest);
    } else if (first) items.at(-1)?.children.push(first, ...rest);
  }
  return { type: 'list', ordered: false, spread: false, children: items };
};

/** A drawing becomes its title and description; one that has none decorates. */
function figureText(label: string): Handle {
  return (_state, node: Element) => {
    const [title, description] = ['title', 'desc'].map((name) => textOf(childNamed(node, name)));
    if (!title) return undefined;
    const words = `${label}: ${title}${description ? `. ${description}` : ''}`;
    return paragraph([{ type: 'emphasis', children: [text(words)] }]);
  };
}

function childNamed(node: Element, name: string): Element | undefined {
  return node.children.find((child): child is Element => child.type === 'element' && child.tagName === name);
}

function textOf(node: Element | undefined): string {
  return (node?.children ?? [])
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim()
    .replace(/\.$/, '');
}

function text(value: string) {
  return { type: 'text' as const, value };
}

function quote(words: string): BlockContent {
  return { type: 'blockquote', children: [paragraph([text(words)])] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
