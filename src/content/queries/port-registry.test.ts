import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRegistry, encodeRegistry, type Registered } from '../schema/port-registry.ts';
import { portRegistry, portRegistryText } from './port-registry.ts';

const find = (number: number) => portRegistry().filter((entry) => entry.number === number);

describe('the index of the IANA registry', () => {
  test('weighs at most 150 kB compressed, whichever way', () => {
    const text = portRegistryText();
    expect(gzipSync(text).length).toBeLessThanOrEqual(150_000);
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(150_000);
  });

  test('holds the whole registry but for what is unassigned', () => {
    expect(portRegistry().length).toBeGreaterThan(6000);
    expect(find(6379)).toContainEqual(expect.objectContaining({ name: 'redis', transports: ['tcp'] }));
    expect(find(1521)).toMatchObject([{ name: 'ncube-lm', transports: ['tcp', 'udp'] }]);
    expect(find(8111).map(({ name }) => name)).toEqual(['', 'skynetflow']);
    expect(find(5439)).toEqual([]);
  });

  test('reads back as it was written', () => {
    expect(decodeRegistry(portRegistryText())).toEqual(portRegistry());
    const word = fc.stringMatching(/^[a-z0-9 -]{1,12}$/);
    const entries = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 65_535 }),
        transports: fc.subarray(['tcp', 'udp', 'sctp', 'dccp'], { minLength: 1 }),
        name: word,
        description: word,
      }),
    );
    const byNumber = (one: Registered, other: Registered) => one.number - other.number;
    fc.assert(
      fc.property(entries, (given) => {
        expect(decodeRegistry(encodeRegistry(given))).toEqual([...given].sort(byNumber));
      }),
    );
  });

  test('skips what is no line of its own', () => {
    expect(decodeRegistry('<!doctype html>\n<title>404</title>')).toEqual([]);
    expect(decodeRegistry('')).toEqual([]);
  });
});
