import { basename, dirname, posix } from 'node:path';
import type { Export } from './read-export.ts';

/** What Notion puts behind the name of every file. */
const notionId = /\s[0-9a-f]{32}(?=_all$|$)/;

/** The name of a file as its author wrote it: `지연 로딩 416b…6ef6f2.md` is called `지연 로딩`. */
export function nameOfFile(path: string): string {
  return basename(path, posix.extname(path)).replace(notionId, '').replace(/_all$/, '');
}

/** The order of pages: by name, numbers by value, what is in the folder of a page right behind it. */
export function byPlace(one: string, other: string): number {
  const key = (path: string) =>
    path
      .replace(/\.[^./]+$/, '')
      .split('/')
      .map((part) => part.replace(notionId, ''));
  const [a, b] = [key(one), key(other)];
  for (const [index, part] of a.entries()) {
    const order = part.localeCompare(b[index] ?? '', 'ko', { numeric: true });
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * Finds the file that a link names.
 *
 * @param address a path from the file with the link, from the top of the export, or, as Obsidian writes it, a bare name
 * @returns its path in the export
 */
export function fileNamed(address: string, from: string, { paths, read }: Export): string | undefined {
  // Windows writes paths with backslashes.
  const name = decodedOrSame(address).normalize('NFC').replaceAll('\\', '/');
  if (name === '') return undefined;
  for (const path of [posix.join(dirname(from), name), posix.normalize(name)]) {
    const found = [path, `${path}.md`].find((candidate) => paths.includes(candidate) || read(candidate));
    if (found) return found;
  }
  const ending = name.toLowerCase().split('/');
  const endsAlike = (path: string) => {
    const parts = path.toLowerCase().split('/').slice(-ending.length);
    return parts.join('/') === ending.join('/') || parts.join('/') === `${ending.join('/')}.md`;
  };
  return paths.find(endsAlike);
}

/** The path and the heading of an address inside an export. */
export function partsOf(url: string): { readonly path: string; readonly heading: string } {
  const [path = '', ...heading] = url.split('#');
  return { path: path.replace(/\?.*$/, ''), heading: decodedOrSame(heading.join('#')).normalize('NFC') };
}

export function decodedOrSame(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
