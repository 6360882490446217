import { describe, expect, test } from 'vitest';
import { readVector } from '../vectors.ts';
import {
  chunksInPage,
  itemBytesIn,
  memcachedChunks,
  memcachedChunksOf,
  memcachedItemBytes,
  type Quantum,
  redisItemBytes,
  redisTableBytes,
} from './item-overhead.ts';

/** Rows of `scripts/record-item-overhead.ts`, which names their columns in the recording. */
interface Recording {
  readonly redis: readonly {
    readonly version: string;
    readonly allocator: string;
    readonly wordBits: number;
    readonly items: readonly [
      key: number,
      value: number,
      expires: number,
      isInteger: number,
      bytes: number,
      usage: number,
    ][];
    readonly tables: readonly [items: number, expires: number, bytes: number][];
  }[];
  readonly memcached: {
    readonly version: string;
    readonly wordBits: number;
    readonly classes: readonly [chunk: number, inPage: number][];
    readonly items: readonly [
      key: number,
      value: number,
      expires: number,
      flags: number,
      chunks: number[] | null,
    ][];
    readonly pages: readonly [chunk: number, items: number, pages: number][];
  };
}

const { redis, memcached } = readVector<Recording>('item-overhead.json');
const storedAtOnce = 4;
const entry = { 8: 24, 16: 32 };

describe.each(redis)('an item in Redis $version with $allocator', ({ allocator, items, tables }) => {
  // Redis brings a jemalloc of 5.2.1, Debian one of 5.3.0.
  const quantum: Quantum = allocator === 'jemalloc-5.2.1' ? 8 : 16;

  test('takes what the server counted, whatever the lengths of key and value', () => {
    const modelled = items.map(([keyBytes, valueBytes, expires, isInteger]) => {
      const item = { keyBytes, valueBytes, expires: expires === 1, isInteger: isInteger === 1 };
      const tableBytes = (expires + 1) * redisTableBytes(storedAtOnce, quantum);
      return [
        ...[keyBytes, valueBytes, expires, isInteger],
        storedAtOnce * redisItemBytes(item, quantum) + tableBytes,
      ];
    });
    expect(modelled).toEqual(items.map((row) => row.slice(0, 5)));
    expect(items.length).toBeGreaterThan(900);
  });

  test('takes what MEMORY USAGE says, and what that leaves out', () => {
    // It takes the entry of the table to be of 24 bytes whatever was allocated, and says nothing of a time to live.
    const leftOut = entry[quantum] - 24;
    const modelled = items.map(
      ([keyBytes, valueBytes, , isInteger]) =>
        redisItemBytes({ keyBytes, valueBytes, expires: false, isInteger: isInteger === 1 }, quantum) -
        leftOut,
    );
    expect(modelled).toEqual(items.map(([, , , , , usage]) => usage));
  });

  test('shares a table that doubles', () => {
    const modelled = tables.map(([count, expires]) => {
      const item = redisItemBytes({ keyBytes: 8, valueBytes: 8, expires: expires === 1 }, quantum);
      return [count, expires, count * item + (expires + 1) * redisTableBytes(count, quantum)];
    });
    expect(modelled).toEqual(tables);
    expect(tables.at(-1)?.[0]).toBe(65_537);
  });
});

test('an empty Redis has no table', () => {
  expect(redisTableBytes(0, 8)).toBe(0);
});

describe(`an item in ${memcached.version}`, () => {
  test('has the slab classes that the server prints', () => {
    expect(memcachedChunks.map((chunk) => [chunk, chunksInPage(chunk)])).toEqual(memcached.classes);
  });

  test('takes the chunks that the server counted, or is refused as there', () => {
    const sorted = (chunks: number[] | null) => chunks?.toSorted((one, other) => one - other) ?? null;
    const modelled = memcached.items.map(([keyBytes, valueBytes, expires, flags]) => [
      ...[keyBytes, valueBytes, expires, flags],
      sorted(memcachedChunksOf({ keyBytes, valueBytes }, flags > 0)),
    ]);
    expect(modelled).toEqual(
      memcached.items.map(([key, value, expires, flags, chunks]) => [
        key,
        value,
        expires,
        flags,
        sorted(chunks),
      ]),
    );
    expect(memcached.items.length).toBeGreaterThan(900);
    expect(memcached.items.some(([, , , , chunks]) => chunks === null)).toBe(true);
  });

  test('takes its share of the pages that the server took', () => {
    for (const [chunk, items, pages] of memcached.pages) {
      expect([chunk, items, Math.ceil(items / chunksInPage(chunk))]).toEqual([chunk, items, pages]);
    }
    // 10922 chunks of 96 bytes in a page, the rest of which is divided among them and rounded up.
    expect(memcachedItemBytes({ keyBytes: 10, valueBytes: 10 })).toBe(97);
  });
});

test.each([
  ['redis', 1, 2 ** 29],
  ['redis-expiring', 2 ** 29, 1],
  ['memcached', 250, 1],
  ['memcached', 1, 2 ** 20 - 48 - 8 - 2 - 2],
] as const)('%s takes a key of %d and a value of %d bytes, and no more', (server, keyBytes, valueBytes) => {
  const itemBytes = itemBytesIn(server);
  expect(itemBytes({ keyBytes, valueBytes })).toBeGreaterThan(keyBytes + valueBytes);
  const more =
    keyBytes > valueBytes ? { keyBytes: keyBytes + 1, valueBytes } : { keyBytes, valueBytes: valueBytes + 1 };
  expect(() => itemBytes(more)).toThrow(RangeError);
});
