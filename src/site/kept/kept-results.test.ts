import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropUnused, keptOrMade, keptResults } from './kept-results.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () => readdirSync(folder).map((name) => join(folder, name));
const onlyFile = () => files()[0] ?? '';
const result = Buffer.from('결과');

test('a result is found by all that it was made from, and by nothing less', () => {
  const kept = keptResults(folder, 'version 1');
  kept.keep(['a', 'bc'], result);
  expect(kept.find(['a', 'bc'])).toEqual(result);
  for (const other of [['ab', 'c'], ['a'], ['a', 'bc', '']]) expect(kept.find(other)).toBeUndefined();
  expect(keptResults(folder, 'version 2').find(['a', 'bc'])).toBeUndefined();
});

test('a file that was cut short is not trusted, however short', () => {
  const kept = keptResults(folder, '');
  for (const length of [33, 20, 0]) {
    kept.keep(['a'], result);
    truncateSync(onlyFile(), length);
    expect(kept.find(['a'])).toBeUndefined();
  }
});

test('a file with a changed byte is not trusted, and what is made instead takes its place', () => {
  const kept = keptResults(folder, '');
  kept.keep(['a'], result);
  const damaged = readFileSync(onlyFile());
  damaged[damaged.length - 1] = 0;
  writeFileSync(onlyFile(), damaged);
  expect(kept.find(['a'])).toBeUndefined();
  kept.keep(['a'], result);
  expect(kept.find(['a'])).toEqual(result);
  expect(files()).toHaveLength(1);
});

test('what a build has not used goes, save as many of the newest as it used', () => {
  const kept = keptResults(folder, '');
  for (const [age, name] of ['newest', 'new', 'old', 'oldest'].entries()) {
    const before = new Set(files());
    kept.keep([name], result);
    const [added = ''] = files().filter((file) => !before.has(file));
    const then = new Date(Date.now() - (age + 1) * 3_600_000);
    utimesSync(added, then, then);
  }
  const started = Date.now();
  kept.find(['oldest']);
  dropUnused(folder, started);
  expect(files()).toHaveLength(2);
  expect(kept.find(['oldest'])).toEqual(result);
  expect(kept.find(['newest'])).toEqual(result);
});

test('what one build has made is taken by the next, bytes and maps as they are', async () => {
  const made = { files: new Map([['a', new Uint8Array([1, 2, 255])]]) };
  const times = { made: 0 };
  const make = async () => {
    times.made += 1;
    return made;
  };
  const kept = keptResults(folder, '');
  for (const _ of [1, 2]) {
    const { files } = await keptOrMade(kept, ['a'], make);
    expect([...(files.get('a') ?? [])]).toEqual([1, 2, 255]);
  }
  expect(times.made).toBe(1);
  await keptOrMade(kept, ['b'], make);
  await keptOrMade(undefined, ['b'], make);
  expect(times.made).toBe(3);
});
