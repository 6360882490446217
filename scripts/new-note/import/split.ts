import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt, lineOf, type Remark } from './report.ts';

/** One note of the imported file. */
export interface ImportedNote {
  readonly title: string;
  readonly blocks: RootContent[];
}

/**
 * Cuts a document into notes at its highest headings. Lower headings stay in their note and move up, so that they begin
 * at the second level, right under the title.
 *
 * @param name title where the document has none: of its front matter, or the name of its file
 * @param whole keeps the document one note, because its front matter or its place in an export says that it is one; a
 *   heading of the first level that it begins with is its title
 * @param remarks takes what came before the first heading and went to the first note
 */
export function splitIntoNotes(tree: Root, name: string, whole: boolean, remarks: Remark[]): ImportedNote[] {
  leaveOutEmptyHeadings(tree, remarks);
  const [first] = tree.children;
  const opening = whole && first?.type === 'heading' && first.depth === 1 ? first : undefined;
  const content = opening ? tree.children.slice(1) : tree.children;
  const headings = content.filter((node): node is Heading => node.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const isTitle = !opening && headings.filter(({ depth }) => depth === highest).length === 1 && highest === 1;
  const top = whole && !isTitle ? highest - 1 : highest;
  const title = (opening && textOf(opening).trim()) || name;
  const notes: ImportedNote[] = headings.length === 0 || top < highest ? [{ title, blocks: [] }] : [];
  const before: RootContent[] = [];

  for (const node of content) {
    if (node.type === 'heading' && node.depth === top) {
      notes.push({ title: textOf(node).trim() || name, blocks: [] });
      continue;
    }
    const note = notes.at(-1);
    if (note) note.blocks.push(node.type === 'heading' ? { ...node, depth: lowered(node, top) } : node);
    else if (node.type !== 'thematicBreak') before.push(node);
  }
  for (const node of before) {
    const text = `stood before the first heading, is now the beginning of the first note: "${excerpt(textOf(node))}"`;
    remarks.push({ line: lineOf(node), text });
  }
  notes[0]?.blocks.unshift(...before);

  // A rule that only separated two notes separates nothing any more.
  for (const { blocks } of notes) while (blocks.at(-1)?.type === 'thematicBreak') blocks.pop();
  return notes;
}

function lowered({ depth }: Heading, top: number): Heading['depth'] {
  return Math.min(depth - top + 1, 6) as Heading['depth'];
}

/** A heading of nothing is no title of a note, and gives a page a link to nothing. */
function leaveOutEmptyHeadings(tree: Root, remarks: Remark[]): void {
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'heading') return true;
    const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '');
    if (isEmpty) remarks.push({ line: lineOf(node), text: 'a heading without text is left out' });
    return !isEmpty;
  });
}
