import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../../sim/arbitraries.ts';
import { Timeline } from '../../../sim/timeline.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { type SimulationEvent, strategyNames } from '../../../sim/types.ts';
import { defaultConfiguration, simulationConfig } from './configuration.ts';
import { latencyOf, measuresOf, type Waits } from './measures.ts';

/** The waits of an application, counted from the events: the other way to the same numbers. */
function waitsOfEvents(events: readonly SimulationEvent[]): Waits {
  const count = (matches: (event: SimulationEvent) => boolean) => events.filter(matches).length;
  const own = (event: SimulationEvent) => 'by' in event && event.by === 'application';
  return {
    cacheTrips:
      count(({ type }) => type === 'lookup' || type === 'delete') +
      count((event) => (event.type === 'store' || event.type === 'reject') && own(event)),
    databaseReads: count(({ type }) => type === 'db-read'),
    databaseWrites: count((event) => event.type === 'db-write' && own(event)),
  };
}

const configurations = fc.record({
  policy: fc.constantFrom('lru' as const, 'lfu' as const, 'redis-noeviction' as const),
  capacity: fc.integer({ min: 1, max: 5 }),
  strategy: fc.constantFrom(...strategyNames),
  ttl: fc.option(fc.integer({ min: 1, max: 20 })),
  delay: fc.nat(6),
});

describe('measures', () => {
  test('count for every operation what its events say the application waits for', () => {
    fc.assert(
      fc.property(operations(), configurations, configurations, fc.nat(40), (list, one, other, step) => {
        const trace = traceOf(list);
        const base = new Timeline(trace, simulationConfig({ ...defaultConfiguration, ...one }));
        const at = Math.min(step, trace.length);
        const fork = base.fork(at, simulationConfig({ ...defaultConfiguration, ...other }));
        for (const timeline of [base, fork]) {
          const measures = measuresOf(timeline);
          for (let operation = 0; operation < trace.length; operation++) {
            const events = timeline.eventsAt(operation);
            const kind = measures.waited.findIndex(
              (sums) => (sums[operation + 1] ?? 0) > (sums[operation] ?? 0),
            );
            expect(measures.kinds[kind]).toEqual(waitsOfEvents(events));
            const writes = events.filter(({ type }) => type === 'db-write' || type === 'flush').length;
            expect(
              (measures.databaseWrites[operation + 1] ?? 0) - (measures.databaseWrites[operation] ?? 0),
            ).toBe(writes);
          }
        }
      }),
    );
  });

  test('give the mean and the 95th percentile of a stretch from the declared latencies', () => {
    const trace = {
      length: 20,
      kinds: new Uint8Array(20),
      keys: new Int32Array(20),
      times: null,
      names: ['a'],
    };
    const measures = measuresOf(new Timeline(trace, simulationConfig(defaultConfiguration)));
    const latencies = { cache: 1, databaseRead: 10, databaseWrite: 10 };
    // One miss (look-up, database, store) and nineteen hits.
    expect(latencyOf(measures, latencies, 0, 20)).toEqual({ mean: (12 + 19) / 20, p95: 1 });
    expect(latencyOf(measures, latencies, 0, 10)).toEqual({ mean: (12 + 9) / 10, p95: 12 });
    expect(latencyOf(measures, latencies, 5, 5)).toBeNull();
  });
});
