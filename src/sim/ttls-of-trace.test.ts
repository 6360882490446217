import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configs } from './arbitraries.ts';
import { configure } from './config.ts';
import { curveOf } from './curve/miss-ratio-curve.ts';
import { replayColumns, replayTrace } from './replay.ts';
import { Simulation } from './simulation.ts';
import { simulationOf } from './simulation-of.ts';
import { type Operation, TraceBuilder, traceOf } from './trace/trace-builder.ts';
import { type SimulationConfig, strategyNames } from './types.ts';

/** Operations over few keys whose times go on, and which say TTLs now and then. */
const operations = fc
  .array(
    fc.record({
      op: fc.constantFrom<Operation['op'][]>('r', 'r', 'r', 'w', 'x'),
      key: fc.nat(12).map(String),
      gap: fc.nat(4),
      ttl: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((list) => {
    let time = 0;
    return list.map(({ op, key, gap, ttl }) => {
      time += gap;
      return { op, key, time, ttl };
    });
  });

/** LRU under lazy loading, of a list of entries in the order of their use. */
function naively(
  list: readonly Required<Operation>[],
  capacity: number,
  otherwise: number,
): { hits: number; missesExpired: number; missesAbsent: number } {
  const says = (key: string, from: readonly Required<Operation>[]) =>
    from.filter((one) => one.key === key && one.ttl > 0);
  const entries: { key: string; expiry: number }[] = [];
  const counted = { hits: 0, missesExpired: 0, missesAbsent: 0 };
  for (const [index, { op, key, time }] of list.entries()) {
    if (op !== 'r') continue;
    const place = entries.findIndex((entry) => entry.key === key);
    const [entry] = place < 0 ? [] : entries.splice(place, 1);
    if (entry !== undefined && time < entry.expiry) {
      counted.hits++;
      entries.push(entry);
      continue;
    }
    if (entry === undefined) counted.missesAbsent++;
    else counted.missesExpired++;
    const ttl = says(key, list.slice(0, index + 1)).at(-1) ?? says(key, list)[0];
    entries.push({ key, expiry: time + (ttl?.ttl ?? otherwise) });
    if (entries.length > capacity) entries.shift();
  }
  return counted;
}

describe('a cache whose entries live as long as the trace states', () => {
  test('plays like a list of entries', () => {
    const ttls = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(operations, fc.integer({ min: 1, max: 10 }), ttls, (list, capacity, ttl) => {
        const config = configure({ capacity, ttl, ttlsOfTrace: true });
        const expected = naively(list, capacity, ttl ?? Number.POSITIVE_INFINITY);
        expect(replayColumns(traceOf(list), config).totals).toMatchObject(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('comes to the same in whichever way it is played', () => {
    fc.assert(
      fc.property(operations, configs([...strategyNames, 'none']), (list, drawn) => {
        const config: SimulationConfig = { ...drawn, ttlsOfTrace: true };
        const trace = traceOf(list);
        const ran = simulationOf(trace, config);
        ran.run(trace, 0, trace.length);
        const result = replayColumns(trace, config);
        expect(result.totals).toEqual(ran.totals());
        expect(replayTrace(trace, [config, drawn])[0]).toEqual(result);
        const capacity = config.capacity ?? 30;
        const [point] = curveOf(trace, config, [capacity]);
        expect(point?.hits).toBe(replayColumns(trace, { ...config, capacity }).totals.hits);
      }),
      { numRuns: 300 },
    );
  });

  test('is one with a TTL for all where every operation states that', () => {
    fc.assert(
      fc.property(operations, configs(), fc.integer({ min: 1, max: 60 }), (list, drawn, ttl) => {
        const same = traceOf(list.map((operation) => ({ ...operation, ttl })));
        const { config: _, ...one } = replayColumns(same, { ...drawn, ttl });
        const { config: __, ...other } = replayColumns(same, { ...drawn, ttl, ttlsOfTrace: true });
        expect(other).toEqual(one);
      }),
    );
  });

  test('lengthens no life with a hit, nor with a TTL that is stated at a hit', () => {
    const trace = traceOf([
      { op: 'r', key: 'a', time: 0, ttl: 10 },
      { op: 'r', key: 'a', time: 9, ttl: 100 },
      { op: 'r', key: 'a', time: 10, ttl: 100 },
      { op: 'r', key: 'a', time: 109 },
    ]);
    const { totals } = replayColumns(trace, configure({ ttlsOfTrace: true }));
    expect(totals).toMatchObject({ hits: 2, missesAbsent: 1, missesExpired: 1 });
  });

  test('pays no heed to what the trace states where it is not asked for', () => {
    const trace = traceOf([
      { op: 'r', key: 'a', time: 0, ttl: 10 },
      { op: 'r', key: 'a', time: 50 },
    ]);
    expect(replayColumns(trace, configure({})).totals.hits).toBe(1);
  });

  test('needs a trace that was built with its TTLs', () => {
    const builder = new TraceBuilder();
    builder.add(0, 'a', 0, 0, 10);
    const trace = builder.build();
    expect(trace.ttls).toBeUndefined();
    const config = configure({ ttlsOfTrace: true });
    for (const play of [
      () => replayColumns(trace, config),
      () => replayTrace(trace, [config]),
      () => new Simulation(config, 1).run(trace, 0, 1),
    ])
      expect(play).toThrow(RangeError);
  });
});
