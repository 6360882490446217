import type { Code, Nodes, Parent, Root, RootContent } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { visit } from 'unist-util-visit';
import { excerpt, lineOf, lineOfMatch, type Remark } from './report.ts';

const mark = '$$';
/** What only an equation has between two dollar signs: prices have none of it. */
const inline = /\$\$([^$\n]+)\$\$|\$(?=\S)([^$\n]*[\\^_={][^$\n]*)(?<=\S)\$(?!\d)/g;

/**
 * Makes code of equations, which pages of this site do not typeset: what Markdown and MDX would take out of them
 * (backslashes, braces, underscores) stays.
 *
 * @param source the text that the tree was read from
 * @param remarks takes one line for each
 */
export function placeEquations(tree: Root, source: string, remarks: Remark[]): void {
  const remark = (line: number, text: string) =>
    remarks.push({ line, text: `an equation stands as its source: "${excerpt(text)}"` });
  visit(tree, (node) => {
    if ('children' in node && ['root', 'listItem', 'blockquote'].includes(node.type)) {
      takeBlocks(node, source, remark);
    }
  });
  const equations = new Map<Nodes, string[]>();
  visit(tree, 'text', (node) => {
    const { start, end } = node.position ?? {};
    const written = start?.offset === undefined ? '' : source.slice(start.offset, end?.offset);
    // The text has lost its backslashes already; the source still has them.
    const whole = [...written.matchAll(inline)].map(([, wide, narrow = '']) => wide ?? narrow);
    if (whole.length === 0 || whole.length !== [...node.value.matchAll(inline)].length) return;
    equations.set(node, whole);
  });
  findAndReplace(tree, [
    [
      inline,
      (_whole: string, wide: string | undefined, narrow: string, match: RegExpMatchObject) => {
        const text = match.stack.at(-1);
        const value = ((text && equations.get(text)?.shift()) ?? wide ?? narrow).trim();
        remark(lineOfMatch(match), value);
        return { type: 'inlineCode', value };
      },
    ],
  ]);
}

/** Equations that stand for themselves; Markdown may have read lists and headings in them. */
function takeBlocks(parent: Parent, source: string, remark: (line: number, text: string) => void): void {
  const written = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset).trim();
  for (let first = 0; first < parent.children.length; first += 1) {
    const block = parent.children[first] as RootContent;
    if (block.type === 'code' || !written(block).startsWith(mark)) continue;
    const distance = parent.children.slice(first).findIndex((node, index) => {
      const text = written(node);
      return text.endsWith(mark) && (index > 0 || text.length >= 2 * mark.length);
    });
    const last = parent.children[first + distance];
    if (distance < 0 || !last) continue;
    const whole = source.slice(block.position?.start.offset, last.position?.end.offset).trim();
    const inner = whole.slice(mark.length, -mark.length);
    if (inner.includes(mark) || inner.trim() === '') continue;
    const value = inner
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    remark(lineOf(block), value);
    const code: Code = { type: 'code', lang: 'latex', value, position: block.position };
    parent.children.splice(first, distance + 1, code);
  }
}
