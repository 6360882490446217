// What fast-check draws from. Only tests import this file.
import fc from 'fast-check';
import { configure } from './config.ts';
import './policies/all.ts';
import { policyNames, smallestCapacity } from './policies/index.ts';
import type { Operation } from './trace/trace-builder.ts';
import { type SimulationConfig, strategyNames, type WriteRule } from './types.ts';

/** Operations over few keys, so that keys repeat, with or without times; times may repeat or leap. */
export function operations(
  letters: readonly Operation['op'][] = ['r', 'r', 'r', 'w', 'x'],
): fc.Arbitrary<Operation[]> {
  const key = fc.integer({ min: 0, max: 40 }).map(String);
  const bare = fc.array(fc.record({ op: fc.constantFrom(...letters), key }), { maxLength: 300 });
  const gap = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 100, max: 5000 }));
  const timed = fc
    .array(fc.record({ op: fc.constantFrom(...letters), key, gap }), { maxLength: 300 })
    .map((list) => {
      let time = 0;
      return list.map(({ op, key, gap }) => {
        time += gap;
        return { op, key, time };
      });
    });
  return fc.oneof(bare, timed);
}

export function configs(rules: readonly WriteRule[] = strategyNames): fc.Arbitrary<SimulationConfig> {
  return fc
    .record({
      policy: fc.constantFrom(...policyNames),
      capacity: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(null)),
      strategy: fc.constantFrom(...rules),
      ttl: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(null)),
      jitter: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(9), { minLength: 1 }),
      ),
      delay: fc.integer({ min: 0, max: 100 }),
      seed: fc.maxSafeNat(),
    })
    .map(({ capacity, ...rest }) =>
      configure({ ...rest, capacity: capacity && Math.max(capacity, smallestCapacity(rest.policy)) }),
    );
}
