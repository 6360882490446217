import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { decodeText } from './decode-text.ts';

/** The files of an export, by their paths inside it: forward slashes, composed syllables. */
export interface Export {
  readonly paths: readonly string[];
  read(path: string): Uint8Array | undefined;
}

/** What systems and programs put beside the files of a reader. */
const notContent = /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/|Thumbs\.db$|desktop\.ini$)/;
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/** An export that is in memory. */
export function exportOf(files: ReadonlyMap<string, Uint8Array>): Export {
  return { paths: [...files.keys()], read: (path) => files.get(path) };
}

/**
 * Opens what a note-taking program gives: a zip, in which Notion may have put further ones, a folder, or one file,
 * which brings the pictures beside it.
 *
 * @throws Error with one sentence when it is not there, is damaged or holds no notes
 */
export function readExport(path: string): Export {
  if (!existsSync(path)) throw new Error('it does not exist.');
  const opened = open(path);
  const isOneFile = opened.paths.length === 1 && opened.paths[0] === basename(path).normalize('NFC');
  if (isOneFile || opened.paths.some((name) => isDocument(name) || isDatabase(name))) return opened;
  throw new Error(
    opened.paths.some((name) => /\.html?$/i.test(name))
      ? 'it holds HTML and no Markdown: choose “Markdown & CSV” when you export.'
      : 'it holds no Markdown.',
  );
}

export const isDocument = (path: string) => /\.(?:md|markdown|mdx)$/i.test(path);
export const isDatabase = (path: string) => /\.csv$/i.test(path);

function open(path: string): Export {
  if (statSync(path).isDirectory()) return openFolder(path);
  const bytes = readFileSync(path);
  if (zipStart.every((byte, index) => bytes[index] === byte)) return exportOf(unzipped(bytes));
  const name = basename(path).normalize('NFC');
  const beside = openFolder(dirname(path), false);
  return { paths: [name], read: (wanted) => (wanted === name ? bytes : beside.read(wanted)) };
}

/** @param list finds all files of the folder; without it files are only read by name */
function openFolder(folder: string, list = true): Export {
  const onDisk = new Map<string, string>();
  const names = list ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of names) {
    const path = file.split(sep).join('/').normalize('NFC');
    if (!notContent.test(path) && statSync(join(folder, file)).isFile()) onDisk.set(path, join(folder, file));
  }
  return {
    paths: [...onDisk.keys()],
    read: (path) => {
      if (posix.normalize(path).startsWith('..')) return undefined;
      const file = onDisk.get(path) ?? join(folder, path);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
    },
  };
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(entriesOf(bytes))) {
    const path = posix.normalize(nameOf(name).replaceAll('\\', '/')).replace(/^(?:\.\.?\/)+/, '');
    if (path.endsWith('/') || notContent.test(path)) continue;
    if (/\.zip$/i.test(path)) for (const [inner, file] of unzipped(content)) files.set(inner, file);
    else files.set(path, content);
  }
  return files;
}

function entriesOf(bytes: Uint8Array) {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error(`it is a zip that cannot be opened (${error instanceof Error ? error.message : error}).`);
  }
}

/** A name without the mark of UTF-8 comes as Latin-1, whatever it was: mostly UTF-8 or CP949. */
function nameOf(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  if (bytes.toString('latin1') !== name) return name.normalize('NFC');
  try {
    return decodeText(bytes);
  } catch {
    return name;
  }
}
