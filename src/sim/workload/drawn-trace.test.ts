import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { writeKind } from '../types.ts';
import { drawnTrace } from './drawn-trace.ts';
import { loopingKeys } from './loop.ts';
import { uniformKeys } from './uniform.ts';

function uniform(writes: number) {
  const keys = uniformKeys(50, new Random(3));
  return drawnTrace({ requests: 10_000, keys, writes, random: new Random(4) });
}

test('writes as often as it is told to, and asks for the same keys however often that is', () => {
  const shares = [0, 10, 100].map((writes) => {
    const { keys, kinds } = uniform(writes);
    expect(keys).toEqual(uniform(50).keys);
    return kinds.filter((kind) => kind === writeKind).length / kinds.length;
  });
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBeCloseTo(0.1, 1);
  expect(shares[2]).toBe(1);
});

test('names the keys in order of first appearance', () => {
  const keys = loopingKeys(3);
  const trace = drawnTrace({
    requests: 5,
    keys: (index) => 2 - keys(index),
    writes: 0,
    random: new Random(1),
  });
  expect(trace.names).toEqual(['user:3', 'user:2', 'user:1']);
  expect([...trace.keys]).toEqual([0, 1, 2, 0, 1]);
});
