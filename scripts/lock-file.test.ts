import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      integrity: z.string().optional(),
    }),
  ),
});

/** The folders npm would look in for a package that another one needs, nearest first. */
function lookedUp(from: string, name: string): string[] {
  const nested = from.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return [...nested.reverse().map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = lockFile.parse(JSON.parse(text));

// npm writes no hash for a native part that it did not install itself, and then checks none on another platform.
test('the lock file knows what every package has to be, byte for byte', () => {
  const unchecked = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

// npm leaves out what the registry in use does not offer, and then `npm ci` refuses the lock file everywhere.
test('the lock file names the native parts of every package for all platforms', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lookedUp(from, name).some((path) => path in packages),
    ),
  );
  expect(missing).toEqual([]);
});
