import { describe, expect, test } from 'vitest';
import { Random } from '../random.ts';
import { shiftingHotSet } from './hot-set.ts';
import type { KeySource } from './key-source.ts';
import { loopingKeys } from './loop.ts';
import { uniformKeys } from './uniform.ts';
import { zipfKeys } from './zipf.ts';

/** How often each key occurs in the requests from..to - 1. */
function countsOf(source: KeySource, keys: number, from: number, to: number): number[] {
  const counts = new Array<number>(keys).fill(0);
  for (let index = from; index < to; index++) {
    const key = source(index);
    counts[key] = (counts[key] ?? Number.NaN) + 1;
  }
  return counts;
}

describe('keys drawn by the law of Zipf', () => {
  test.each([0, 0.8, 1, 1.2])('come as often as the law says for alpha %d', (alpha) => {
    const draws = 200_000;
    const counts = countsOf(zipfKeys(50, alpha, new Random(1)), 50, 0, draws);
    const weights = counts.map((_, key) => (key + 1) ** -alpha);
    const sum = weights.reduce((a, b) => a + b);
    for (const [key, count] of counts.entries()) {
      const share = (weights[key] as number) / sum;
      // Five standard deviations of a binomial count.
      expect(Math.abs(count - draws * share)).toBeLessThan(5 * Math.sqrt(draws * share * (1 - share)));
    }
  });
});

describe('uniform keys', () => {
  test('all come about equally often', () => {
    for (const count of countsOf(uniformKeys(20, new Random(1)), 20, 0, 100_000)) {
      expect(Math.abs(count - 5000)).toBeLessThan(5 * Math.sqrt(5000));
    }
  });
});

describe('looping keys', () => {
  test('come in turn', () => {
    expect(Array.from({ length: 7 }, (_, index) => loopingKeys(3)(index))).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });
});

describe('a shifting hot set', () => {
  test('gives most requests to a fifth of the keys, and to the next fifth after a shift', () => {
    const source = shiftingHotSet(100, 10_000, new Random(1));
    for (const shifts of [0, 1, 2, 3, 4, 5]) {
      const first = (20 * shifts) % 100;
      const from = 10_000 * shifts;
      const counts = countsOf(source, 100, from, from + 10_000);
      const hot = counts.slice(first, first + 20).reduce((a, b) => a + b);
      // 90 % on purpose and a fifth of the other 10 % by chance.
      expect(Math.abs(hot - 9200)).toBeLessThan(150);
    }
  });
});
