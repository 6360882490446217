import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVector } from '../vectors.ts';
import { hashTagOf, slotCount, slotOf } from './slots.ts';

const recorded = readVector<{ readonly server: string; readonly keys: [key: string, slot: number][] }>(
  'slots.json',
);

describe('hash slots', () => {
  test(`are those of redis-server ${recorded.server} for all ${recorded.keys.length} recorded keys`, () => {
    expect(recorded.keys).toHaveLength(400);
    expect(recorded.keys.map(([key]) => [key, slotOf(key)])).toEqual(recorded.keys);
  });

  test('are the check value of CRC16/XMODEM, modulo 16,384, for "123456789"', () => {
    expect(slotOf('123456789')).toBe(0x31c3 % slotCount);
  });

  test('are whole numbers from 0 to 16,383 for every key', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const slot = slotOf(key);
        return Number.isInteger(slot) && slot >= 0 && slot < slotCount;
      }),
    );
  });

  test('are the same for keys with the same hash tag, whatever stands around it', () => {
    const withoutBraces = fc.string().map((text) => text.replaceAll(/[{}]/g, ''));
    const tag = withoutBraces.filter((text) => text !== '');
    fc.assert(
      fc.property(withoutBraces, tag, fc.string(), (before, inside, after) => {
        expect(hashTagOf(`${before}{${inside}}${after}`)).toBe(inside);
        expect(slotOf(`${before}{${inside}}${after}`)).toBe(slotOf(inside));
      }),
    );
  });
});

test.each([
  ['{}', null],
  ['{', null],
  ['}a{', null],
  ['foo{}{bar}', null],
  ['foo{bar}{zap}', 'bar'],
  ['foo{{bar}}zap', '{bar'],
])('the hash tag of %s is %s', (key, tag) => {
  expect(hashTagOf(key)).toBe(tag);
});
