import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validationDocument } from './document.ts';
import { published } from './published.ts';

test('docs/validation.md is what `node scripts/validation.ts` prints', () => {
  const committed = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8');
  expect(committed).toBe(validationDocument(published()));
});

test('what the tests of libCacheSim demand was met when it was last played', () => {
  const { rows, ours } = published();
  expect(ours).toEqual(rows);
});
