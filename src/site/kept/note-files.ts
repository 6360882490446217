import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { code } from './code-fingerprint.ts';

/** A note as it lies on the disk. */
export interface NoteFile {
  /** Path below `src/content/docs`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Notes below this folder; everything else below `src` may stand in any page. */
const notesFolder = 'content/docs';

/** Whatever the pages of a site are made of besides its code, which a fingerprint stands for. */
export interface SiteFiles {
  readonly notes: readonly NoteFile[];
  /** A short text that changes with all content other than notes. */
  readonly content: string;
}

/** @param source the folder `src` of the site */
export function readSiteFiles(source: string): SiteFiles {
  const hash = createHash('sha256');
  const notes: NoteFile[] = [];
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(source, '/').length).split(sep).join('/'))
    .sort();
  for (const name of names) {
    if (name.startsWith(`${notesFolder}/`) && name.endsWith('.mdx')) {
      notes.push({
        path: name.slice(notesFolder.length + 1),
        text: readFileSync(join(source, name), 'utf8'),
      });
    } else if (!code.test(name) && !/\.(test|testing)\.tsx?$/.test(name)) {
      const content = readFileSync(join(source, name));
      hash.update(`${name} ${content.length}:`).update(content);
    }
  }
  return { notes, content: hash.digest('hex') };
}

/** What of the front matter no note and no lab shows of another; lists, tables and the home page do (`listingOf`). */
const own = /^(?:aliases|answer|description|related|triggers):.*\n(?:(?:[ \t]|- ).*\n|\r?\n)*/gm;

/**
 * What notes and labs may show of another document: its front matter, and through the scripts and styles that it brings
 * the lines that import or hydrate something.
 */
export function outlineOf(text: string): string {
  const frontMatter = frontMatterOf(text);
  const lines = text
    .slice(frontMatter.length)
    .match(/^.*(?:^import\b|^export\b|\bfrom\s*['"]|\bclient:).*$/gm);
  return [frontMatter.replace(own, ''), ...(lines ?? [])].join('\n');
}

/**
 * What all other pages may show of a document: all of its front matter, what its {@link outlineOf} has, and its
 * headings. Decks of cards, which show more, are told by the page that loads them.
 */
export function listingOf(text: string): string {
  const frontMatter = frontMatterOf(text);
  // A heading is a line that begins with `#`, in a list or a quotation as well, or lines that are underlined.
  const headings = text
    .slice(frontMatter.length)
    .match(/^[\s>*+\-\d.)]*#.*$|(?:^.+\n)+[\s>]*(?:=+|-+)[ \t]*$/gm);
  return [frontMatter, outlineOf(text), ...(headings ?? [])].join('\n');
}

function frontMatterOf(text: string): string {
  return /^---\r?\n.*?\r?\n---\r?\n/s.exec(text)?.[0] ?? '';
}

/** The modules that a note imports, as paths below the folder `src`. */
export function importsOf({ path, text }: NoteFile): string[] {
  const folder = posix.join(notesFolder, posix.dirname(path));
  return [...text.matchAll(/\b(?:from|import)\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, name = '']) =>
    posix.join(folder, name),
  );
}

/** Whether a document is a note or a lab, which show no more than the outlines of others; lists and tables do. */
export function showsOutlines({ text }: NoteFile): boolean {
  return !/^kind:\s*(?!(?:note|lab)\s*$)\S/m.test(frontMatterOf(text));
}

/** Whether a page is a lab for a frame of another site, by its file in the built site. It shows no more than the lab. */
export function isEmbed(file: string): boolean {
  return /(?:^|\/)labs\/[^/]+\/embed\/index\.html$/.test(file);
}

/**
 * Whether a page is made of nothing but its document, the components of the site and what other documents say in their
 * outlines or listings. Pictures are none of these, since Astro makes them of files while it renders; neither are parts
 * of other documents.
 */
export function standsAlone({ path, text }: NoteFile): boolean {
  const frontMatter = frontMatterOf(text);
  return (
    // Astro writes the page of what is not found to another place than the address it is asked for.
    !/(?:^|\/)404\.mdx$/.test(path) &&
    !/^(?:slug|draft):/m.test(frontMatter) &&
    !/!\[|<img\b/i.test(text) &&
    !/['"][^'"]*\.(?:mdx?|avif|gif|jpe?g|png|svg|webp)['"]/i.test(outlineOf(text.slice(frontMatter.length)))
  );
}

/**
 * When each file of a folder was last changed by a commit, as git tells it: notes show that date. Empty where there is
 * no git.
 *
 * @param folder absolute path
 * @returns seconds since 1970 by the file's path below the folder
 */
export function commitDates(folder: string): Map<string, string> {
  const { stdout } = spawnSync(
    'git',
    [
      '-c',
      'core.quotePath=off',
      'log',
      '--format=t:%ct',
      '--name-only',
      '--no-renames',
      '--relative',
      '--',
      '.',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const dates = new Map<string, string>();
  let date = '';
  for (const line of (stdout ?? '').split('\n')) {
    if (line.startsWith('t:')) date = line;
    else if (line !== '' && !dates.has(line)) dates.set(line, date);
  }
  return dates;
}
