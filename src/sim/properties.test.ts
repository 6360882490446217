import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configs, operations } from './arbitraries.ts';
import { configure } from './config.ts';
import { futureOf } from './future.ts';
import { policyNames, smallestCapacity } from './policies/index.ts';
import { Simulation } from './simulation.ts';
import { type Operation, traceOf } from './trace/trace-builder.ts';
import { type SimulationConfig, strategyNames, type Trace } from './types.ts';

function prepared(trace: Trace, config: SimulationConfig): Simulation {
  const future = config.policy === 'opt' ? futureOf(trace, config.strategy) : null;
  return new Simulation(config, trace.names.length, future);
}

function totalsOf(list: readonly Operation[], config: SimulationConfig) {
  const trace = traceOf(list);
  const simulation = prepared(trace, config);
  simulation.run(trace, 0, trace.length);
  return simulation.totals();
}

const readsAndWrites = operations(['r', 'r', 'r', 'w']);

describe('any cache', () => {
  test('never holds more entries than its capacity, and counts every read once', () => {
    fc.assert(
      fc.property(operations(), configs(), (list, config) => {
        const trace = traceOf(list);
        const simulation = prepared(trace, config);
        for (let i = 0; i < trace.length; i++) {
          simulation.run(trace, i, i + 1);
          const { residentAtEnd, hits, misses, reads } = simulation.totals();
          expect(residentAtEnd).toBeLessThanOrEqual(config.capacity ?? Number.POSITIVE_INFINITY);
          expect(hits + misses).toBe(reads);
        }
      }),
    );
  });
});

describe('a run', () => {
  test('comes to the same as its steps, whether somebody observes them or not', () => {
    const readsFirst = fc
      .tuple(operations(['r']), operations())
      .map(([reads, rest]) => [
        ...reads.map(({ op, key }) => ({ op, key })),
        ...rest.map(({ op, key }) => ({ op, key })),
      ]);
    fc.assert(
      fc.property(fc.oneof(operations(), readsFirst), configs([...strategyNames, 'none']), (list, config) => {
        const trace = traceOf(list);
        const ran = prepared(trace, config);
        ran.run(trace, 0, trace.length);
        for (const observer of [null, () => {}]) {
          const stepped = prepared(trace, config);
          stepped.observer = observer;
          for (let i = 0; i < trace.length; i++) {
            stepped.step(trace.kinds[i] as number, trace.keys[i] as number, trace.times?.[i] ?? i);
          }
          expect(stepped.totals()).toEqual(ran.totals());
          expect(stepped.entryViews()).toEqual(ran.entryViews());
          expect(stepped.policyView()).toEqual(ran.policyView());
        }
      }),
    );
  });
});

describe('LRU', () => {
  test('holds, one entry larger, everything it holds otherwise', () => {
    fc.assert(
      fc.property(
        operations(),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('none', 'lazy', 'write-through', 'write-behind', 'read-through'),
        (list, capacity, strategy) => {
          const trace = traceOf(list);
          const small = prepared(trace, configure({ capacity, strategy }));
          const large = prepared(trace, configure({ capacity: capacity + 1, strategy }));
          for (let i = 0; i < trace.length; i++) {
            small.run(trace, i, i + 1);
            large.run(trace, i, i + 1);
            const held = new Set(large.entryViews().map(({ key }) => key));
            expect(small.entryViews().filter(({ key }) => !held.has(key))).toEqual([]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('OPT', () => {
  // A cache that may refuse a key is no rival: OPT here stores whatever was missed.
  const rivals = policyNames.filter((name) => name !== 'redis-noeviction' && name !== 'redis-volatile-ttl');

  test.each(rivals)('is never beaten by %s', (policy) => {
    fc.assert(
      fc.property(
        operations(['r', 'r', 'w']),
        fc.integer({ min: smallestCapacity(policy), max: 30 }),
        fc.constantFrom('none', 'lazy'),
        (list, capacity, strategy) => {
          const best = totalsOf(list, configure({ policy: 'opt', capacity, strategy }));
          expect(totalsOf(list, configure({ policy, capacity, strategy })).hits).toBeLessThanOrEqual(
            best.hits,
          );
        },
      ),
    );
  });
});

describe('strategies', () => {
  test('that write to the cache or delete from it give no stale read while nobody else writes', () => {
    const fresh = configs(['invalidate', 'write-through-only', 'write-through', 'write-behind']);
    fc.assert(
      fc.property(readsAndWrites, fresh, (list, config) => {
        expect(totalsOf(list, config).staleReads).toBe(0);
      }),
    );
  });

  test('lazy and read-through differ in trips alone', () => {
    fc.assert(
      fc.property(operations(), configs(['lazy']), (list, lazy) => {
        const { trips: _, ...expected } = totalsOf(list, lazy);
        expect(totalsOf(list, { ...lazy, strategy: 'read-through' })).toMatchObject(expected);
      }),
    );
  });

  test('write-through and write-behind hit and miss alike without a TTL', () => {
    fc.assert(
      fc.property(operations(), configs(['write-through']), (list, config) => {
        const through = { ...config, ttl: null };
        const { hits, misses } = totalsOf(list, through);
        expect(totalsOf(list, { ...through, strategy: 'write-behind' })).toMatchObject({ hits, misses });
      }),
    );
  });

  test('with a TTL serve nothing stale that was stored longer ago than that', () => {
    fc.assert(
      fc.property(operations(), configs(), fc.integer({ min: 1, max: 400 }), (list, config, ttl) => {
        const trace = traceOf(list);
        const simulation = prepared(trace, { ...config, ttl, jitter: 0 });
        const storedAt = new Map<number, number>();
        let now = 0;
        simulation.observer = (event) => {
          if (event.type === 'store') storedAt.set(event.key, now);
          if (event.type === 'stale-hit') expect(now - (storedAt.get(event.key) ?? 0)).toBeLessThan(ttl);
        };
        for (let i = 0; i < trace.length; i++) {
          now = trace.times?.[i] ?? i;
          simulation.run(trace, i, i + 1);
        }
      }),
    );
  });
});
