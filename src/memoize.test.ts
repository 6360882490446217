import { expect, test } from 'vitest';
import { memoize, memoizeTexts } from './memoize.ts';

test('a memoized function computes once for each object, whatever comes of it', () => {
  const asked: object[] = [];
  const [one, other] = [{ name: 'one' }, {}];
  const nameOf = memoize((subject: { readonly name?: string }) => {
    asked.push(subject);
    return subject.name;
  });
  expect([nameOf(one), nameOf(other), nameOf(one), nameOf(other)]).toEqual([
    'one',
    undefined,
    'one',
    undefined,
  ]);
  expect(asked).toEqual([one, other]);
});

test('a memoized function of texts computes once for each, until there are too many', () => {
  const asked: string[] = [];
  const lengthOf = memoizeTexts((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['one', 'two', 'one', 'three', 'one'].map(lengthOf)).toEqual([3, 3, 3, 5, 3]);
  expect(asked).toEqual(['one', 'two', 'three', 'one']);
});
