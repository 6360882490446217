import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { draft } from '../../src/content/schema/draft.ts';

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/**
 * What a draft still leaves open, as lines to print.
 *
 * @param content the folder `src/content`
 * @param file path of the draft below it
 */
export function undecidedIn(content: string, file: string): string[] {
  const { statements, terms, links } = draft.parse(parse(readFileSync(join(content, file), 'utf8')));
  return [
    ...statements.map(({ said }) => `src/content/${file}: unchecked: ${said}`),
    ...terms.map(({ term, spelt }) => `src/content/${file}: is “${spelt}” the term ${term}?`),
    ...links.map(({ words, page }) => `src/content/${file}: should “${words}” lead to ${page}?`),
  ];
}

/** The pictures of a page without an alternative text, as lines to print. */
export function silentPictures(content: string, file: string): string[] {
  const lines: string[] = [];
  visit(
    reader.parse(readFileSync(join(content, file), 'utf8')) as Root,
    'image',
    ({ alt, url, position }) => {
      if (alt?.trim()) return;
      lines.push(`src/content/${file}:${position?.start.line}: ${url} needs an alternative text`);
    },
  );
  return lines;
}
