import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../sim/policies/all.ts';
import { policyNames, smallestCapacity } from '../../../sim/policies/index.ts';
import { Timeline } from '../../../sim/timeline.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { strategyNames } from '../../../sim/types.ts';
import { defaultConfiguration, simulationConfig } from './configuration.ts';
import { lifeOf } from './life.ts';

const operation = fc.record({
  op: fc.constantFrom('r', 'r', 'r', 'w', 'x'),
  key: fc.nat(6).map(String),
}) as fc.Arbitrary<{ readonly op: 'r' | 'w' | 'x'; readonly key: string }>;

test('the life of an entry is what the cache shows request by request', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...policyNames),
      fc.constantFrom(...strategyNames),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.nat(40),
      (operations, policy, strategy, ttl, at) => {
        const capacity = Math.max(3, smallestCapacity(policy));
        const trace = traceOf(operations);
        const timeline = new Timeline(
          trace,
          simulationConfig({ ...defaultConfiguration, policy, strategy, capacity, ttl }),
        );
        const step = Math.min(at, trace.length);
        const isIn = (key: number, when: number) => timeline.stateAt(when).entryOf(key) !== null;
        const leavesAt = (key: number, when: number) =>
          timeline.eventsAt(when - 1).some((event) => event.type === 'expire' && event.key === key);
        for (const key of trace.names.keys()) {
          const life = lifeOf(timeline, trace, key, step, trace.length);
          expect(life !== null).toBe(isIn(key, step));
          if (!life) continue;
          let arrived = step;
          // One whose time was over may leave and come again within one request.
          while (isIn(key, arrived - 1) && !leavesAt(key, arrived)) arrived--;
          expect(life.arrived).toBe(arrived);
          const { leaving } = life;
          const until = leaving === null || leaving === 'unknown' ? trace.length + 1 : leaving.step;
          for (let when = step; when < until; when++) expect(isIn(key, when)).toBe(true);
          if (leaving === null || leaving === 'unknown') continue;
          const events = timeline.eventsAt(leaving.step - 1);
          expect(events.some((event) => event.type === leaving.why && event.key === key)).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});
