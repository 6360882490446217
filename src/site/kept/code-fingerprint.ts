import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Code that a build runs; the content it runs over is in other kinds of files. */
export const code = /(?<!\.(test|testing))\.(ts|tsx|mjs|astro|css)$/;

let known: string | undefined;

/**
 * A short text that changes with whatever might make a build come out differently from the same content: the code of
 * the site, its configuration, and the versions of its dependencies and of Node. It is that of the moment in which a
 * build first asks: what runs was read then.
 */
export function codeFingerprint(): string {
  known ??= fingerprint();
  return known;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter((name) => code.test(name))
    .sort();
  for (const name of ['package.json', 'package-lock.json', 'astro.config.mjs', ...source]) {
    const text = readFileSync(join(root, name), 'utf8');
    hash.update(`${name} ${text.length}:`).update(text);
  }
  return hash.digest('hex');
}
