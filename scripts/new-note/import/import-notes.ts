import type { Heading, Html, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { z } from 'zod';
import { slugFor } from '../slug.ts';
import { buildablePage } from './buildable.ts';
import { nestChains } from './chains.ts';
import { placeHtml } from './html.ts';
import { repairLists } from './lists.ts';
import { lostWords, piecesOf } from './lost-words.ts';
import { replaceUnplaceable } from './placeable.ts';
import { type Anchored, footnotesOf, leadLinks, resolveDefinitions, takeFootnotes } from './references.ts';
import type { Remark } from './report.ts';
import { splitIntoNotes } from './split.ts';

/** A note as it will stand in a page, without front matter. */
export interface NoteBody {
  title: string;
  slug: string;
  mdx: string;
}

const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .freeze();
const parseMarkdown = (markdown: string) => reader.parse(markdown) as Root;

/** Notes are written with typographic quotation marks, and a test looks. */
const typographer = unified()
  .use(remarkSmartypants, { dashes: false, ellipses: false, backticks: false })
  .freeze();

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    unsafe: [
      // MDX takes a paragraph that begins like this for code.
      { atBreak: true, character: 'i', after: 'mport[ \\t]' },
      { atBreak: true, character: 'e', after: 'xport[ \\t]' },
    ],
  })
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

/**
 * Reads a Markdown export of lecture notes as the notes of this site.
 *
 * @param name what a note is called that has no heading, such as the name of its file
 * @returns one body per highest heading, which the build compiles, and what the import repaired or could not place, in
 *   the file's order: a word that stands on no page is named there
 */
export async function importNotes(
  markdown: string,
  name = '노트',
): Promise<{ notes: NoteBody[]; remarks: Remark[] }> {
  const remarks: Remark[] = [];
  const tree = parseMarkdown(markdown);
  const frontTitle = takeFrontMatter(tree, remarks);
  const pieces = piecesOf(tree);
  resolveDefinitions(tree);
  placeHtml(tree, parseMarkdown, remarks);
  replaceUnplaceable(tree, remarks);
  typographer.runSync(tree);
  const footnotes = takeFootnotes(tree, remarks);

  // An address of a section is its folder's, which a note called "index" would take.
  const slugs = new Set<string>(['index']);
  const headings: Anchored[] = [];
  const notes = splitIntoNotes(tree, frontTitle ?? name, frontTitle !== undefined, remarks).map(
    ({ title, blocks }) => {
      const slug = slugFor(title, slugs);
      slugs.add(slug);
      const anchored = [...blocks, ...footnotesOf(blocks, footnotes)];
      headings.push({ text: title, note: slug }, ...addAnchors(anchored, slug));
      return { title, slug, blocks: anchored };
    },
  );
  const bodies: NoteBody[] = [];
  const arrived: string[] = [];
  for (const { title, slug, blocks } of notes) {
    leadLinks({ slug, blocks }, headings, remarks);
    const { mdx, text } = await buildablePage(nestChains(repairLists(blocks, remarks)), toMdx, remarks);
    bodies.push({ title, slug, mdx });
    arrived.push(title, text);
  }
  remarks.push(...lostWords(pieces, [...arrived, ...remarks.map(({ text }) => text)]));
  return { notes: bodies, remarks: remarks.sort((a, b) => a.line - b.line) };
}

/** Takes the front matter out of a document; only its title has a place here, the rest goes to the report. */
function takeFrontMatter(tree: Root, remarks: Remark[]): string | undefined {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return undefined;
  tree.children.shift();
  const { title, ...rest } = fields(first.value);
  for (const [key, value] of Object.entries(rest)) {
    const text = `front matter is left out: ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    remarks.push({ line: 1, text });
  }
  return title === undefined ? undefined : String(title);
}

function fields(yaml: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(parse(yaml));
  } catch {
    return { 'could not be read': yaml };
  }
}

function toMdx(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  visit(root, (node) => {
    // Blank lines between all items are another trace of the export; a list of sentences reads better without.
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  });
  return writer.stringify(root);
}

/** Gives the headings of a note the ids that their translations will share: `## 왜 중요한가 [#why]`. */
function addAnchors(blocks: RootContent[], note: string): Anchored[] {
  const found: Anchored[] = [];
  const taken = new Set<string>();
  visit({ type: 'root', children: blocks } as Root, 'heading', (heading: Heading) => {
    const text = textOf(heading).trim();
    const anchor = slugFor(text, taken);
    taken.add(anchor);
    found.push({ text, note, anchor });
    // Text would have its bracket escaped; what is written as it stands is a node of HTML.
    const raw: Html = { type: 'html', value: ` [#${anchor}]` };
    heading.children.push(raw);
  });
  return found;
}
