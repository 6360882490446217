import type { Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { excerpt, lineOf, type Remark } from './report.ts';

const delimiters = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Reads tables whose line of dashes has another number of cells than their head, which Markdown takes for a paragraph.
 *
 * @param source the text that the tree was read from
 * @param parse reads Markdown
 * @param remarks takes one line for each
 */
export function repairTables(
  tree: Root,
  source: string,
  parse: (markdown: string) => Root,
  remarks: Remark[],
): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const repaired = repairedTable(node, source, parse);
    if (!repaired) return;
    remarks.push({
      line: lineOf(node),
      text: `a table was no table, because its line of dashes has another number of cells than its head: "${excerpt(source.slice(node.position?.start.offset, node.position?.end.offset))}"`,
    });
    parent.children.splice(index, 1, repaired);
  });
}

function repairedTable(
  node: Paragraph,
  source: string,
  parse: (markdown: string) => Root,
): RootContent | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return undefined;
  // In a quotation or a list, every line begins with the same marks or indent.
  const indent = start.column - 1;
  const [head = '', ...below] = source.slice(start.offset, end?.offset).split('\n');
  const [dashes = '', ...rows] = below.map((line) => line.slice(indent));
  if (!head.includes('|') || !dashes.includes('|') || !delimiters.test(dashes)) return undefined;
  const wide = (line: string) =>
    line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/);
  const width = Math.max(wide(head).length, wide(dashes).length);
  const padded = (line: string, filling: string) => {
    const own = wide(line);
    return `|${[...own, ...Array<string>(width - own.length).fill(filling)].join('|')}|`;
  };
  const text = [padded(head, ' '), padded(dashes, '-'), ...rows].join('\n');
  const [table, ...more] = parse(text).children;
  if (table?.type !== 'table' || more.length > 0) return undefined;
  visit(table, (part) => {
    if (node.position) part.position = node.position;
  });
  return table;
}
