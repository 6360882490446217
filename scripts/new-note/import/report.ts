import type { RegExpMatchObject } from 'mdast-util-find-and-replace';
import type { Node } from 'unist';

/** Something an import changed on its own account or could not place; the author should look at it. */
export interface Remark {
  /** Path of the document in its export; the import adds it. */
  readonly file?: string;
  /** Line of the document, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Line of a piece of the imported file. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** The same of something that was found within a text, which may go over several lines. */
export function lineOfMatch({ index, input, stack }: RegExpMatchObject): number {
  const text = stack.findLast(({ position }) => position);
  return (text ? lineOf(text) : 1) + input.slice(0, index).split('\n').length - 1;
}

/** The beginning of a text, enough to recognise it. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
