import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Fingerprint } from '../fingerprint.ts';
import '../policies/all.ts';
import { policyNames } from '../policies/index.ts';
import { replayTrace } from '../replay.ts';
import { TraceBuilder } from '../trace/trace-builder.ts';
import { externalKind, readKind, writeKind } from '../types.ts';
import { readVector } from '../vectors.ts';
import { type DrawnSizes, drawnSizes, type SizedRequest } from './drawn-sizes.ts';
import { naively } from './naive.testing.ts';
import { isSized, type SizedConfig, type SizedPolicyName } from './policies.ts';
import { replaySized } from './replay.ts';
import { SizedTraceBuilder } from './sized-trace.ts';

const sized = policyNames.filter(isSized);

function traceOf(requests: readonly SizedRequest[]) {
  const keepsTtls = requests.some(({ ttl }) => ttl !== undefined);
  const builder = new SizedTraceBuilder(false, null, true, false, keepsTtls);
  for (const { key, size, ttl } of requests) builder.add(readKind, String(key), undefined, size, ttl);
  return builder.build();
}

const config = (policy: SizedPolicyName, capacity: number | null, more: Partial<SizedConfig> = {}) => ({
  policy,
  capacity,
  strategy: 'lazy' as const,
  seed: 7,
  ...more,
});

function fingerprintOf(letters: string): string {
  const fingerprint = new Fingerprint();
  for (const letter of letters) fingerprint.add(letter.charCodeAt(0));
  return fingerprint.toString();
}

const mostlyNull = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, { arbitrary: value, weight: 1 });

/** Few keys, so that they repeat; most keep their size, some requests say another one. */
const requests = fc
  .array(fc.record({ key: fc.nat(30), other: mostlyNull(fc.integer({ min: 1, max: 300 })) }), {
    maxLength: 300,
  })
  .map((list) => list.map(({ key, other }) => ({ key, size: other ?? 1 + ((key * 37) % 60) })));

describe('a cache with a capacity in bytes', () => {
  test.each(sized)('%s plays like a model of arrays', (policy) => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 1500 }), fc.nat(9), (list, capacity, seed) => {
        const letters = naively(policy, list, capacity, seed);
        const result = replaySized(traceOf(list), config(policy, capacity, { seed }));
        const hitBytes = list.reduce((sum, { size }, index) => sum + (letters[index] === 'H' ? size : 0), 0);
        expect(result).toMatchObject({ fnv: fingerprintOf(letters), hitBytes, accesses: list.length });
        expect(result.hits).toBe(letters.split('H').length - 1);
        expect(result.bytesAtEnd).toBeLessThanOrEqual(capacity);
      }),
      { numRuns: 300 },
    );
  });

  test.each(sized)('%s plays like a model of arrays where objects expire', (policy) => {
    fc.assert(
      fc.property(
        requests,
        fc.integer({ min: 1, max: 1500 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 120 }),
        (list, capacity, seed, ttl) => {
          const letters = naively(policy, list, capacity, seed, ttl);
          const result = replaySized(traceOf(list), config(policy, capacity, { seed, ttl }));
          expect(result.fnv).toBe(fingerprintOf(letters));
          expect(result.bytesAtEnd).toBeLessThanOrEqual(capacity);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(sized)(
    '%s with a TTL is the policy of entries with it where every object has one byte',
    (policy) => {
      const operations = fc.array(
        fc.record({
          key: fc.nat(60),
          step: fc.nat(3),
          kind: fc.constantFrom(readKind, readKind, writeKind),
          stated: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
        }),
        { maxLength: 400 },
      );
      fc.assert(
        fc.property(
          operations,
          fc.integer({ min: 20, max: 50 }),
          fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constant(null)),
          fc.boolean(),
          fc.oneof(fc.nat(20), fc.array(fc.nat(20), { minLength: 1, maxLength: 5 })),
          fc.constantFrom('lazy', 'invalidate', 'none'),
          (list, capacity, ttl, ttlsOfTrace, jitter, strategy) => {
            const plain = new TraceBuilder(false, true);
            const withSizes = new SizedTraceBuilder(strategy === 'none', null, true, false, true);
            let time = 0;
            for (const { key, step, kind, stated } of list) {
              time += step;
              plain.add(kind, String(key), time, 1, stated);
              withSizes.add(kind, String(key), time, 1, stated);
            }
            const shared = { strategy, ttl, ttlsOfTrace, jitter, seed: 7 };
            const [entries] = replayTrace(plain.build(), [configure({ policy, capacity, ...shared })]);
            const bytes = replaySized(withSizes.build(), config(policy, capacity, shared));
            const { hits, missesExpired, evictions, residentAtEnd } = entries?.totals ?? {};
            expect(bytes).toMatchObject({ hits, missesExpired, evictions, residentAtEnd });
          },
        ),
      );
    },
  );

  test('gives an object the TTL that the trace states, also where requests without sizes are left out', () => {
    const builder = new SizedTraceBuilder(false, null, true, false, true);
    builder.add(readKind, 'unknown', 0, 0, 9);
    builder.add(readKind, 'a', 1);
    builder.fill('a', 30, 5);
    builder.add(readKind, 'b', 2, 30);
    builder.expire('b', 2, 7);
    builder.expire('never used', 2, 7);
    builder.add(readKind, 'a', 5, 30);
    builder.add(readKind, 'a', 6, 30);
    builder.add(readKind, 'b', 9, 30);
    builder.add(readKind, 'c', 10, 30);
    const trace = builder.build();
    expect([...(trace.ttls ?? [])]).toEqual([5, 7, 5, 5, 7, 0]);
    expect(builder.keysWithoutTtl).toBe(1);
    expect(trace.keyCount).toBe(4);
    const result = replaySized(trace, config('lru', null, { ttlsOfTrace: true }));
    expect(result).toMatchObject({ hits: 1, misses: 5, missesExpired: 2 });
    expect(() => replaySized(traceOf([]), config('lru', 100, { ttlsOfTrace: true }))).toThrow(RangeError);
  });

  test('lets an object take its bytes after its time, until somebody asks for it', () => {
    const trace = traceOf([
      { key: 1, size: 60 },
      { key: 2, size: 30 },
      { key: 1, size: 60 },
      { key: 1, size: 50 },
    ]);
    // The third request comes at time 2, when the object of time 0 has just expired.
    expect(replaySized(trace, config('lru', 100, { ttl: 2 }))).toMatchObject({
      hits: 1,
      missesExpired: 1,
      evictions: 0,
      bytesAtEnd: 90,
    });
    expect(replaySized(trace, config('lru', 100, { ttl: 3 }))).toMatchObject({ hits: 1, missesExpired: 1 });
    expect(replaySized(trace, config('lru', 100, { ttl: 4 }))).toMatchObject({ hits: 2, missesExpired: 0 });
  });

  test('has no TTL without times', () => {
    const trace = new SizedTraceBuilder(false).build();
    expect(() => replaySized(trace, config('lru', 100, { ttl: 2 }))).toThrow(RangeError);
  });

  test.each(sized)('%s is the policy of entries where every object has one byte', (policy) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { maxLength: 400 }),
        fc.integer({ min: 20, max: 50 }),
        (keys, capacity) => {
          const plain = new TraceBuilder();
          for (const key of keys) plain.add(readKind, String(key));
          const [entries] = replayTrace(plain.build(), [configure({ policy, capacity, seed: 7 })]);
          const bytes = replaySized(traceOf(keys.map((key) => ({ key, size: 1 }))), config(policy, capacity));
          expect(bytes.fnv).toBe(entries?.fnv);
          expect(bytes.evictions).toBe(entries?.totals.evictions);
          expect(bytes.residentAtEnd).toBe(entries?.totals.residentAtEnd);
        },
      ),
    );
  });

  test('takes in no object that is larger than it, and nobody leaves for one', () => {
    const trace = traceOf([
      { key: 1, size: 40 },
      { key: 2, size: 101 },
      { key: 1, size: 40 },
      { key: 2, size: 101 },
    ]);
    expect(replaySized(trace, config('lru', 100))).toMatchObject({
      hits: 1,
      hitRatio: 0.25,
      byteHitRatio: 40 / 282,
      tooLarge: 2,
      evictions: 0,
      bytesAtEnd: 40,
    });
  });

  test.each([
    ['2q', 25, 26],
    ['s3-fifo', 9, 10],
    ['arc', 100, 101],
  ] as const)('%s gives room to an object of %d of 100 bytes, and to none of %d', (policy, most, over) => {
    const twice = (size: number) =>
      replaySized(
        traceOf([
          { key: 1, size },
          { key: 1, size },
        ]),
        config(policy, 100),
      );
    expect(twice(most)).toMatchObject({ hits: 1, tooLarge: 0 });
    expect(twice(over)).toMatchObject({ hits: 0, tooLarge: 2 });
  });

  test('keeps the size with which an object came in, and counts hits that say another', () => {
    const trace = traceOf([
      { key: 1, size: 40 },
      { key: 1, size: 90 },
      { key: 2, size: 60 },
      { key: 1, size: 40 },
    ]);
    expect(replaySized(trace, config('lru', 100))).toMatchObject({
      hits: 2,
      hitBytes: 130,
      hitsOfOtherSize: 1,
      evictions: 0,
    });
  });

  test('has no limit where none is given', () => {
    for (const policy of sized) {
      const result = replaySized(
        traceOf([
          { key: 1, size: 5 },
          { key: 2, size: 2 ** 40 },
        ]),
        config(policy, null),
      );
      expect(result).toMatchObject({ residentAtEnd: 2, bytesAtEnd: 2 ** 40 + 5, tooLarge: 0 });
    }
  });

  test.each([
    ['lazy', { accesses: 2, hits: 1, evictions: 0 }],
    ['read-through', { accesses: 2, hits: 1 }],
    ['invalidate', { accesses: 2, hits: 0 }],
    ['none', { accesses: 3, hits: 2 }],
  ] as const)('makes of a write what %s says', (strategy, expected) => {
    const builder = new SizedTraceBuilder(true);
    builder.add(readKind, 'a', undefined, 3);
    builder.add(writeKind, 'a', undefined, 3);
    builder.add(externalKind, 'a');
    builder.add(readKind, 'a', undefined, 3);
    for (const policy of sized)
      expect(replaySized(builder.build(), config(policy, 1000, { strategy }))).toMatchObject(expected);
  });

  test('leaves out real servers and policies whose shares in bytes nobody has settled', () => {
    expect(policyNames.filter((name) => !isSized(name))).toEqual([
      's3-fifo-paper',
      'slru',
      'lirs',
      'w-tinylfu',
      'lecar',
      'redis-lru',
      'redis-lfu',
      'redis-volatile-ttl',
      'redis-noeviction',
      'memcached',
    ]);
  });
});

interface Recording {
  readonly library: string;
  readonly traces: readonly {
    readonly drawn: DrawnSizes;
    readonly rows: readonly {
      readonly policy: SizedPolicyName;
      readonly capacity: number;
      readonly hits: number;
      readonly hitBytes: number;
      readonly fnv: string;
    }[];
  }[];
}

const recording = readVector<Recording>('libcachesim.json');

describe(`every hit and miss of ${recording.library}`, () => {
  const cases = recording.traces.flatMap(({ drawn, rows }) => {
    const trace = traceOf(drawnSizes(drawn));
    return rows.map((row) => ({ ...row, seed: drawn.seed, trace }));
  });

  test('is recorded of four traces and eleven policies', () => {
    expect(new Set(cases.map(({ seed, policy }) => `${seed} ${policy}`)).size).toBe(44);
    expect(cases.length).toBe(173);
  });

  test.each(cases)('of trace $seed, $policy with $capacity bytes', (expected) => {
    const { trace, policy, capacity, hits, hitBytes, fnv } = expected;
    expect(replaySized(trace, config(policy, capacity))).toMatchObject({ hits, hitBytes, fnv });
  });
});

const shortLived = readVector<Recording>('libcachesim-ttls.json');

describe(`every hit and miss of ${shortLived.library} where each request states a TTL`, () => {
  const cases = shortLived.traces.flatMap(({ drawn, rows }) => {
    const trace = traceOf(drawnSizes(drawn));
    return rows.map((row) => ({ ...row, seed: drawn.seed, trace }));
  });

  test('is recorded of two traces and eight policies', () => {
    expect(new Set(cases.map(({ seed, policy }) => `${seed} ${policy}`)).size).toBe(16);
    expect(cases.length).toBe(61);
  });

  test.each(cases)('of trace $seed, $policy with $capacity bytes', (expected) => {
    const { trace, policy, capacity, hits, hitBytes, fnv } = expected;
    const result = replaySized(trace, config(policy, capacity, { ttlsOfTrace: true }));
    expect(result).toMatchObject({ hits, hitBytes, fnv });
    expect(result.missesExpired).toBeGreaterThan(0);
  });
});

describe('sizes of a trace', () => {
  test('that no figure could count with are not known', () => {
    const builder = new SizedTraceBuilder(false);
    for (const [index, size] of [Number.POSITIVE_INFINITY, Number.NaN, -1, 0.5, 2 ** 53, 7].entries())
      builder.add(readKind, `key${index}`, undefined, size);
    builder.fill('filled', Number.POSITIVE_INFINITY);
    const { length, totalBytes, withoutSize } = builder.build();
    expect({ length, totalBytes, withoutSize }).toEqual({ length: 1, totalBytes: 7, withoutSize: 5 });
  });

  test('that are missing are the next of the key, or else its last, and what has none is left out', () => {
    const builder = new SizedTraceBuilder(false);
    builder.add(readKind, 'a');
    builder.add(readKind, 'b');
    builder.add(readKind, 'a', undefined, 0);
    builder.fill('a', 7);
    builder.add(readKind, 'c', undefined, 9);
    builder.add(readKind, 'c');
    builder.add(readKind, 'a', undefined, 8);
    builder.add(writeKind, 'b');
    const trace = builder.build();
    expect([...trace.keys]).toEqual([0, 0, 2, 2, 0, 1]);
    expect([...trace.sizes]).toEqual([7, 7, 9, 9, 8, 0]);
    expect(trace).toMatchObject({ sizesFilledIn: 3, withoutSize: 1, keyCount: 3, totalBytes: 16 });
  });
});
