import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changes, sharesAfter } from './changes.ts';
import { sampleKeys } from './memcached.ts';
import { apply, initial } from './partitioning.ts';
import { keys as pictured } from './presets.ts';
import { layoutNames, layouts } from './types.ts';

describe.each(layoutNames)('%s', (name) => {
  const layout = layouts[name];

  test('loses and misses only shares of the keys, and misses all that it loses', () => {
    for (const change of changes) {
      const shares = sharesAfter(change, layout);
      if (shares === null) continue;
      const { moved, lost, missed } = shares;
      for (const share of [moved, lost, missed]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(missed).toBeGreaterThanOrEqual(lost);
    }
  });

  test('does to the keys of the picture what the drawn system does', () => {
    for (const kind of ['add', 'remove'] as const) {
      const { state } = apply(initial(layout), { kind });
      const reads = pictured.map((key) => apply(state, { kind: 'get', key }).events.at(-1)?.kind);
      const missed = reads.filter((end) => end !== 'hit' && end !== 'found').length;
      expect(sharesAfter(kind, layout, pictured)?.missed).toBeCloseTo(missed / pictured.length);
    }
  });
});

test('a cluster moves keys without a miss; for a Memcached client every key that moves is one', () => {
  const grown = (name: (typeof layoutNames)[number]) => sharesAfter('add', layouts[name]);
  expect(grown('cluster-3')?.moved).toBeCloseTo(1 / 4, 1);
  expect(grown('cluster-3')).toMatchObject({ lost: 0, missed: 0 });
  expect(grown('modulo-3')?.moved).toBeCloseTo(3 / 4, 1);
  expect(grown('ketama-3')?.moved).toBeCloseTo(1 / 4, 1);
  for (const name of ['modulo-3', 'ketama-3'] as const) expect(grown(name)?.missed).toBe(grown(name)?.moved);
});

test('replicas keep the keys of a node, and only Multi-AZ those of a zone', () => {
  const lost = (change: (typeof changes)[number], name: (typeof layoutNames)[number]) =>
    sharesAfter(change, layouts[name])?.lost ?? expect.unreachable();
  expect(lost('fail-node', 'cluster-3')).toBeCloseTo(1 / 3, 1);
  expect(lost('fail-node', 'cluster-3-replicas')).toBe(0);
  expect(lost('fail-zone', 'cluster-3-replicas')).toBeCloseTo(1 / 3, 1);
  expect(lost('fail-zone', 'cluster-3-zones')).toBe(0);
  expect(lost('fail-node', 'modulo-3')).toBeCloseTo(1 / 3, 1);
});

test('no Memcached client knows of zones', () => {
  expect(sharesAfter('fail-zone', layouts['ketama-3'])).toBeNull();
});

test('counts the keys that it is given, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...layoutNames),
      fc.constantFrom(...changes),
      fc.shuffledSubarray(sampleKeys.slice(0, 60), { minLength: 1 }),
      (name, change, some) => {
        expect(sharesAfter(change, layouts[name], some.toReversed())).toEqual(
          sharesAfter(change, layouts[name], some),
        );
      },
    ),
    { numRuns: 20 },
  );
});
