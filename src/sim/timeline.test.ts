import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configs, operations } from './arbitraries.ts';
import { configure } from './config.ts';
import { futureOf } from './future.ts';
import { Simulation } from './simulation.ts';
import {
  evictionMark,
  expiryMark,
  flushMark,
  missMark,
  restartMark,
  staleReadMark,
  Timeline,
} from './timeline.ts';
import { type Operation, traceOf } from './trace/trace-builder.ts';
import { outcomes, type SimulationConfig, strategyNames, type Trace } from './types.ts';

const rules = [...strategyNames, 'none'] as const;

/** The state after so many operations, played straight through from the beginning. */
function playedStraight(trace: Trace, config: SimulationConfig, steps: number): Simulation {
  const simulation = new Simulation(config, trace.names.length, futureOf(trace, config.strategy));
  simulation.run(trace, 0, steps);
  return simulation;
}

function seen(simulation: Simulation) {
  return { totals: simulation.totals(), entries: simulation.entryViews(), policy: simulation.policyView() };
}

const long: Operation[] = Array.from({ length: 3000 }, (_, i) => ({
  op: i % 7 ? 'r' : 'w',
  key: `${(i * i) % 97}`,
}));

describe('timeline', () => {
  test('gives the same state at a step however the step is reached', () => {
    const visits = fc.array(fc.nat(300), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(operations(), configs(rules), visits, (list, config, steps) => {
        const trace = traceOf(list);
        const timeline = new Timeline(trace, config);
        for (const visit of steps) {
          const step = Math.min(visit, trace.length);
          expect(seen(timeline.stateAt(step))).toEqual(seen(playedStraight(trace, config, step)));
        }
      }),
    );
  });

  test('gives the same state across checkpoints, forwards, backwards and after reading events', () => {
    const trace = traceOf(long);
    const config = configure({
      policy: 'arc',
      capacity: 20,
      strategy: 'write-behind',
      delay: 30,
      ttl: 500,
      jitter: 9,
    });
    const timeline = new Timeline(trace, config);
    for (const step of [3000, 0, 256, 255, 257, 2999, 1500, 1501, 1499]) {
      if (step < 3000) timeline.eventsAt(step);
      expect(seen(timeline.stateAt(step))).toEqual(seen(playedStraight(trace, config, step)));
    }
  });

  test('hands out states that can be played on without disturbing it', () => {
    const timeline = new Timeline(traceOf(long), configure({ capacity: 5 }));
    const before = seen(timeline.stateAt(100));
    timeline.stateAt(100).run(timeline.trace, 100, 200);
    expect(seen(timeline.stateAt(100))).toEqual(before);
  });

  test('tells the events of an operation whichever was asked for before', () => {
    fc.assert(
      fc.property(operations(['r', 'w', 'x']), configs(), (list, config) => {
        const timeline = new Timeline(traceOf(list), config);
        const forwards = list.map((_, i) => timeline.eventsAt(i));
        const backwards = list.map((_, i) => timeline.eventsAt(list.length - 1 - i)).reverse();
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  test('marks the operations whose events say so', () => {
    fc.assert(
      fc.property(operations(), configs(), (list, config) => {
        const timeline = new Timeline(traceOf(list), config);
        for (let i = 0; i < timeline.length; i++) {
          const types = new Set<string>(timeline.eventsAt(i).map(({ type }) => type));
          const bit = (mark: number, ...names: string[]) =>
            names.some((name) => types.has(name)) ? mark : 0;
          const marks =
            bit(missMark, 'miss-absent', 'miss-expired') |
            bit(evictionMark, 'evict') |
            bit(expiryMark, 'expire') |
            bit(staleReadMark, 'stale-hit') |
            bit(flushMark, 'flush');
          expect(timeline.marks[i]).toBe(marks);
        }
      }),
    );
  });

  test('finds the next and the previous mark of a kind', () => {
    const timeline = new Timeline(
      traceOf([...'aabac'].map((key) => ({ op: 'r' as const, key }))),
      configure({ capacity: 2 }),
    );
    expect(Array.from(timeline.outcomes, (outcome) => outcomes[outcome])).toEqual([
      'miss-absent',
      'hit',
      'miss-absent',
      'hit',
      'miss-absent',
    ]);
  });

  test('has one state and no operations for an empty trace', () => {
    const timeline = new Timeline(traceOf([]), configure({ capacity: 2 }));
    expect(timeline.length).toBe(0);
    expect(timeline.stateAt(0).entryViews()).toEqual([]);
  });
});

describe('fork', () => {
  test('keeps the past, and the entries with their versions at the moment of forking', () => {
    fc.assert(
      fc.property(operations(), configs(), configs(), fc.nat(300), (list, config, other, at) => {
        const timeline = new Timeline(traceOf(list), config);
        const step = Math.min(at, timeline.length);
        const fork = timeline.fork(step, { ...other, capacity: null });
        if (step > 0) {
          expect(seen(fork.stateAt(step - 1))).toEqual(seen(timeline.stateAt(step - 1)));
          expect(fork.eventsAt(step - 1)).toEqual(timeline.eventsAt(step - 1));
        }
        const held = (simulation: Simulation) =>
          simulation
            .entryViews()
            .map(({ key, version, expiry, flushDue }) => [key, version, expiry, flushDue]);
        expect(new Set(held(fork.stateAt(step)))).toEqual(new Set(held(timeline.stateAt(step))));
        expect(fork.stateAt(step).totals()).toEqual(timeline.stateAt(step).totals());
      }),
    );
  });

  test('goes on under the other configuration, the same however it is reached', () => {
    const timeline = new Timeline(traceOf(long), configure({ capacity: 30 }));
    const fork = timeline.fork(1000, configure({ policy: 'opt', capacity: 10 }));
    expect(fork.stateAt(1000).entryViews()).toHaveLength(10);
    expect(fork.stateAt(1000).totals().evictions).toBe(timeline.stateAt(1000).totals().evictions + 20);
    const atEnd = seen(fork.stateAt(3000));
    fork.eventsAt(999);
    expect(seen(fork.stateAt(3000))).toEqual(atEnd);
    expect(atEnd.totals.hits).not.toBe(timeline.stateAt(3000).totals().hits);
  });

  test('with the configuration it had changes nothing under LRU', () => {
    const config = configure({ capacity: 10, strategy: 'write-behind', delay: 40 });
    const timeline = new Timeline(traceOf(long), config);
    expect(seen(timeline.fork(1234, config).stateAt(3000))).toEqual(seen(timeline.stateAt(3000)));
  });
});

describe('a node that dies', () => {
  test('starts empty, and loses nothing but what the cache had', () => {
    fc.assert(
      fc.property(operations(), configs(rules), fc.nat(300), (list, config, at) => {
        const trace = traceOf(list);
        const timeline = new Timeline(trace, config);
        const step = Math.min(at, timeline.length);
        const restarted = timeline.restart(step);
        const before = timeline.stateAt(step);
        const after = restarted.stateAt(step);
        const { residentAtEnd: entries, dirtyAtEnd: writes, ...counts } = before.totals();
        expect(restarted.lost).toEqual({ step, entries, writes });
        expect(after.totals()).toEqual({ ...counts, residentAtEnd: 0, dirtyAtEnd: 0 });
        expect(after.entryViews()).toEqual([]);
        for (const key of trace.names.keys()) {
          expect(after.databaseVersion(key)).toBe(before.databaseVersion(key));
        }
        expect(restarted.outcomes.subarray(0, step)).toEqual(timeline.outcomes.subarray(0, step));
      }),
    );
  });

  test('counts every read as a hit or a miss, and holds only what came later', () => {
    fc.assert(
      fc.property(operations(), configs(), fc.nat(300), (list, config, at) => {
        const trace = traceOf(list);
        const step = Math.min(at, trace.length);
        const restarted = new Timeline(trace, config).restart(step);
        const end = restarted.stateAt(trace.length);
        const { reads, hits, misses } = end.totals();
        expect(hits + misses).toBe(reads);
        expect(reads).toBe(list.filter(({ op }) => op === 'r').length);
        const later = new Set(trace.keys.subarray(step));
        for (const { key } of end.entryViews()) expect(later).toContain(key);
      }),
    );
  });

  test('changes nothing before the first operation', () => {
    fc.assert(
      fc.property(operations(), configs(), (list, config) => {
        const timeline = new Timeline(traceOf(list), config);
        const restarted = timeline.restart(0);
        expect(restarted.outcomes).toEqual(timeline.outcomes);
        expect(restarted.marks).toEqual(timeline.marks);
        expect(seen(restarted.stateAt(list.length))).toEqual(seen(timeline.stateAt(list.length)));
      }),
    );
  });

  test('is marked on the operation before, and in the past that a later fork shares', () => {
    const timeline = new Timeline(traceOf(long), configure({ capacity: 30 })).restart(1000);
    expect(timeline.marks.findIndex((mark) => (mark & restartMark) !== 0)).toBe(999);
    const config = configure({ policy: 'lfu', capacity: 30 });
    expect(timeline.fork(1500, config).lost).toEqual(timeline.lost);
    expect(timeline.fork(1500, config).stateAt(1000).entryViews()).toEqual([]);
    expect(timeline.fork(500, config).lost).toBeNull();
  });

  test('loses for good what write-behind had not written', () => {
    const trace = traceOf([...'wwr'].map((op) => ({ op: op as 'r' | 'w', key: 'cart' })));
    const config = configure({ strategy: 'write-behind', delay: 10 });
    const restarted = new Timeline(trace, config).restart(2);
    expect(restarted.lost).toEqual({ step: 2, entries: 1, writes: 1 });
    expect(restarted.eventsAt(2)).toContainEqual({ type: 'db-read', key: 0, version: 0, by: 'application' });
    expect(restarted.stateAt(3).totals()).toMatchObject({ misses: 1, dbWrites: 0, staleReads: 0 });
  });
});
