import type { Heading, Html, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { slugFor } from '../slug.ts';
import { nestChains } from './chains.ts';
import { repairLists } from './lists.ts';
import { replaceUnplaceable } from './placeable.ts';
import type { Remark } from './report.ts';
import { splitIntoNotes } from './split.ts';

/** A note as it will stand in a page, without front matter. */
export interface NoteBody {
  title: string;
  slug: string;
  mdx: string;
}

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const writer = unified()
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', resourceLink: true, rule: '-' })
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  .freeze();

/**
 * Reads a Markdown export of lecture notes as the notes of this site.
 *
 * @returns one body per highest heading, and what the import repaired or could not place, in the file's order
 */
export function importNotes(markdown: string): { notes: NoteBody[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const tree = reader.parse(markdown) as Root;
  replaceUnplaceable(tree, remarks);

  const slugs = new Set<string>();
  const notes = splitIntoNotes(tree, remarks).map(({ title, blocks }) => {
    const slug = slugFor(title, slugs);
    slugs.add(slug);
    const children = nestChains(repairLists(blocks, remarks));
    return { title, slug, mdx: toMdx(children) };
  });
  return { notes, remarks: remarks.sort((a, b) => a.line - b.line) };
}

function toMdx(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  const anchors = new Set<string>();
  visit(root, (node) => {
    // Blank lines between all items are another trace of the export; a list of sentences reads better without.
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
    if (node.type === 'heading') addAnchor(node, anchors);
  });
  return writer.stringify(root);
}

/** Gives a heading the id that its translation will share: `## 왜 중요한가 [#why]`. */
function addAnchor(heading: Heading, taken: Set<string>): void {
  const anchor = slugFor(textOf(heading), taken);
  taken.add(anchor);
  // Text would have its bracket escaped; what is written as it stands is a node of HTML.
  const raw: Html = { type: 'html', value: ` [#${anchor}]` };
  heading.children.push(raw);
}
