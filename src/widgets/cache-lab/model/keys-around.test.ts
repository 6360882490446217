import { expect, test } from 'vitest';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { keysAround } from './keys-around.ts';

const trace = traceOf([...'abcabdeafg'].map((key) => ({ op: 'r', key }) as const));
const namesAround = (step: number, seen: number, most: number) =>
  keysAround(trace, step, seen, most).map((key) => trace.names[key]);

test('the keys asked for last come before those that are still to come', () => {
  expect(namesAround(6, 10, 4)).toEqual(['a', 'b', 'c', 'd']);
  expect(namesAround(8, 10, 3)).toEqual(['a', 'd', 'e']);
  expect(namesAround(0, 10, 3)).toEqual(['a', 'b', 'c']);
  expect(namesAround(10, 10, 20)).toEqual([...'abcdefg']);
});

test('keys that nobody may know of yet are not among them', () => {
  expect(namesAround(3, 3, 8)).toEqual(['a', 'b', 'c']);
  expect(namesAround(0, 0, 8)).toEqual([]);
});
