import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt, lineOf, type Remark } from './report.ts';

/** One note of the imported file. */
export interface ImportedNote {
  title: string;
  blocks: RootContent[];
}

/**
 * Cuts a document into notes at its highest headings. Lower headings stay in their note and move up, so that they
 * begin at the second level, right under the title.
 *
 * @param remarks takes what stands before the first heading and so belongs to no note
 */
export function splitIntoNotes(tree: Root, remarks: Remark[]): ImportedNote[] {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const top = Math.min(...headings.map(({ depth }) => depth));
  const notes: ImportedNote[] = [];

  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === top) {
      notes.push({ title: textOf(node), blocks: [] });
      continue;
    }
    const note = notes.at(-1);
    if (note) note.blocks.push(node.type === 'heading' ? { ...node, depth: lowered(node, top) } : node);
    else if (node.type !== 'thematicBreak') {
      remarks.push({
        line: lineOf(node),
        text: `stands before the first heading: "${excerpt(textOf(node))}"`,
      });
    }
  }

  // A rule that only separated two notes separates nothing any more.
  for (const { blocks } of notes) while (blocks.at(-1)?.type === 'thematicBreak') blocks.pop();
  return notes;
}

function lowered({ depth }: Heading, top: number): Heading['depth'] {
  return Math.min(depth - top + 1, 6) as Heading['depth'];
}
