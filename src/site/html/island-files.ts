import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * Writes into every widget of a page the names of all files it needs, so that they are fetched at once, and before
 * they are imported (`src/loading/island.ts`).
 *
 * @param imports the static imports of each script, from {@link scriptImports}
 */
export function withIslandFiles(html: string, imports: ReadonlyMap<string, readonly string[]>): string {
  return html.replace(/<astro-island [^>]*>/g, (tag) => {
    const entries = [...tag.matchAll(/ (?:component|renderer)-url="[^"]*\/([^"/]+)"/g)];
    // A set may grow while it is gone through: these are all scripts at whatever distance.
    const files = new Set(entries.flatMap(([, name]) => name ?? []));
    for (const file of files) for (const imported of imports.get(file) ?? []) files.add(imported);
    return tag.replace(/>$/, ` data-files="${[...files].join(' ')}">`);
  });
}

/**
 * What each script of the built site imports.
 *
 * @param folder the folder that holds all of them; a site without scripts has none
 */
export async function scriptImports(folder: string): Promise<Map<string, string[]>> {
  await init;
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.js'));
  return new Map(
    names.map((name) => {
      const [imports] = parse(readFileSync(join(folder, name), 'utf8'));
      const local = imports.flatMap(({ n: address, d: kind }) =>
        kind === -1 && address?.startsWith('./') ? [address.slice(2)] : [],
      );
      return [name, local];
    }),
  );
}
