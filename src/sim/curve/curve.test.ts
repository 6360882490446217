import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../arbitraries.ts';
import { configure } from '../config.ts';
import { traceOf } from '../trace/trace-builder.ts';
import { readTrace, readVector } from '../vectors.ts';
import { characteristicTime, cheHitRatioFromEmpty, popularitiesOf } from './che.ts';
import { capacitiesUpTo, curveOf, hasStackProperty, lruHits } from './miss-ratio-curve.ts';
import { StackDistances } from './stack-distance.ts';

interface Analytic {
  readonly characteristicTime: number;
  readonly LRU: { readonly cheSteadyState: number; readonly cheWholeTraceFromEmpty: number };
}

const { traces } = readVector<{
  readonly traces: Record<string, { readonly analytic?: Record<string, Analytic> }>;
}>('expected.json');

describe('stack distances', () => {
  test('count the distinct keys since the last use, however long the trace', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 3000 }), (keys) => {
        const distances = new StackDistances();
        const order: number[] = [];
        for (const key of keys) {
          const place = order.indexOf(key);
          expect(distances.use(key)).toBe(place + 1);
          if (place >= 0) order.splice(place, 1);
          order.unshift(key);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('miss-ratio curve', () => {
  test('of LRU is what simulating every capacity gives', () => {
    fc.assert(
      fc.property(
        operations(),
        fc.constantFrom('none', 'lazy', 'write-through', 'write-behind', 'read-through'),
        (list, strategy) => {
          const trace = traceOf(list);
          const capacities = Array.from({ length: 42 }, (_, i) => i + 1);
          const curve = curveOf(trace, configure({ strategy }), capacities);
          // A TTL that outlasts the trace changes nothing, except that the capacities are simulated one by one.
          const simulated = curveOf(trace, configure({ strategy, ttl: Number.MAX_SAFE_INTEGER }), capacities);
          expect(curve).toEqual(simulated);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('refuses stack distances where they do not describe the cache', () => {
    expect(hasStackProperty({ strategy: 'invalidate', ttl: null })).toBe(false);
    expect(hasStackProperty({ strategy: 'lazy', ttl: 5 })).toBe(false);
    expect(hasStackProperty({ strategy: 'write-through-only', ttl: null })).toBe(false);
    expect(() => lruHits(readTrace('tiny-lru'), { strategy: 'invalidate', ttl: null })).toThrow(RangeError);
  });

  test('leaves out capacities too small for the policy', () => {
    const curve = curveOf(readTrace('tiny-ghost'), configure({ policy: '2q' }), [1, 3, 4, 8]);
    expect(curve.map(({ capacity }) => capacity)).toEqual([4, 8]);
  });

  test('never falls for LRU and OPT, and OPT is never below LRU', () => {
    const trace = readTrace('zipf-scan');
    const capacities = capacitiesUpTo(trace.names.length, 12);
    const lru = curveOf(trace, configure({ policy: 'lru' }), capacities).map(({ hits }) => hits);
    const opt = curveOf(trace, configure({ policy: 'opt' }), capacities).map(({ hits }) => hits);
    expect(lru).toEqual(lru.toSorted((a, b) => a - b));
    expect(opt).toEqual(opt.toSorted((a, b) => a - b));
    expect(opt.every((hits, i) => hits >= (lru[i] as number))).toBe(true);
  });
});

describe('capacities', () => {
  test('run from 1 to the number of keys without repeating', () => {
    expect(capacitiesUpTo(1000, 4)).toEqual([1, 10, 100, 1000]);
    expect(capacitiesUpTo(3, 10)).toEqual([1, 2, 3]);
    expect(capacitiesUpTo(1, 5)).toEqual([1]);
  });
});

describe("Che's approximation", () => {
  const figures = ['0.8', '1.0', '1.2'].flatMap((alpha) =>
    Object.entries(traces[`zipf-${alpha}`]?.analytic ?? {}).map(([capacity, analytic]) => ({
      alpha: Number(alpha),
      capacity: Number(capacity),
      analytic,
    })),
  );

  test.each(figures)(
    'for Zipf $alpha and $capacity entries is the published figure',
    ({ alpha, capacity, analytic }) => {
      const weights = Float64Array.from({ length: 1000 }, (_, i) => (i + 1) ** -alpha);
      const sum = weights.reduce((a, b) => a + b);
      const popularities = weights.map((weight) => weight / sum);
      expect(characteristicTime(popularities, capacity)).toBeCloseTo(analytic.characteristicTime, 1);
      // After so many requests the misses while the cache filled no longer count.
      const steady = cheHitRatioFromEmpty(popularities, capacity, Number.MAX_SAFE_INTEGER);
      expect(steady).toBeCloseTo(analytic.LRU.cheSteadyState, 4);
      const fromEmpty = cheHitRatioFromEmpty(popularities, capacity, 20_000);
      expect(Math.abs(fromEmpty - analytic.LRU.cheWholeTraceFromEmpty)).toBeLessThan(5e-5);
    },
  );

  test('is close to LRU over a trace, by its law and, a little less, by its own popularities', () => {
    const trace = readTrace('zipf-1.0');
    const sum = Array.from({ length: 1000 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b);
    const law = Float64Array.from({ length: 1000 }, (_, i) => 1 / (i + 1) / sum);
    const measured = popularitiesOf(trace.keys, trace.names.length);
    for (const { capacity, hitRatio } of curveOf(trace, configure({}), [10, 50, 100, 500])) {
      expect(Math.abs(cheHitRatioFromEmpty(law, capacity, trace.length) - hitRatio)).toBeLessThan(0.005);
      expect(Math.abs(cheHitRatioFromEmpty(measured, capacity, trace.length) - hitRatio)).toBeLessThan(0.015);
    }
  });

  test('knows a cache that holds everything', () => {
    expect(characteristicTime(Float64Array.of(0.5, 0.5), 2)).toBe(Number.POSITIVE_INFINITY);
    expect(cheHitRatioFromEmpty(Float64Array.of(0.5, 0.5), 2, 0)).toBe(0);
  });
});
