import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeEarlier, setEarlierAside, writeBuilt } from './built-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const folders = () => ({ directory: join(root, 'dist'), earlier: join(root, '.cache', 'earlier') });
const files = { 'rds/index.html': 'page', 'share/rds.png': 'picture' };

/** Builds a site of these files, as Astro would empty the folder in between. */
function build(of: Record<string, string>) {
  setEarlierAside(folders());
  for (const [file, text] of Object.entries(of)) writeBuilt(folders(), file, Buffer.from(text));
  removeEarlier(folders());
}

const identity = (file: string) => statSync(join(folders().directory, file)).ino;

test('a file that comes out the same is the one of the build before, and no other', () => {
  build(files);
  const [page, picture] = Object.keys(files).map(identity);
  build({ ...files, 'rds/index.html': 'other', 'new.md': 'new' });
  expect(identity('share/rds.png')).toBe(picture);
  expect(identity('rds/index.html')).not.toBe(page);
  expect(readFileSync(join(folders().directory, 'rds/index.html'), 'utf8')).toBe('other');
  expect(readFileSync(join(folders().directory, 'new.md'), 'utf8')).toBe('new');
});

test('nothing stays of what a build no longer writes', () => {
  build({ ...files, 'gone/index.html': 'gone' });
  build(files);
  expect(existsSync(join(folders().directory, 'gone'))).toBe(false);
  expect(existsSync(folders().earlier)).toBe(false);
});

test('what a build that broke off has put aside is not taken for the build before', () => {
  mkdirSync(folders().earlier, { recursive: true });
  writeFileSync(join(folders().earlier, 'old.md'), 'old');
  setEarlierAside(folders());
  expect(existsSync(folders().earlier)).toBe(false);
});
