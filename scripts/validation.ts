/**
 * Prints docs/validation.md: what the engine gives beside what the programs of others gave, from the recordings in
 * `src/sim/vectors/`.
 *
 *   node scripts/validation.ts > docs/validation.md
 *   node scripts/validation.ts FOLDER > docs/validation.md
 *
 * FOLDER holds https://github.com/1a1a11a/libCacheSim; its trace is then played again, and what that gives is kept in
 * `src/sim/vectors/libcachesim-tests.json`. Takes some seconds.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { validationDocument } from './validation/document.ts';
import { playPublished, published, publishedFile } from './validation/published.ts';

const [folder] = process.argv.slice(2);
const figures = folder === undefined ? published() : playPublished(published(), folder);
if (folder !== undefined) {
  const file = new URL(`../src/sim/vectors/${publishedFile}`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(figures)}\n`);
}
process.stdout.write(validationDocument(figures));
