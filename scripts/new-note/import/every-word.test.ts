import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown, wildText } from './arbitraries.ts';
import { importText } from './import-text.testing.ts';
import { pageText } from './page-text.ts';

/** The words that the generator counts; each is longer than what else a page or a report says. */
const wordsOf = (text: string) => text.match(/[a-z가-힣]{1,3}[0-9]{5}/g) ?? [];

async function arrives(source: string) {
  const { notes, remarks } = await importText(source, '파일');
  const pages = await Promise.all(notes.map(({ mdx }) => pageText(mdx)));
  const everything = [...notes.map(({ title }) => title), ...pages, ...remarks.map(({ text }) => text)].join(
    '\n',
  );
  expect(wordsOf(source).filter((word) => !everything.includes(word))).toEqual([]);
}

test('whatever Markdown says stands on a page that compiles, or in the report', async () => {
  await fc.assert(fc.asyncProperty(markdown, arrives), { numRuns: 100 });
}, 120_000);

test('so does a language of code with a line break in it', async () => {
  await arrives('a00000\n\n~~~~\\\\&#xA;~~~~&#x61;a00001\n');
});

test('so does text that looks like every syntax at once', async () => {
  await fc.assert(fc.asyncProperty(wildText, arrives), { numRuns: 100 });
}, 120_000);
