import { expect, test } from 'vitest';
import { neededPaths } from './needed-parts.ts';
import { soundPath } from './parts.ts';
import { entryOf, onSitePages, vocabularyOf } from './vocabulary.ts';

const about = [{ page: 0, weight: 30 }];
const root = vocabularyOf(
  [
    entryOf('장애조치', 'form', about),
    entryOf('캐시', 'word', about),
    entryOf('encrypt', 'word', about),
    entryOf('출처', 'word', [{ page: 1, weight: onSitePages }]),
  ],
  2,
);
const paths = (query: string) => new Set(neededPaths(query, [root]));

test('a word that the root has is looked for as it was typed only', () => {
  expect(paths('장애조치')).toEqual(new Set([soundPath('장애조치')]));
  expect(paths('캐시를')).toEqual(new Set([soundPath('캐시를')]));
  expect(paths('encryption')).toEqual(new Set([soundPath('encryption')]));
});

test('a word that no root has is also looked for as what it may stand for', () => {
  expect(paths('zotl')).toContain(soundPath('캐시'));
  expect(paths('ㄷㅜㅊ교ㅔㅅ')).toContain(soundPath('encrypt'));
  expect(paths('레플리카')).toContain(soundPath('replica'));
  expect(
    neededPaths('레플리카', [root, vocabularyOf([entryOf('레플리카', 'word', about)], 2)]),
  ).not.toContain(soundPath('replica'));
});

test('a word that only site pages have may still be a slip', () => {
  expect(paths('출처').size).toBeGreaterThan(1);
});

test('words that form a phrase are looked for joined as well', () => {
  expect(paths('장애조치 캐시')).toContain(soundPath('장애조치캐시'));
});

test('grammar may begin a phrase and is nothing by itself', () => {
  expect(paths('캐시 in encryption')).toContain(soundPath('in'));
  expect(paths('캐시 되나요')).not.toContain(soundPath('되나요'));
  // With nothing else to look for, it is the query.
  expect(paths('되나요')).toContain(soundPath('되나요'));
});
