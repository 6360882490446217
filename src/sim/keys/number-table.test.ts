import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTable, noKey } from './number-table.ts';

test('knows the key of every number that was added, near ones and far ones, and of no other', () => {
  const number = fc.oneof(fc.nat(50), fc.nat(5000), fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 2000 }), number, (numbers, other) => {
      const table = new NumberTable();
      for (const [id, each] of numbers.entries()) {
        expect(table.idOf(each)).toBe(noKey);
        table.add(each, id);
      }
      for (const [id, each] of numbers.entries()) expect(table.idOf(each)).toBe(id);
      if (!numbers.includes(other)) expect(table.idOf(other)).toBe(noKey);
    }),
    { numRuns: 50 },
  );
});

test('finds a number again that came before the numbers around it', () => {
  const table = new NumberTable();
  table.add(5000, 0);
  for (let number = 0; number < 5000; number++) table.add(number, number + 1);
  expect(table.idOf(5000)).toBe(0);
  expect(table.idOf(4999)).toBe(5000);
  expect(table.idOf(5001)).toBe(noKey);
});
