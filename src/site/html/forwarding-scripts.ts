import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Leaves out of a page the scripts that do nothing but import another one that it has a tag for as well: where the
 * bundler makes one file of two scripts of a page, it writes a file for the second that leads to the first.
 *
 * @param forwards by the name of each such script, the name of the one it leads to, from {@link forwardingScripts}
 */
export function withoutForwardingScripts(html: string, forwards: ReadonlyMap<string, string>): string {
  const tags = [...html.matchAll(/<script type="module" src="(?:[^"]*\/)?([^"/]+)"><\/script>/g)];
  const names = new Set(tags.map(([, name]) => name));
  return tags
    .filter(([, name = '']) => names.has(forwards.get(name)))
    .reduce((left, [tag]) => left.replace(tag, ''), html);
}

/**
 * The scripts of the built site that only lead to another one.
 *
 * @param folder the folder that holds all of them; a site without scripts has none
 */
export function forwardingScripts(folder: string): Map<string, string> {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.js'));
  return new Map(
    names.flatMap((name) => {
      const [, to] = /^\s*import\s*"\.\/([^"]+)";?\s*$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return to ? [[name, to] as const] : [];
    }),
  );
}
