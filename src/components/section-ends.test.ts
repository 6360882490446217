import { expect, test } from 'vitest';
import { withSectionEnds } from './section-ends.ts';

const heading = (level: number, id: string) =>
  `<div class="sl-heading-wrapper level-h${level}"><h${level} id="${id}">${id}</h${level}></div>`;
const page = `<p>Opening</p>${heading(2, 'pool')}<p>Pool</p>${heading(3, 'pin')}<p>Pin</p>${heading(2, 'end')}<p>End</p>`;

test('something for a section stands behind its own text and before its subsections', () => {
  const html = withSectionEnds(page, new Map([['pool', '<i>ask</i>']]));
  expect(html).toBe(page.replace('<p>Pool</p>', '<p>Pool</p><i>ask</i>'));
});

test('something for the last section stands at the end of the page', () => {
  expect(withSectionEnds(page, new Map([['end', '<i>ask</i>']]))).toBe(`${page}<i>ask</i>`);
});

test('a page without additions or without headings stays as it is', () => {
  expect(withSectionEnds(page, new Map())).toBe(page);
  expect(withSectionEnds('<p>Text</p>', new Map())).toBe('<p>Text</p>');
});

test('a section that is not on the page stops the build', () => {
  expect(() => withSectionEnds(page, new Map([['gone', '']]))).toThrow('"#gone"');
});
