import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../arbitraries.ts';
import type { SampleSize } from '../curve/shards.ts';
import { Random } from '../random.ts';
import type { OperationSink } from '../trace/format.ts';
import { operationLetters, readKind } from '../types.ts';
import { zipfKeys } from '../workload/zipf.ts';
import { type PlanSettings, planFor } from './plan.ts';
import { PlanSample } from './plan-sample.ts';
import { PlanTraceBuilder } from './plan-trace.ts';
import { SampleError, sampledPlanFor } from './sampled-plan.ts';

const settings: PlanSettings = {
  gain: 0.01,
  capacity: null,
  windows: 12,
  scanLength: 100,
  itemBytes: null,
  overheadBytes: 50,
  engine: 'valkey',
  reserved: null,
  ttls: null,
};

/** Reads of keys whose popularity falls as Zipf says, each with a size of its own; one a second. */
function draw(sink: OperationSink, requests: number, keys: number): void {
  const drawn = zipfKeys(keys, 0.9, new Random(5));
  for (let index = 0; index < requests; index++) {
    const key = drawn(index);
    sink.add(readKind, `user:${key}`, index, 100 + ((key * 7919) % 1000));
  }
}

function sampled(size: SampleSize, seed: number, more: Partial<PlanSettings> = {}) {
  const sample = new PlanSample(size, seed);
  draw(sample, 100_000, 30_000);
  return sampledPlanFor(sample, 'seconds', { ...settings, ...more });
}

describe('a plan from a sample of the keys', () => {
  test.each([[{ rate: 1 }], [{ keys: 1000 }]])('is the plan of all keys where all are in it: %j', (size) => {
    fc.assert(
      fc.property(operations(), fc.integer({ min: 1, max: 400 }), (list, thousandths) => {
        const whole = new PlanTraceBuilder();
        const sample = new PlanSample(size, 1);
        list.forEach(({ op, key }, index) => {
          const bytes = key.length % 2 === 0 ? 0 : 100 * (1 + (index % 7));
          for (const sink of [whole, sample]) sink.add(operationLetters.indexOf(op), key, index, bytes);
        });
        fc.pre(whole.reads > 0);
        const asked = { ...settings, gain: thousandths / 1000 };
        const exact = planFor(whole, 'seconds', null, asked);
        const estimated = sampledPlanFor(sample, 'seconds', asked);
        expect(estimated.reads).toBe(exact.reads);
        expect(estimated.keys).toEqual({ value: exact.keys, margin: 0 });
        expect(estimated.askedOnce).toEqual({ value: exact.askedOnce, margin: 0 });
        expect(estimated.knee).toEqual({ capacity: exact.knee, from: exact.knee, to: exact.knee });
        expect(estimated.curve.map(({ capacity }) => capacity)).toEqual(
          exact.curve.map(({ capacity }) => capacity),
        );
        estimated.curve.forEach(({ hitRatio, margin }, index) => {
          expect(hitRatio).toBeCloseTo(exact.curve[index]?.hitRatio as number, 12);
          expect(margin).toBe(0);
        });
        expect(estimated.sizes.keys.value).toBe(exact.sizes.keys);
        expect(estimated.sizes.mean?.value ?? null).toEqual(
          exact.sizes.mean === null ? null : expect.closeTo(exact.sizes.mean, 9),
        );
        expect(estimated.memory?.fits.map(({ type, shards }) => [type.name, shards])).toEqual(
          exact.memory?.fits.map(({ type, shards }) => [type.name, shards]),
        );
        expect(estimated.database?.before).toBe(exact.database?.before);
      }),
      { numRuns: 100 },
    );
  });

  test.each([[{ keys: 2000 }], [{ rate: 0.1 }]])(
    'is off as far as it says, whichever keys are sampled: %j',
    (size) => {
      const whole = new PlanTraceBuilder();
      draw(whole, 100_000, 30_000);
      const exact = planFor(whole, 'seconds', null, settings);
      const truth = [exact.keys, exact.askedOnce, exact.sizes.mean as number];
      const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
      const plans = seeds.map((seed) => sampled(size, seed));
      let inside = 0;
      let knees = 0;
      for (const { keys, askedOnce, sizes, knee, reads, database } of plans) {
        expect(reads).toBe(exact.reads);
        expect(database?.before).toBe(exact.database?.before);
        [keys, askedOnce, sizes.mean].forEach((estimate, index) => {
          const off = Math.abs((estimate?.value ?? 0) - (truth[index] as number));
          if (off <= (estimate?.margin ?? 0)) inside++;
          expect(off / (truth[index] as number)).toBeLessThan(0.2);
        });
        if ((knee.from ?? 0) <= exact.knee && exact.knee <= (knee.to ?? 0)) knees++;
      }
      expect(inside / (3 * plans.length)).toBeGreaterThan(0.85);
      // Not so wide that every truth would be within.
      expect(plans.every(({ keys }) => keys.margin < 0.1 * keys.value)).toBe(true);
      expect(knees / plans.length).toBeGreaterThan(0.85);
    },
  );

  test('says which node the margin may need instead', () => {
    const plan = sampled({ rate: 0.1 }, 1, { capacity: 1_000_000 });
    const bytes = plan.memory?.bytes.value ?? 0;
    expect(plan.memory?.bytes.margin).toBeGreaterThan(0);
    const [fit] = plan.memory?.fits ?? [];
    expect(fit).toMatchObject({ atMost: null, mayNotFit: false });
    // As much more for an item as leaves nothing of the smallest node.
    const room = Math.floor((0.99 * (fit?.usable ?? 0) - bytes) / plan.keys.value);
    const tight = sampled({ rate: 0.1 }, 1, { capacity: 1_000_000, overheadBytes: 50 + room });
    expect(tight.memory?.fits[0]).toMatchObject({ type: fit?.type, atMost: { shards: 1 } });
    expect(tight.memory?.fits[0]?.atMost?.type).not.toBe(fit?.type);
  });

  test('is refused where the sample says nothing of what is asked', () => {
    const faultOf = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return error instanceof SampleError ? error.fault : error;
      }
      return null;
    };
    const few = new PlanSample({ rate: 0.01 }, 1);
    draw(few, 1000, 500);
    expect(faultOf(() => sampledPlanFor(few, undefined, settings))).toMatchObject({ code: 'too-few-keys' });
    expect(faultOf(() => sampled({ rate: 0.1 }, 1, { capacity: 99 }))).toEqual({
      code: 'capacity-unknown',
      capacity: 99,
      least: 100,
    });
    expect(faultOf(() => sampled({ rate: 0.1 }, 1, { gain: 0.9 }))).toEqual({
      code: 'knee-unknown',
      least: 100,
    });
    expect(sampled({ rate: 0.1 }, 1, { gain: 0.9, capacity: 100 }).knee.capacity).toBeNull();
  });

  test('knows a mean size of enough keys only', () => {
    const sample = new PlanSample({ rate: 0.5 }, 1);
    for (let key = 0; key < 1000; key++) sample.add(readKind, `user:${key}`, key, key < 20 ? 9 : 0);
    const plan = sampledPlanFor(sample, 'seconds', { ...settings, capacity: 100 });
    expect(plan).toMatchObject({ sizes: { mean: null }, memory: null });
    expect(plan.sizes.keys.margin).toBeGreaterThan(0);
  });
});
