import { createHash } from 'node:crypto';
import { propertiesRead, withoutUnusedStyles, wordsOf } from './unused-styles.ts';

/** What pages with the same styles have that decides what they need of them. */
export interface PagesOfStyles {
  /** What stands in the pages and in the scripts inside them. */
  readonly names: Set<string>;
  /** The text of every `<style>`. */
  readonly styles: Set<string>;
  /** Scripts and data that the pages name, without their folders. */
  readonly files: Set<string>;
}

/**
 * Which pages a page has the same styles with: those of its folder that came with the same stylesheets. The policy that
 * a host sends with a folder allows what all its pages have, and would grow too long if each had styles of its own; but
 * pages with other stylesheets are named in it anyway.
 *
 * @param file of a built page
 * @param styles the text of every `<style>` in it
 */
export function styleGroup(file: string, styles: ReadonlySet<string>): string {
  const hash = createHash('sha256').update([...styles].sort().join('\n'));
  return `${folderOf(file)} ${hash.digest('base64url')}`;
}

/**
 * Only the first page of a folder counts for itself, since pages below it are of another kind. The pages for what is
 * missing are one folder, as they are sent in the place of any other.
 */
function folderOf(file: string): string {
  if (isNotFoundPage(file)) return '404';
  const [, language = '', folder = '', below] = /^(en\/)?([^/]+\/)?([^/]+\/)?/.exec(file) ?? [];
  return `${language}${folder}${below ? '*' : ''}`;
}

/** Whether a page is what hosts answer with where there is none. */
function isNotFoundPage(file: string): boolean {
  return /^(en\/)?404(\/index)?\.html$/.test(file);
}

/** More than the length of any name that the bundler gives. */
const longestName = 200;

/** The scripts and data of the site that a text names. */
export function filesNamed(text: string): string[] {
  // The endings are looked for first: a page is long, and any word in it could begin a name.
  return Array.from(text.matchAll(/\.(?:m?js|json)\b/g), ({ index, 0: ending }) => {
    const before = /[\w.-]*$/.exec(text.slice(Math.max(0, index - longestName), index))?.[0] ?? '';
    return before + ending;
  }).filter((name) => !name.startsWith('.'));
}

/**
 * Each stylesheet of the pages of each group with what is left of it there.
 *
 * @param files text of every script and data file that pages could name, by its name without a folder
 * @param linked stylesheets that pages may load besides
 */
export function stylesOfGroups(
  groups: ReadonlyMap<string, PagesOfStyles>,
  files: ReadonlyMap<string, string>,
  linked: readonly string[],
): Map<string, Map<string, string>> {
  const all = [...linked, ...[...groups.values()].flatMap(({ styles }) => [...styles])];
  const words = wordsThatCount(new Set(all.flatMap(wordsOf)));
  const known = new Map(
    [...files].map(([name, text]) => [name, { words: words(text), names: filesNamed(text) }]),
  );
  const reachable = new Map([...groups].map(([group, pages]) => [group, reach(pages.files, known)]));
  const reached = new Set([...reachable.values()].flatMap((names) => [...names]));
  // How a page would come to a file that none names is not known, so it counts for all.
  const unnamed = [...files.keys()].filter((name) => name.endsWith('js') && !reached.has(name));
  return new Map(
    [...groups].map(([group, pages]) => {
      const named = [...(reachable.get(group) ?? []), ...unnamed];
      const names = new Set([...pages.names, ...named.flatMap((name) => known.get(name)?.words ?? [])]);
      return [group, stylesOf([...pages.styles], names, linked)];
    }),
  );
}

interface NamedFile {
  /** What of its words a stylesheet could mean. */
  readonly words: readonly string[];
  /** The files that it names. */
  readonly names: readonly string[];
}

/** One stylesheet may read a custom property that another defines, as the widgets do with the theme's colours. */
function stylesOf(styles: readonly string[], names: ReadonlySet<string>, linked: readonly string[]) {
  const readBy = (sheets: readonly string[]) => new Set(sheets.flatMap(propertiesRead));
  let alive = styles;
  for (;;) {
    const before = alive;
    alive = styles.map((style, index) => {
      const others = before.filter((_, other) => other !== index);
      return withoutUnusedStyles(style, names, readBy([...linked, ...others]));
    });
    // What is gone from one may have been all that read something in another.
    if (alive.every((style, index) => style === before[index])) break;
  }
  return new Map(styles.map((style, index) => [style, alive[index] ?? style]));
}

/** The words of a script that a stylesheet has too, and parts of words, which may become one of those. */
function wordsThatCount(known: ReadonlySet<string>): (script: string) => string[] {
  return (script) =>
    [...new Set(wordsOf(script))].filter((word) => known.has(word) || /^-[^-]|-$/.test(word));
}

/** All files that are named by those with these names, at whatever distance. */
function reach(from: ReadonlySet<string>, files: ReadonlyMap<string, NamedFile>): Set<string> {
  // A set may grow while it is gone through.
  const found = new Set([...from].filter((name) => files.has(name)));
  for (const name of found) {
    for (const next of files.get(name)?.names ?? []) if (files.has(next)) found.add(next);
  }
  return found;
}
