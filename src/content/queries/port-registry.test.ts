import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portStrings } from '../../i18n/ports.ts';
import { decodeRegistry, encodeRegistry, type Registered } from '../schema/port-registry.ts';
import { portRegistry, portRegistryText } from './port-registry.ts';
import rest from './port-registry-rest.json' with { type: 'json' };

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

  test('holds the ranges that are registered as one, and every name of a number', () => {
    const ranges = portRegistry().filter(({ to, name }) => to !== undefined && name !== '');
    expect(ranges.map(({ number, to, name }) => `${name} ${number}-${to}`)).toEqual(
      expect.arrayContaining([
        'x11 6000-6063',
        'ircu 6665-6669',
        'flex-lm 27000-27009',
        'vrml-multi-use 4200-4299',
        'swx 7300-7359',
      ]),
    );
    const names = (number: number) => find(number).map(({ name }) => name);
    expect(names(80)).toEqual(expect.arrayContaining(['http', 'www', 'www-http']));
    expect(names(465)).toContain('urd');
    expect(names(3478)).toEqual(expect.arrayContaining(['stun', 'turn', 'stun-behavior']));
  });

  test('is dated where readers see it', () => {
    for (const { registryIntro } of Object.values(portStrings)) expect(registryIntro).toContain(rest.date);
  });

  test('reads back as it was written', () => {
    const byNumber = (one: Registered, other: Registered) => one.number - other.number;
    expect(decodeRegistry(portRegistryText())).toEqual(portRegistry().sort(byNumber));
    const word = fc.stringMatching(/^[a-z0-9 -]{1,12}$/);
    const entries = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 65_535 }),
        transports: fc.subarray(['tcp', 'udp', 'sctp', 'dccp'], { minLength: 1 }),
        name: word,
        description: word,
      }),
    );
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
