import { describe, expect, test } from 'vitest';
import { lruHits } from '../curve/miss-ratio-curve.ts';
import { ByteReader } from '../trace/byte-reader.ts';
import { traceOf } from '../trace/trace-builder.ts';
import type { Trace } from '../types.ts';
import { readTrace } from '../vectors.ts';
import { Expiries } from './expiries.ts';
import { hitsByCapacity, kneeOf, planPoint } from './lru-curve.ts';
import { memcachedNodeTypes } from './memcached-nodes.ts';
import { nodeSources } from './node-sources.ts';
import { nodeTypes } from './node-types.ts';
import { fitsOf, usableOf } from './nodes.ts';
import { type PlanSettings, planFor } from './plan.ts';
import { PlanTraceBuilder } from './plan-trace.ts';
import { popularityOf } from './popularity.ts';
import { readsOf } from './reads.ts';
import { scansOf } from './scans.ts';
import { ttlCosts } from './ttl-costs.ts';
import { windowsOf } from './windows.ts';

/** One read a character, at the times given or without. */
function readsFrom(keys: string, times?: readonly number[]): Trace {
  return traceOf(
    [...keys].map((key, index) => ({ op: 'r', key, ...(times && { time: times[index] as number }) })),
  );
}

const settings: PlanSettings = {
  gain: 0.01,
  capacity: null,
  windows: 2,
  scanLength: 3,
  itemBytes: null,
  overheadBytes: 0,
  engine: 'valkey',
  reserved: null,
  ttls: null,
};

function planned(text: string, more: Partial<PlanSettings> = {}) {
  const builder = new PlanTraceBuilder();
  const reader = new ByteReader(builder, { sizes: true });
  reader.push(new TextEncoder().encode(text));
  const report = reader.finish();
  const timeUnit = builder.hasTimes ? report.timeUnit : undefined;
  return planFor(builder, timeUnit, report.lifetimes?.median ?? null, { ...settings, ...more });
}

describe('a plan', () => {
  test('counts keys, those asked for once, and the hottest', () => {
    const reads = readsOf(readsFrom('abacada'));
    expect([reads.length, reads.keyCount]).toEqual([7, 4]);
    expect(popularityOf(reads, 3)).toEqual({
      askedOnce: 3,
      hot: [{ key: 0, requests: 4, share: 4 / 7 }],
    });
  });

  test('looks at reads only, since under lazy loading a write is no request of the cache', () => {
    const trace = traceOf([
      { op: 'r', key: 'a' },
      { op: 'w', key: 'b' },
      { op: 'x', key: 'c' },
      { op: 'r', key: 'a' },
    ]);
    const reads = readsOf(trace);
    expect([reads.length, reads.keyCount, [...reads.distances]]).toEqual([2, 1, [0, 1]]);
  });

  test('has the hits of LRU at every capacity, and those after the cache was first full', () => {
    // Distances: a 0, b 0, a 2, c 0, b 3, a 3, a 1.
    const reads = readsOf(readsFrom('abacbaa'));
    const hits = hitsByCapacity(reads);
    expect([...hits]).toEqual([0, 1, 2, 4]);
    // Two entries are full after the second read, and hit a and a of the five that follow.
    expect(planPoint(reads, hits, 2)).toEqual({
      capacity: 2,
      hitRatio: 2 / 7,
      warm: { requests: 5, hitRatio: 2 / 5, margin: null },
    });
    expect(planPoint(reads, hits, 3).warm).toEqual({ requests: 3, hitRatio: 1, margin: null });
    expect(planPoint(reads, hits, 4)).toEqual({ capacity: 4, hitRatio: 4 / 7, warm: null });
  });

  test('says how much as many requests would differ by, which is nothing where all batches are alike', () => {
    const reads = readsOf(readsFrom('ab'.repeat(1000)));
    const hits = hitsByCapacity(reads);
    expect(planPoint(reads, hits, 2).warm).toEqual({ requests: 1998, hitRatio: 1, margin: 0 });
    const changing = readsOf(readsFrom('ab'.repeat(500) + 'abcd'.repeat(250)));
    const { warm } = planPoint(changing, hitsByCapacity(changing), 2);
    // The batches hit five times all the time and five times never, which differ by 0.5 from their mean.
    expect(warm?.hitRatio).toBeCloseTo(0.5, 2);
    expect(warm?.margin).toBeCloseTo((2.262 * 0.5) / 3, 1);
  });

  test('stops paying for memory where no doubling gains as much any more', () => {
    const hits = Float64Array.of(0, 50, 70, 75, 76, 76, 76, 76, 77);
    expect(kneeOf(hits, 100, 0.05)).toBe(3);
    expect(kneeOf(hits, 100, 0.2)).toBe(2);
    expect(kneeOf(hits, 100, 0.9)).toBe(1);
    // A loop gives nothing until it fits: the flat part before is not the end.
    const loop = hitsByCapacity(readsOf(readsFrom('abcdefgh'.repeat(5))));
    expect(kneeOf(loop, 40, 0.01)).toBe(8);
  });

  test('cuts the reads into spans of time, or of requests where there are no times', () => {
    const byTime = windowsOf(readsOf(readsFrom('aabbc', [0, 1, 2, 90, 100])), 1, 2);
    expect(byTime).toEqual([
      { from: 0, requests: 3, workingSet: 2, newKeys: 2, hits: 1, hitRatio: 1 / 3 },
      { from: 50, requests: 2, workingSet: 2, newKeys: 1, hits: 1, hitRatio: 1 / 2 },
    ]);
    const byRequests = windowsOf(readsOf(readsFrom('aabbc')), 1, 2);
    expect(byRequests.map(({ from, requests }) => [from, requests])).toEqual([
      [0, 3],
      [3, 2],
    ]);
    const [, empty] = windowsOf(readsOf(readsFrom('ab', [0, 90])), 1, 3);
    expect(empty).toMatchObject({ requests: 0, hitRatio: null });
  });

  test('sees runs of new keys, but not the first of the trace', () => {
    const reads = readsOf(readsFrom('abcadefaghaijklma'));
    expect(scansOf(reads, 3)).toEqual({ count: 2, requests: 8, longest: 5, neverAgain: 8 });
    expect(scansOf(readsOf(readsFrom('aabcdabca')), 3)).toMatchObject({ count: 1, neverAgain: 1 });
    expect(scansOf(readsOf(readsFrom('aabcd')), 3)).toMatchObject({ count: 1, longest: 3 });
    expect(scansOf(reads, 6).count).toBe(0);
  });

  test('counts the entries that end together, those that were set anew before left out', () => {
    const expiries = new Expiries();
    expect(expiries.together(1000, 5)).toBeNull();
    for (const [name, time] of [
      ['a', 0],
      ['b', 100],
      ['c', 200],
      ['d', 5000],
    ] as const)
      expiries.expire(name, time, 10_000);
    // Moves its end away from the others.
    expiries.expire('c', 9000, 60_000);
    // Its first entry has ended by then.
    expiries.expire('a', 20_000, 49_100);
    expect(expiries.together(1000, 5)).toEqual({
      entries: 5,
      fullest: [
        { moment: 10_000, entries: 2 },
        { moment: 69_000, entries: 2 },
      ],
    });
  });

  test('compares times to live by playing them', () => {
    const trace = traceOf([
      { op: 'r', key: 'a', time: 0 },
      { op: 'w', key: 'a', time: 5 },
      { op: 'r', key: 'a', time: 9 },
      { op: 'r', key: 'a', time: 30 },
    ]);
    expect(ttlCosts(trace, 10, [10, null])).toEqual([
      { ttl: 10, hitRatio: 1 / 3, misses: 2, expired: 1, staleReads: 1 },
      { ttl: null, hitRatio: 2 / 3, misses: 1, expired: 0, staleReads: 2 },
    ]);
  });
});

describe('node types', () => {
  test('have the memory of the table of AWS, less what AWS advises to reserve', () => {
    const usable = (name: string) => {
      const type = nodeTypes.find((one) => one.name === name);
      return type && usableOf(type, null);
    };
    expect(usable('cache.r7g.large')).toBe(Math.floor(14_037_181_030 * 0.75));
    expect(usable('cache.t4g.small')).toBe(Math.floor(1_471_026_299 * 0.7));
    expect(usable('cache.t4g.micro')).toBe(268_435_456);
    for (const { memory, name } of nodeTypes) {
      expect(memory).toBeGreaterThan(5e8);
      expect(name).toMatch(/^cache\.[a-z]\d[a-z]*\.(micro|small|medium|\d*x?large)$/);
    }
    for (const { url, checked } of nodeSources) {
      expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/AmazonElastiCache\//);
      expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test.each([
    ['Valkey', nodeTypes],
    ['Memcached', memcachedNodeTypes],
  ])('of %s rise in memory within a family', (_, types) => {
    types.forEach((type, index) => {
      const before = types[index - 1];
      if (before?.family === type.family) expect(type.memory).toBeGreaterThan(before.memory);
    });
  });

  test('of Memcached have what AWS gives those of Valkey, and set aside 100 MiB for connections', () => {
    const megabyte = 2 ** 20;
    for (const { name, memory } of memcachedNodeTypes) {
      const ofValkey = nodeTypes.find((type) => type.name === name);
      expect(Math.abs(memory - (ofValkey?.memory ?? 0))).toBeLessThan(megabyte);
    }
    // AWS's own example.
    const m5 = memcachedNodeTypes.find(({ name }) => name === 'cache.m5.large');
    expect(m5 && usableOf(m5, null)).toBe(6437 * megabyte);
    expect(m5 && usableOf(m5, 10)).toBe(Math.floor(6537 * megabyte * 0.9));
    const of = (bytes: number) =>
      fitsOf(bytes, 'memcached', null).find(({ type }) => type.family === 't2')?.shards;
    expect([of(59 * 3201 * megabyte), of(60 * 3201 * megabyte + 1)]).toEqual([59, undefined]);
  });

  test('that hold some data are the smallest of each family, or several of the largest', () => {
    const of = (bytes: number, family: string, engine: 'valkey' | 'redis' = 'valkey') =>
      fitsOf(bytes, engine, null).find(({ type }) => type.family === family);
    expect(of(30e9, 'r7g')).toMatchObject({ type: { name: 'cache.r7g.2xlarge' }, shards: 1 });
    expect(of(30e9, 't4g')).toMatchObject({ type: { name: 'cache.t4g.medium' }, shards: 13 });
    expect(of(1e12, 't4g')).toBeUndefined();
    expect(of(1e9, 'r8g', 'redis')).toBeUndefined();
    const [r7g] = fitsOf(10e9, 'valkey', 50).filter(({ type }) => type.family === 'r7g');
    expect(r7g).toMatchObject({ type: { name: 'cache.r7g.xlarge' }, used: 10e9 / 14_130_924_851 });
  });
});

describe('the plan of a trace', () => {
  const twitter =
    '0,a,1,99,1,get,0\n0,a,1,99,1,set,60\n30,b,1,99,1,get,0\n30,b,1,99,1,set,30\n100,a,1,99,1,get,0\n';

  test('has everything where the trace has times, sizes and times to live', () => {
    const plan = planned(twitter);
    expect(plan).toMatchObject({
      reads: 3,
      keys: 2,
      askedOnce: 1,
      knee: 2,
      planned: { capacity: 2, hitRatio: 1 / 3 },
      sizes: { keys: 2, mean: 100 },
      together: { entries: 2, fullest: [{ moment: 60, entries: 2 }] },
      memory: {
        itemBytes: 100,
        from: 'trace',
        bytes: 200,
        serverless: { bytes: 200, metered: 1e9, units: 5, unitsPerSecond: 0.05 },
      },
      database: { seconds: 100, before: 0.03, after: expect.closeTo(0.02, 10), peak: 0.04 },
    });
    expect(plan.ttls?.map(({ ttl, misses }) => [ttl, misses])).toEqual([
      [15, 3],
      [30, 3],
      [60, 3],
      [null, 2],
    ]);
  });

  test('says of nothing that the trace does not tell that it is 0', () => {
    const plan = planned('r a\nr b\nr a\n');
    expect(plan).toMatchObject({ together: null, memory: null, database: null, ttls: null });
    expect(plan.sizes).toEqual({ keys: 0, mean: null });
    // Whole numbers as they are may be in any unit.
    expect(planned('5 r a\n9 r b\n12 r a\n', { ttls: [4] })).toMatchObject({
      database: null,
      ttls: [
        { ttl: 4, misses: 3 },
        { ttl: null, misses: 2 },
      ],
    });
  });

  test('knows when entries end from what MONITOR and memcached show', () => {
    const monitor = [
      '1700000000.000100 [0 10.0.0.5:50312] "GET" "user:1"',
      '1700000000.004200 [0 10.0.0.5:50312] "SET" "user:1" "{}" "EX" "60"',
      '1700000000.009000 [3 10.0.0.6:40110] "GET" "user:1"',
      '1700000000.010000 [3 10.0.0.6:40110] "EXPIRE" "user:1" "60"',
      '1700000000.020000 [3 10.0.0.6:40110] "EXPIRE" "user:2" "-1"',
    ];
    expect(planned(monitor.join('\n')).together).toEqual({
      entries: 2,
      fullest: [{ moment: 1_700_000_060_000, entries: 2 }],
    });
    const memcached = ['a', 'b'].flatMap((key) => [
      `ts=1700000000.100 gid=1 type=item_get key=${key} status=not_found clsid=0 cfd=28 size=0`,
      `ts=1700000000.200 gid=2 type=item_store key=${key} status=stored cmd=set ttl=30 clsid=1 cfd=28 size=20`,
    ]);
    expect(planned(memcached.join('\n'))).toMatchObject({
      together: { entries: 2, fullest: [{ moment: 1_700_000_030_000, entries: 2 }] },
      sizes: { keys: 2, mean: 20 },
    });
  });

  test('takes the size of an item and its overhead from the reader', () => {
    expect(
      planned('r a\nr b\nr a\n', { itemBytes: 3072, overheadBytes: 100, capacity: 1 }).memory,
    ).toMatchObject({
      itemBytes: 3172,
      from: 'reader',
      bytes: 3172,
      serverless: { bytes: 6344, units: 11, unitsPerSecond: null },
    });
  });

  test('agrees with the curve of the engine on a longer trace', () => {
    const trace = readTrace('zipf-scan');
    const exact = lruHits(trace, { strategy: 'lazy', ttl: null });
    expect(hitsByCapacity(readsOf(trace))).toEqual(exact);
  });
});
