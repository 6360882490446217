import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { remarkHighlightMark } from 'remark-highlight-mark';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Language } from '../../../src/language.ts';
import { isTextBetweenRules } from './front-matter.ts';

const content = unified()
  .use(remarkParse)
  // One tilde is a range in Korean: 8000~8100.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  // ==highlights==, which Obsidian and others know.
  .use(remarkHighlightMark)
  .freeze();
const whole = content().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Reads Markdown as programs that write notes export it. */
export const parseMarkdown = (markdown: string) => content.parse(markdown) as Root;

/** Reads a whole document, which may begin with front matter. */
export function parseDocument(markdown: string): Root {
  const tree = whole.parse(markdown) as Root;
  return isTextBetweenRules(tree) ? parseMarkdown(markdown) : tree;
}

const typographer = unified()
  .use(remarkSmartypants, { dashes: false, ellipses: false, backticks: false })
  .freeze();

/** Gives texts typographic quotation marks: notes are written with them, and a test looks. */
export function setQuotes(tree: Root): void {
  typographer.runSync(tree);
}

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

/** Where the pages of a language begin. */
const home: Record<Language, string> = { ko: '/', en: '/en/' };
/** From the folder of a page up to `src`. */
const up: Record<Language, string> = { ko: '../../../', en: '../../../../' };

/**
 * Writes blocks as the page of a language, which decides how its pictures and neighbours are reached.
 *
 * @param folder of the section
 */
export function toMdx(children: RootContent[], language: Language, folder: string): string {
  const root: Root = { type: 'root', children };
  visit(root, (node) => {
    // Blank lines between all items are another trace of the export; a list of sentences reads better without.
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
    if (node.type === 'link' && node.data?.page) node.url = `${home[language]}${folder}/${node.data.page}`;
    if (node.type === 'image' && node.data?.picture) node.url = up[language] + node.data.picture;
  });
  return writer.stringify(root);
}
