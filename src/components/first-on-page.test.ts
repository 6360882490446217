import { expect, test } from 'vitest';
import { firstOnPage } from './first-on-page.ts';

test('what several parts of a page need is placed once, and on every page anew', () => {
  const [one, other] = [new Request('https://example.org/ports/'), new Request('https://example.org/')];
  expect([firstOnPage(one, 'ports-ko'), firstOnPage(one, 'ports-ko')]).toEqual([true, false]);
  expect(firstOnPage(one, 'drill')).toBe(true);
  expect(firstOnPage(other, 'ports-ko')).toBe(true);
});
