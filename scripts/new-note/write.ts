import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, type YAMLSeq } from 'yaml';
import { readPages, readSections } from '../../src/content/queries/pages-on-disk.ts';
import type { NewFile } from './pages.ts';

/** What became of the files of several notes, as paths below `src`. */
interface Outcome {
  readonly written: string[];
  /** Files that exist already and stay as they are. */
  readonly left: string[];
}

/**
 * Sorts out which notes may be written: never one of which a page exists, since two languages of different texts
 * would be half a page each.
 *
 * @param source the folder `src`
 * @param notes the files of each note
 * @param force replaces existing pages after all
 */
function writable(source: string, notes: readonly NewFile[][], force: boolean) {
  const exists = ({ path }: NewFile) => existsSync(join(source, path));
  // A picture has its content in its name: one that exists is the same.
  const isPicture = ({ path }: NewFile) => path.startsWith('assets/');
  const existing = (files: readonly NewFile[]) => files.filter((file) => exists(file) && !isPicture(file));
  const isFree = (files: readonly NewFile[]) => force || existing(files).length === 0;
  const wanted = new Map(notes.filter(isFree).flatMap((files) => files.map((file) => [file.path, file])));
  return {
    files: [...wanted.values()].filter((file) => !(isPicture(file) && exists(file))),
    left: notes.filter((files) => !isFree(files)).flatMap((files) => existing(files).map(({ path }) => path)),
  };
}

/**
 * Writes all files or none: each into a folder of its own first, and when all of them are on the disk they move to
 * their places. Where one cannot, those before it are taken back.
 *
 * @param source the folder `src`
 * @throws what the file system says, after everything is again as it was
 */
export function writeFiles(source: string, files: readonly NewFile[]): void {
  // Beside the places they go to, because nothing can be renamed from one disk to another.
  const waiting = mkdtempSync(join(source, '.new-note-'));
  const undo: (() => void)[] = [];
  try {
    for (const [index, { content }] of files.entries()) writeFileSync(join(waiting, `${index}`), content);
    for (const [index, { path }] of files.entries()) {
      const place = join(source, path);
      const created = mkdirSync(dirname(place), { recursive: true });
      if (created !== undefined) undo.push(() => rmSync(created, { recursive: true, force: true }));
      if (existsSync(place)) {
        const before = join(waiting, `${index}-before`);
        renameSync(place, before);
        undo.push(() => renameSync(before, place));
      }
      renameSync(join(waiting, `${index}`), place);
      undo.push(() => rmSync(place));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(waiting, { recursive: true, force: true });
  }
}

/**
 * Writes notes, those left out of which a page exists, and the entry of their section.
 *
 * @param source the folder `src`
 * @param notes the files of each note
 * @param section the folder of the section and the name it gets where it is new
 * @param dryRun writes nothing and tells what would be
 */
export function writeNotes(
  source: string,
  notes: readonly NewFile[][],
  section: { readonly folder: string; readonly name: string },
  { force, dryRun }: { readonly force: boolean; readonly dryRun: boolean },
): Outcome {
  const { files, left } = writable(source, notes, force);
  if (files.length === 0) return { written: [], left };
  const all = [...files, ...sectionEntry(join(source, 'content'), section.folder, section.name)];
  if (!dryRun) writeFiles(source, all);
  return { written: all.map(({ path }) => path), left };
}

/** The place after the last note of a section. */
export function nextOrder(content: string, folder: string): number {
  const inFolder = readPages(content).filter(({ slug }) => slug.startsWith(`${folder}/`));
  return Math.max(0, ...inFolder.map(({ order }) => order ?? 0)) + 1;
}

/** The folders that are sections, in the order of the sidebar. */
export function sectionFolders(content: string): string[] {
  return readSections(content)
    .filter(({ pages }) => pages === undefined)
    .map(({ id }) => id);
}

/**
 * `sections.yaml` with a section added behind the others that are folders, comments kept; nothing when it is listed
 * already.
 */
function sectionEntry(content: string, folder: string, name: string): NewFile[] {
  const sections = readSections(content);
  if (sections.some(({ id }) => id === folder)) return [];
  const document = parseDocument<YAMLSeq, false>(readFileSync(join(content, 'sections.yaml'), 'utf8'));
  const entry = document.createNode({ id: folder, name: { ko: name, en: name } });
  const lastFolder = sections.findLastIndex(({ pages }) => pages === undefined);
  document.contents?.items.splice(lastFolder + 1, 0, entry);
  return [{ path: 'content/sections.yaml', content: document.toString() }];
}
