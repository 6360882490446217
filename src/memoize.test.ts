import { expect, test } from 'vitest';
import { memoize } from './memoize.ts';

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
