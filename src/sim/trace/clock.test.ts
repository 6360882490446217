import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceClock } from './clock.ts';

function played(times: readonly number[]) {
  const passed: [key: string, time: number | undefined][] = [];
  const clock = new TraceClock({ add: (_, key, time) => passed.push([key, time]) });
  for (const [index, time] of times.entries()) clock.add(0, `${index}`, time);
  clock.finish();
  return { passed, clock };
}

const timesOf = (times: readonly number[]) => played(times).passed.map(([, time]) => time);

describe('the clock of a trace', () => {
  test('takes an operation that is older than the one before to be of the same time', () => {
    expect(timesOf([10, 11, 9, 12])).toEqual([10, 11, 11, 12]);
    expect(timesOf([5, 1, 2, 3, 4])).toEqual([5, 5, 5, 5, 5]);
  });

  test('is not stopped by one operation far ahead, at the beginning or later', () => {
    const future = 2_000_000_000_000;
    const times = Array.from({ length: 500 }, (_, index) => 1_700_000_000_000 + 40 * index);
    expect(timesOf([future, ...times])).toEqual([times[0], ...times]);
    const { passed, clock } = played(times.with(300, future));
    expect(passed.map(([, time]) => time)).toEqual(times.with(300, times[299] as number));
    expect(clock).toMatchObject({ timesAhead: 1, timesHeld: 0 });
  });

  test('believes a long pause', () => {
    const times = [1, 2, 3, 4, 5, 1_000_000, 1_000_001, 1_000_002, 1_000_003];
    expect(timesOf(times)).toEqual(times);
  });

  test('passes everything on, in order, and never goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(100), fc.nat(1e9), fc.nat(2 ** 45)), { maxLength: 400 }),
        (times) => {
          const { passed } = played(times);
          expect(passed.map(([key]) => key)).toEqual(times.map((_, index) => `${index}`));
          const ends = passed.map(([, time]) => time as number);
          expect(ends.every((time, index) => index === 0 || time >= (ends[index - 1] as number))).toBe(true);
        },
      ),
    );
  });

  test('leaves times in order as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 40), { maxLength: 300 }), (times) => {
        const sorted = times.toSorted((one, other) => one - other);
        expect(timesOf(sorted)).toEqual(sorted);
      }),
    );
  });
});
