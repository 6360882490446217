import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildFingerprint } from './fingerprint.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'src/content'), { recursive: true });
  writeFileSync(join(root, 'src/content/note.mdx'), 'a');
});
afterEach(() => vi.unstubAllEnvs());

test('a build is fresh while nothing it is made of changes', () => {
  const before = buildFingerprint(root);
  writeFileSync(join(root, 'README.md'), 'not part of the site');
  expect(buildFingerprint(root)).toBe(before);
});

test('an edited, a new or a removed file makes it stale', () => {
  const first = buildFingerprint(root);
  utimesSync(join(root, 'src/content/note.mdx'), 1, 1);
  const edited = buildFingerprint(root);
  writeFileSync(join(root, 'src/content/new.mdx'), '');
  const added = buildFingerprint(root);
  rmSync(join(root, 'src/content/note.mdx'));
  expect(new Set([first, edited, added, buildFingerprint(root)]).size).toBe(4);
});

test('another base path makes it stale', () => {
  const before = buildFingerprint(root);
  vi.stubEnv('BASE', '/notes');
  expect(buildFingerprint(root)).not.toBe(before);
});
