import { expect, test } from 'vitest';
import { withoutBuildMarks } from './build-marks.ts';

test('what only the build reads goes, wherever it stands in a tag', () => {
  expect(withoutBuildMarks('<p class="sources" data-search="apart">A</p>')).toBe('<p class="sources">A</p>');
  expect(withoutBuildMarks('<a href="/" data-source="S1" lang="en">S1</a>')).toBe(
    '<a href="/" lang="en">S1</a>',
  );
  expect(withoutBuildMarks('<a data-term="ttl" href="/glossary/#ttl">TTL</a>')).toBe(
    '<a href="/glossary/#ttl">TTL</a>',
  );
  expect(withoutBuildMarks('<body data-pagefind-ignore>')).toBe('<body>');
});

test('what scripts and styles read stays, however it begins', () => {
  const page =
    '<a data-search-open href="/search/">A</a><td data-label="search">B</td><p>data-search="apart"</p>';
  expect(withoutBuildMarks(page)).toBe(page);
});

test('a value may have the sign in it that ends a tag', () => {
  expect(withoutBuildMarks('<a data-source="S1" title="size > 0">S1</a>')).toBe('<a title="size > 0">S1</a>');
});
