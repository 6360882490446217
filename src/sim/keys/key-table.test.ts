import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';
import { noKey } from './number-table.ts';

describe('key table', () => {
  test('numbers keys in order of first appearance and remembers their names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.nat().map(String),
      fc.constantFrom('0', '00', '007', '-1'),
      // Many more prefixes than there are places for families.
      fc.tuple(fc.string({ maxLength: 3 }), fc.nat(20)).map((parts) => parts.join('')),
      fc.tuple(fc.constantFrom('user:', 'item:', 'a'), fc.nat()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3000 }), (names) => {
        const table = new KeyTable();
        const distinct = [...new Set(names)];
        for (const key of names) {
          const before = table.find(key);
          expect(before).toBe(before === noKey ? noKey : distinct.indexOf(key));
          expect(table.idOf(key)).toBe(before === noKey ? table.size - 1 : before);
          expect(table.find(key)).toBe(distinct.indexOf(key));
        }
        expect(table.namesFrom(0)).toEqual(distinct);
      }),
      { numRuns: 30 },
    );
  });

  test('takes a number and its digits for the same key, and nothing else', () => {
    const table = new KeyTable();
    const id = table.idOf('42');
    expect(table.idOfInteger(42)).toBe(id);
    for (const other of ['042', '42.0', ' 42', '42 ', '+42', '٤٢']) expect(table.idOf(other)).not.toBe(id);
  });

  test('takes no name that ends with digits for another', () => {
    const names = [
      'user:7',
      'user:07',
      'user:007',
      'user7',
      'user:',
      'user:1234567890',
      'user:234567890',
      '7',
    ];
    const table = new KeyTable();
    expect(names.map((name) => table.idOf(name))).toEqual(names.map((_, id) => id));
    expect(table.namesFrom(0)).toEqual(names);
  });

  test('tells texts apart whose hashes collide', () => {
    const table = new KeyTable();
    // 'Aa' and 'BB' have the same polynomial hash to the base 31.
    expect(table.idOf('AaAa')).not.toBe(table.idOf('BBBB'));
    expect(table.idOf('AaBB')).not.toBe(table.idOf('BBAa'));
  });

  test('grows to many keys of both kinds', () => {
    const table = new KeyTable();
    for (let i = 0; i < 20_000; i++) {
      expect(table.idOf(`${i * 7}`)).toBe(2 * i);
      expect(table.idOf(`user:${i}`)).toBe(2 * i + 1);
    }
    expect(table.size).toBe(40_000);
    expect(table.nameOf(table.idOf('user:123'))).toBe('user:123');
    expect(table.nameOf(table.idOf('700'))).toBe('700');
  });
});
