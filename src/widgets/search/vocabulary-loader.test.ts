import { expect, test } from 'vitest';
import { OtherBuild, vocabularyLoader } from './vocabulary-loader.ts';

const files: Record<string, string> = {
  'vocabulary/ko.txt': '#2\n/b1\tM P\nw캐시\tZ',
  'found/b1/ko-M.txt': '#2\nw멀티플렉싱\tZ',
  'found/b1/ko-P.txt': '#2\nw프록시\tZ',
};
const textsOf = (vocabulary: { readonly entries: readonly { readonly text: string }[] } | undefined) =>
  vocabulary?.entries.map(({ text }) => text).sort();

test('a query loads the parts on its way only, and each part once', async () => {
  const asked: string[] = [];
  const loader = vocabularyLoader(async (path) => {
    asked.push(path);
    return files[path] ?? '';
  });
  expect(textsOf(await loader.for('프록시', ['ko']))).toEqual(['캐시', '프록시']);
  await loader.for('프록시', ['ko']);
  expect(asked).toEqual(['vocabulary/ko.txt', 'found/b1/ko-P.txt']);
});

test('before anything is typed, the root is all that is loaded', async () => {
  const asked: string[] = [];
  const loader = vocabularyLoader(async (path) => {
    asked.push(path);
    return '#2\n/b1\t0 K AK\nw캐시\tZ';
  });
  await loader.for('', ['ko']);
  expect(asked).toEqual(['vocabulary/ko.txt']);
});

test('a word of the root loads nothing of what else it could stand for', async () => {
  const asked: string[] = [];
  const loader = vocabularyLoader(async (path) => {
    asked.push(path);
    return path === 'vocabulary/ko.txt' ? '#2\n/b1\tK KS AJ\nw캐시\t0Z' : '';
  });
  await loader.for('캐시', ['ko']);
  expect(asked).toEqual(['vocabulary/ko.txt', 'found/b1/ko-K.txt', 'found/b1/ko-KS.txt']);
  await loader.for('ㅋㅅ', ['ko']);
  expect(asked.at(-1)).toBe('found/b1/ko-AJ.txt');
});

test('a small site can be loaded whole, for words that begin like none of it', async () => {
  const loader = vocabularyLoader(async (path) => files[path] ?? '');
  expect(textsOf(await loader.for('티플렉싱', ['ko']))).toEqual(['캐시']);
  expect(textsOf(await loader.whole('ko'))).toEqual(['멀티플렉싱', '캐시', '프록시']);
});

test('a large site is never loaded whole', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `M${index}`);
  const loader = vocabularyLoader(async () => `#4000\n/b1\t${names.join(' ')}\nw캐시\tZ`);
  expect(await loader.whole('ko')).toBeUndefined();
});

test('a part that could not be fetched is asked for again', async () => {
  let online = false;
  const loader = vocabularyLoader(async (path) => {
    if (!online) throw new Error('offline');
    return files[path] ?? '';
  });
  await expect(loader.for('프록시', ['ko'])).rejects.toThrow('offline');
  online = true;
  expect(textsOf(await loader.for('프록시', ['ko']))).toEqual(['캐시', '프록시']);
});

test('the index of a newer build is not used beside that of an older one', async () => {
  const builds: Record<string, string> = {
    'vocabulary/ko.txt': '#2\n/b1\t\nw캐시\tZ',
    'vocabulary/en.txt': '#2\n/b2\t\nwcache\tZ',
  };
  const loader = vocabularyLoader(async (path) => builds[path] ?? '');
  await loader.for('캐시', ['ko']);
  await expect(loader.for('cache', ['ko', 'en'])).rejects.toThrow(OtherBuild);
  // The tab goes on with what it has.
  expect(textsOf(await loader.for('캐시', ['ko']))).toEqual(['캐시']);
});
