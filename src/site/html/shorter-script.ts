import { transformSync } from 'esbuild';

const known = new Map<string, string>();

/**
 * An inline script without its comments and spaces, and with its letters as such: Starlight and components write some
 * as they were typed, and Astro those of islands with a Korean letter as six characters.
 *
 * @param script a classic script, whose global names stay, or a module
 */
export function shorterScript(script: string): string {
  let shorter = known.get(script);
  if (shorter === undefined) {
    const { code } = transformSync(script, { minify: true, charset: 'utf8', legalComments: 'none' });
    // The element ends where a script says so, even in a string.
    shorter = /<\/script/i.test(code) ? script : code.trimEnd();
    known.set(script, shorter);
  }
  return shorter;
}
