import fc from 'fast-check';
import HashRing from 'hashring';
import { describe, expect, test } from 'vitest';
import { readVector } from '../vectors.ts';
import {
  type Distribution,
  distributions,
  expectedShare,
  movement,
  nodeFinder,
  oneAtATime,
} from './distribution.ts';
import { type CacheNode, KetamaRing, ringPositionOf } from './ring.ts';

const keys = Array.from({ length: 4_000 }, (_, index) => `user:${index}`);
const nodes = (count: number): CacheNode[] =>
  Array.from({ length: count }, (_, index) => ({ host: `10.0.1.${index + 1}`, port: 11_211, weight: 1 }));

const anyNodes = fc.uniqueArray(
  fc.record({
    host: fc.stringMatching(/^[a-z]{1,8}$/),
    port: fc.constantFrom(11_211, 11_212),
    weight: fc.constant(1),
  }),
  { minLength: 1, maxLength: 8, selector: ({ host, port }) => `${host}:${port}` },
);
const exactShares = anyNodes.map((list) => list.slice(0, 2 ** Math.floor(Math.log2(list.length))));

const recorded = readVector<{
  readonly library: string;
  readonly keys: string[];
  readonly choices: {
    readonly distribution: Distribution;
    readonly nodes: CacheNode[];
    readonly chosen: number[];
  }[];
}>('libmemcached.json');

describe(`the node of every key is the one that ${recorded.library} chooses`, () => {
  test.each(recorded.choices)(
    'by $distribution among $nodes.length nodes',
    ({ distribution, nodes: list, chosen }) => {
      expect(recorded.keys.map(nodeFinder(distribution, list))).toEqual(chosen);
    },
  );
});

describe('the ketama ring', () => {
  test('chooses the node that the npm package hashring chooses in its ketama mode', () => {
    fc.assert(
      // The package takes keys such as "valueOf" from its cache's prototype, so that every key has a prefix; and its
      // arithmetic loses points where a share is no exact fraction, which libmemcached takes care not to.
      fc.property(exactShares, fc.array(fc.string()), (list, texts) => {
        const some = texts.map((text) => `key:${text}`);
        const names = list.map(({ host, port }) => `${host}:${port}`);
        const other = new HashRing(names, 'md5', { compatibility: 'ketama', 'default port': 11_211 });
        const ring = new KetamaRing(list);
        expect(some.map((key) => names[ring.ownerOf(key)])).toEqual(some.map((key) => other.get(key)));
      }),
    );
  });

  test('gives nodes with weights what libmemcached’s own test expects of it', () => {
    const weights = [600, 300, 200, 350, 1000, 800, 950, 100];
    const ring = new KetamaRing(
      nodes(8).map((node, index) => ({ ...node, weight: weights[index] as number })),
    );
    expect(
      ['SVa_]_V41)', '30C1*Z*S/_', 'P1[Ma3=K1/', 'D[HE+cFXDK', 'EM75N0+[X1'].map((key) => ring.ownerOf(key)),
    ).toEqual([6, 1, 7, 2, 3]);
    // Behind the last point of the ring, so that it belongs to the first.
    expect(ringPositionOf('VDEAAAAA')).toBe(0xfffcd1b5);
    expect(ring.ownerOf('VDEAAAAA')).toBe(ring.firstOwner);
  });

  test('moves only keys of the node that goes, or to the node that comes', () => {
    fc.assert(
      fc.property(anyNodes, fc.nat(), (list, draw) => {
        fc.pre(list.length > 1);
        const gone = list[draw % list.length];
        const left = list.filter((node) => node !== gone);
        const some = keys.slice(0, 100);
        const away = movement('ketama', some, list, left);
        expect(away.lost).toEqual(away.moved);
        expect(movement('ketama', some, left, list).moved).toEqual(away.moved);
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  ['a', 0xca2e9442],
  ['The quick brown fox jumps over the lazy dog', 0x519e91f5],
])('one-at-a-time of "%s" is its published value', (key, hash) => {
  expect(oneAtATime(key)).toBe(hash);
});

describe.each(distributions)('the share of keys that move with %s', (distribution: Distribution) => {
  test.each([2, 3, 5, 10])('is what the arithmetic says when one of %i nodes goes', (count) => {
    const { share } = movement(distribution, keys, nodes(count), nodes(count).slice(1));
    // 160 points a node leave shares uneven by about 1/√160 of themselves; modulo is even.
    expect(Math.abs(share - expectedShare(distribution, count))).toBeLessThan(
      distribution === 'ketama' ? 4 / (count * Math.sqrt(160)) : 0.03,
    );
  });

  test('is nothing while the list of nodes stays, and without keys', () => {
    expect(movement(distribution, keys, nodes(3), nodes(3)).share).toBe(0);
    expect(movement(distribution, [], nodes(3), nodes(4)).share).toBe(0);
  });
});
