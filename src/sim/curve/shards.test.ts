import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../arbitraries.ts';
import { configure } from '../config.ts';
import { Random } from '../random.ts';
import { traceOf } from '../trace/trace-builder.ts';
import type { Trace } from '../types.ts';
import { drawnTrace } from '../workload/drawn-trace.ts';
import { loopingKeys } from '../workload/loop.ts';
import { zipfKeys } from '../workload/zipf.ts';
import { capacitiesUpTo, curveOf, lruHits, usesByKind } from './miss-ratio-curve.ts';
import { type SampledPoint, type SampleSize, Shards } from './shards.ts';

function sampled(trace: Trace, size: SampleSize, seed = 1): Shards {
  const shards = new Shards(size, seed);
  for (const key of trace.keys) shards.use(trace.names[key] as string);
  return shards;
}

/** Estimated points at capacities of which the sample says something. */
function pointsOf(trace: Trace, shards: Shards): readonly SampledPoint[] {
  return shards.curve(
    capacitiesUpTo(trace.names.length, 40).filter((capacity) => capacity >= shards.leastCapacity),
  );
}

/** Distances between estimate and truth. */
function errorsOf(trace: Trace, points: readonly SampledPoint[]): number[] {
  const hits = lruHits(trace, { strategy: 'lazy', ttl: null });
  return points.map(({ capacity, hitRatio }) =>
    Math.abs(hitRatio - (hits[Math.min(capacity, hits.length - 1)] as number) / trace.length),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const requests = 300_000;

function drawn(name: string): Trace {
  const zipf = zipfKeys(60_000, name === 'zipf 1.0' ? 1 : 0.8, new Random(3));
  // Half the time a scan over other keys comes in between.
  const keys = (index: number) =>
    name === 'zipf and scan' && index % 60_000 < 30_000 ? 60_000 + (index % 30_000) : zipf(index);
  return drawnTrace({ requests, keys, writes: 0, random: new Random(4) });
}

describe('SHARDS', () => {
  test('with all keys in the sample is the exact curve, whichever way it is sized', () => {
    fc.assert(
      fc.property(operations(), fc.constantFrom('none', 'lazy', 'write-through'), (list, strategy) => {
        const trace = traceOf(list);
        const config = configure({ strategy });
        const capacities = Array.from({ length: 42 }, (_, i) => i + 1);
        const exact = curveOf(trace, config, capacities);
        for (const size of [{ rate: 1 }, { keys: 1000 }]) {
          const shards = new Shards(size, 1);
          list.forEach(({ key }, index) => {
            const use = usesByKind(config)[trace.kinds[index] as number];
            if (use !== 'none') shards.use(key, use === 'access');
          });
          if (shards.accesses === 0) continue;
          const points = shards.curve(capacities);
          points.forEach(({ hitRatio, margin }, index) => {
            expect(hitRatio).toBeCloseTo(exact[index]?.hitRatio as number, 12);
            expect(margin).toBe(0);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each(['zipf 0.8', 'zipf 1.0', 'zipf and scan'])(
    'is off by less than 0.02 on average with 8192 keys, and as far as it says: %s',
    (name) => {
      const trace = drawn(name);
      const shards = sampled(trace, { keys: 8192 });
      expect(shards.sampledKeys).toBe(8192);
      const points = pointsOf(trace, shards);
      const errors = errorsOf(trace, points);
      expect(mean(errors)).toBeLessThan(0.02);
      expect(mean(errors)).toBeLessThan(3 * Shards.expectedError(points));
      expect(mean(errors)).toBeGreaterThan(Shards.expectedError(points) / 5);
      const inside = points.filter(({ margin }, index) => (errors[index] as number) <= margin);
      expect(inside.length).toBeGreaterThan(0.8 * points.length);
    },
  );

  test('is off as far as it says at a fixed rate, whichever keys the seed samples', () => {
    const trace = drawn('zipf 1.0');
    const errors: number[] = [];
    let expected = 0;
    let outside = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const shards = sampled(trace, { rate: 0.05 }, seed);
      expect(shards.rate).toBeCloseTo(0.05, 8);
      expect(shards.estimatedKeys / trace.names.length).toBeCloseTo(1, 1);
      const points = pointsOf(trace, shards);
      const own = errorsOf(trace, points);
      outside += points.filter(({ margin }, index) => (own[index] as number) > margin).length;
      expected += Shards.expectedError(points) / 6;
      errors.push(...own);
    }
    expect(mean(errors)).toBeLessThan(0.03);
    expect(mean(errors) / expected).toBeLessThan(2);
    expect(mean(errors) / expected).toBeGreaterThan(0.5);
    expect(outside / errors.length).toBeLessThan(0.1);
  });

  test('finds the step in the curve of a loop to within some percent of the capacity', () => {
    const trace = drawnTrace({
      requests: 100_000,
      keys: loopingKeys(20_000),
      writes: 0,
      random: new Random(1),
    });
    const [below, above] = sampled(trace, { keys: 4096 }).curve([18_500, 21_500]);
    expect(below?.hitRatio).toBeLessThan(0.1);
    expect(above?.hitRatio).toBeGreaterThan(0.7);
  });

  test('never holds more keys than it may, and lowers its rate instead', () => {
    const shards = new Shards({ keys: 500 }, 7);
    let rate = shards.rate;
    for (let key = 0; key < 20_000; key++) {
      shards.use(`user:${key}`);
      expect(shards.sampledKeys).toBeLessThanOrEqual(500);
      expect(shards.rate).toBeLessThanOrEqual(rate);
      ({ rate } = shards);
    }
    expect(rate).toBeLessThan(0.04);
    expect(shards.estimatedKeys / 20_000).toBeCloseTo(1, 0);
    expect(shards.leastCapacity).toBe(Math.ceil(10 / rate));
  });
});
