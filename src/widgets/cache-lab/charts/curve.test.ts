import { describe, expect, test } from 'vitest';
import { curveOf } from '../../../sim/curve/miss-ratio-curve.ts';
import '../../../sim/policies/all.ts';
import { policyNames } from '../../../sim/policies/index.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { defaultConfiguration, simulationConfig } from '../model/configuration.ts';
import { withoutNames } from '../model/copied-trace.ts';
import { capacitiesFor, pointsOf, tasksOf } from './curve.ts';

const trace = traceOf(
  Array.from({ length: 400 }, (_, index) => ({ op: 'r', key: `k${(index * index) % 37}` }) as const),
);
const capacities = capacitiesFor(trace, [3, null, 1000]);

describe('the parts of a curve', () => {
  test.each(['lru', 'fifo', 'arc', 'opt', 's3-fifo'] as const)(
    'give together the whole curve of %s',
    (policy) => {
      const curve = simulationConfig({ ...defaultConfiguration, policy });
      const parts = tasksOf(curve, capacities).flatMap((task) => pointsOf(withoutNames(trace), task));
      expect(parts).toEqual(
        curveOf(trace, curve, capacities).map(({ capacity, hitRatio }) => ({ x: capacity, y: hitRatio })),
      );
    },
  );

  test('are one where a single pass gives every capacity, else one for each', () => {
    const tasks = (change: Partial<typeof defaultConfiguration>) =>
      tasksOf(simulationConfig({ ...defaultConfiguration, ...change }), capacities).length;
    expect(tasks({})).toBe(1);
    expect(tasks({ ttl: 5 })).toBe(capacities.length);
    expect(tasks({ policy: 'lfu' })).toBe(capacities.length);
    expect(tasksOf('che', capacities)).toHaveLength(1);
  });

  test('have the number of keys and the chosen capacities among them, and end beyond both', () => {
    const keys = trace.names.length;
    for (const chosen of [3, keys, keys + 1, keys + 20]) {
      const among = capacitiesFor(trace, [chosen, null]);
      expect(among).toContain(keys);
      expect(among).toContain(chosen);
      expect(among.at(-1)).toBeGreaterThan(Math.max(keys, chosen));
    }
  });

  test('end where a capacity far beyond the keys changes nothing any more', () => {
    const keys = trace.names.length;
    expect(capacities).not.toContain(1000);
    expect(capacities.at(-1)).toBeLessThan(2.2 * keys);
    for (const policy of policyNames) {
      const curve = simulationConfig({ ...defaultConfiguration, policy });
      const [last, far] = pointsOf(trace, { curve, capacities: [capacities.at(-1) ?? 0, 1000] });
      expect(last?.y, policy).toBe(far?.y);
    }
  });
});
