import { importNotes } from './import-notes.ts';
import { exportOf } from './read-export.ts';

/** Imports one Markdown file, as most tests do; its notes with the text of their Korean page. */
export async function importText(markdown: string, name = '노트') {
  const path = `${name}.md`;
  const { notes, remarks } = await importNotes(exportOf(new Map([[path, Buffer.from(markdown)]])), 'rds');
  return { notes: notes.map((note) => ({ ...note, mdx: note.mdx.ko })), remarks };
}
