import { describe, expect, test } from 'vitest';
import { aboveExact, comparisons, isModelled, modelAbove, rangeOf, signed } from './replays.ts';

const fast = (policy: string) =>
  comparisons.filter((comparison) => comparison.policy === policy && comparison.pace === 'fast');

describe('replays against real servers', () => {
  test('are compared with the exact policy at the number of entries that were resident', () => {
    const [replay] = fast('allkeys-lru').filter(
      ({ trace, target, samples }) => trace === 'zipf-1.0' && target === 100 && samples === 5,
    );
    expect(replay).toMatchObject({
      exact: { policy: 'LRU', hitRatio: 0.5733 },
      model: { policy: 'redis-lru' },
    });
    expect(aboveExact(replay as (typeof comparisons)[number])).toBeCloseTo(-5.98, 2);
  });

  test('span the range that was measured', () => {
    const [least, greatest] = rangeOf(fast('allkeys-lru'), aboveExact);
    expect(least).toBeCloseTo(-6.65, 2);
    expect(greatest).toBeCloseTo(-1.5, 1);
    expect(rangeOf(fast('noeviction'), aboveExact)).toEqual([0, 0]);
  });

  test('all have a figure of a model, which is near where the simulation models the server', () => {
    expect(comparisons).toHaveLength(84);
    const [least, greatest] = rangeOf(comparisons.filter(isModelled), modelAbove);
    expect(least).toBeGreaterThan(-0.75);
    expect(greatest).toBeLessThan(0.5);
  });
});

describe('signed', () => {
  test('writes a true minus, and no sign before nothing', () => {
    expect(signed(-5.984, 2)).toBe('−5.98');
    expect(signed(3.95, 1)).toBe('+4.0');
    expect(signed(-0.004, 2)).toBe('0.00');
  });
});
