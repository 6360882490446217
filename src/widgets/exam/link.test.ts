import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExamSettings, everything } from '../../learning/exam.ts';
import { counts, minutes, readLink, writeLink } from './link.ts';

const topics = ['ports', 'rds/proxy'];
const anySettings: fc.Arbitrary<ExamSettings> = fc.record({
  seed: fc.nat({ max: 2 ** 32 - 1 }),
  count: fc.constantFrom(...counts),
  minutes: fc.constantFrom(...minutes),
  topic: fc.constantFrom(everything, ...topics),
  kinds: fc.constantFrom('one', 'every'),
});

test('a link gives the exam that it was made of', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const link = writeLink(settings, 'https://example.com/exam/?seed=1#top');
      expect(readLink(new URL(link).search, topics)).toEqual(settings);
    }),
  );
});

test('a link from before there were several answers has questions with one', () => {
  expect(readLink('?seed=7&count=10&minutes=20', topics)).toMatchObject({ seed: 7, kinds: 'one' });
});

test('a value that the page does not offer is a fault', () => {
  for (const search of [
    '?seed=7&count=10&minutes=20&kinds=one',
    '?seed=7&count=10&minutes=20&kinds=',
    '?seed=7&count=11&minutes=20',
    '?seed=-1&count=10&minutes=20',
    '?seed=7&count=10&minutes=20&topic=mistakes',
  ])
    expect(readLink(search, topics), search).toBe('fault');
  expect(readLink('', topics)).toBeUndefined();
});
