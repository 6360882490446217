import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, type YAMLSeq } from 'yaml';
import { readPages, readSections } from '../../src/content/queries/pages-on-disk.ts';
import type { PageFile } from './pages.ts';

/**
 * Writes pages, but never over one that exists.
 *
 * @param content folder `src/content`
 * @param force replaces existing pages after all
 * @returns paths under `content`: those written, and those left as they were
 */
export function writePages(content: string, files: readonly PageFile[], force: boolean) {
  const left = files.filter(({ path }) => !force && existsSync(join(content, path)));
  const written = files.filter((file) => !left.includes(file));
  for (const { path, text } of written) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const paths = (list: readonly PageFile[]) => list.map(({ path }) => path);
  return { written: paths(written), left: paths(left) };
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
 * Adds a section to `sections.yaml` behind the others that are folders, keeping the comments; one that is listed
 * already stays as it is.
 */
export function nameSection(content: string, folder: string, name: string): void {
  const sections = readSections(content);
  if (sections.some(({ id }) => id === folder)) return;
  const file = join(content, 'sections.yaml');
  const document = parseDocument<YAMLSeq, false>(readFileSync(file, 'utf8'));
  const entry = document.createNode({ id: folder, name: { ko: name, en: name } });
  const lastFolder = sections.findLastIndex(({ pages }) => pages === undefined);
  document.contents?.items.splice(lastFolder + 1, 0, entry);
  writeFileSync(file, document.toString());
}
