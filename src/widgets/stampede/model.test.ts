import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protections } from '../../sim/stampede/types.ts';
import {
  comparisonOf,
  databaseTimes,
  keyCounts,
  lastMoment,
  momentSpacing,
  nextSeed,
  readChosen,
  readerCounts,
  usual,
  writeChosen,
} from './model.ts';

const chosen = fc.record({
  protection: fc.constantFrom(...protections),
  readers: fc.constantFrom(...readerCounts),
  databaseTime: fc.constantFrom(...databaseTimes),
  keys: fc.constantFrom(...keyCounts),
  seed: fc.nat(999_999_999),
});

test('a link gives back what was chosen, and nothing else is taken for one', () => {
  fc.assert(
    fc.property(chosen, (one) => {
      expect(readChosen(writeChosen(one))).toEqual({ chosen: one, moment: lastMoment });
    }),
  );
  fc.assert(
    fc.property(chosen, fc.nat(lastMoment / momentSpacing), (one, count) => {
      const moment = count * momentSpacing;
      expect(readChosen(writeChosen(one, moment))).toEqual({ chosen: one, moment });
    }),
  );
  for (const text of [
    '',
    'lock',
    'lock.200.200.1',
    'lock.201.200.1.7',
    'lock.200.200.1.-7',
    'lock.200.200.1.7.8',
    'lock.200.200.1.7.1625',
    'lock.200.200.1.7.-25',
    'lock.200.200.1.7.25.0',
  ])
    expect(readChosen(text)).toBeUndefined();
});

test('other readers can always be asked for, and a link carries them', () => {
  const last = { ...usual, seed: nextSeed(999_999_999) };
  expect(readChosen(writeChosen(last))?.chosen).toEqual(last);
});

test('one reader reads for all behind a lock, and jitter spreads what expires together', () => {
  const reads = new Map(
    comparisonOf(usual).map(({ protection, played }) => [protection, played.databaseReads]),
  );
  expect(reads.get('lock')).toBe(1);
  expect(reads.get('lease')).toBe(1);
  expect(reads.get('stale-lease')).toBe(1);
  // As many as come while the first value is on its way: the right guess says 40.
  expect(reads.get('none')).toBeGreaterThan(30);
  expect(reads.get('none')).toBeLessThan(50);
  const many = new Map(
    comparisonOf({ ...usual, keys: 100, readers: 1000 }).map(({ protection, played }) => [
      protection,
      played.mostAtOnce,
    ]),
  );
  expect(many.get('jitter')).toBeLessThan(many.get('none') ?? 0);
});
