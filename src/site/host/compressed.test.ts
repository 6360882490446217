import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from './compressed.ts';

test('text gets a Brotli and a gzip copy beside it, where that is smaller, and nothing else does', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hit-or-miss-'));
  const page = '<p>캐시 적중</p>'.repeat(100);
  mkdirSync(join(directory, 'rds'));
  writeFileSync(join(directory, 'rds/index.html'), page);
  writeFileSync(join(directory, 'tiny.txt'), 'a');
  writeFileSync(join(directory, 'picture.png'), 'x'.repeat(1000));
  expect(await compressFolder(directory)).toBe(2);
  expect(readdirSync(directory).sort()).toEqual(['picture.png', 'rds', 'tiny.txt']);
  const copy = (ending: string) => readFileSync(join(directory, `rds/index.html.${ending}`));
  expect(brotliDecompressSync(copy('br')).toString()).toBe(page);
  expect(gunzipSync(copy('gz')).toString()).toBe(page);
  rmSync(directory, { recursive: true });
});
