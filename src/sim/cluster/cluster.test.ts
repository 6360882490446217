import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, apply, initial } from './cluster.ts';
import { ownerOf } from './requests.ts';
import { evenOwners, slotMoves } from './resharding.ts';
import { slotCount, slotOf } from './slots.ts';
import { type ClusterAction, type ClusterSettings, type ClusterState, mostShards, zones } from './types.ts';

const replicated: ClusterSettings = { shards: 3, replicas: 1, multiAz: true };
const alone: ClusterSettings = { shards: 3, replicas: 0, multiAz: false };
const keys = Array.from({ length: 30 }, (_, index) => `user:${index}`);
const writes = keys.map((key): ClusterAction => ({ kind: 'set', key }));
const [add, remove, wait] = (['add-shard', 'remove-shard', 'wait'] as const).map(
  (kind): ClusterAction => ({ kind }),
) as [ClusterAction, ClusterAction, ClusterAction];

function play(settings: ClusterSettings, list: readonly ClusterAction[]): ClusterState {
  return list.reduce((state, action) => apply(state, action).state, initial(settings));
}

function kinds(state: ClusterState, action: ClusterAction): string[] {
  return apply(state, action).events.map(({ kind }) => kind);
}

/** A key of the shard, and its primary. */
function inShard(state: ClusterState, shard: number): { readonly key: string; readonly node: string } {
  const key = keys.find((candidate) => ownerOf(state, slotOf(candidate)).id === shard) as string;
  return { key, node: state.shards.find(({ id }) => id === shard)?.primary as string };
}

describe('a request', () => {
  test('goes straight to the shard that owns the slot while the client’s map is right', () => {
    const state = play(replicated, [{ kind: 'set', key: 'foo' }]);
    expect(apply(state, { kind: 'get', key: 'foo' }).events).toEqual([
      { kind: 'hashed', key: 'foo', tag: null, slot: 12_182 },
      { kind: 'sent', slot: 12_182, shard: 3, node: '3-1' },
      { kind: 'hit', key: 'foo', shard: 3, version: 1 },
    ]);
  });

  test('for keys of two slots is refused with CROSSSLOT, and works with one hash tag', () => {
    const state = play(replicated, []);
    expect(kinds(state, { kind: 'get-many', keys: ['foo', 'bar'] }).at(-1)).toBe('cross-slot');
    expect(kinds(state, { kind: 'get-many', keys: ['{u1}:a', '{u1}:b'] }).slice(-2)).toEqual([
      'miss',
      'miss',
    ]);
  });

  test('is told MOVED once after its slot moved, and not again', () => {
    const before = play(replicated, writes);
    const after = apply(before, add).state;
    const moved = keys.find((key) => ownerOf(after, slotOf(key)).id === 4) as string;
    const asked = apply(after, { kind: 'get', key: moved });
    expect(asked.events.map(({ kind }) => kind)).toEqual([
      'hashed',
      'sent',
      'moved',
      'map-refreshed',
      'sent',
      'hit',
    ]);
    expect(kinds(asked.state, { kind: 'get', key: moved })).toEqual(['hashed', 'sent', 'hit']);
  });
});

describe('a node fails', () => {
  test('without replicas: its shard’s keys are lost, the other shards answer', () => {
    const state = play(alone, writes);
    const { key, node } = inShard(state, 2);
    const failed = apply(state, { kind: 'fail-node', node });
    expect(failed.events.map(({ kind }) => kind)).toEqual(['node-failed', 'shard-lost']);
    expect(kinds(failed.state, { kind: 'get', key }).at(-1)).toBe('slot-not-served');
    expect(kinds(failed.state, { kind: 'get', key: inShard(state, 1).key }).at(-1)).toBe('hit');
    const replaced = apply(failed.state, wait).state;
    expect(apply(replaced, { kind: 'get', key }).events.at(-1)).toMatchObject({ kind: 'miss', why: 'lost' });
  });

  test('with a replica: it takes over, and only writes it had not got are lost', () => {
    const settled = play(replicated, [...writes, wait]);
    const { key, node } = inShard(settled, 2);
    const written = apply(settled, { kind: 'set', key }).state;
    const failed = apply(written, { kind: 'fail-node', node });
    expect(failed.events.slice(1)).toEqual([
      { kind: 'replica-promoted', node: '2-2', shard: 2 },
      { kind: 'writes-lost', shard: 2, keys: [key] },
    ]);
    expect(apply(failed.state, { kind: 'get', key }).events.slice(1)).toEqual([
      { kind: 'sent', slot: slotOf(key), shard: 2, node: '2-1' },
      { kind: 'no-answer', node: '2-1' },
      { kind: 'map-refreshed' },
      { kind: 'sent', slot: slotOf(key), shard: 2, node: '2-2' },
      { kind: 'hit', key, shard: 2, version: 1 },
    ]);
    expect(kinds(failed.state, { kind: 'fail-node', node: '2-2' })).toEqual(['node-failed', 'shard-lost']);
  });

  test('that is a replica: its primary keeps every key', () => {
    const settled = play(replicated, [...writes, wait]);
    const { state, events } = apply(settled, { kind: 'fail-node', node: '2-2' });
    expect(events.slice(1)).toEqual([{ kind: 'primary-kept', node: '2-1', shard: 2 }]);
    expect(state.lost.size).toBe(0);
  });

  test('a zone fails: with Multi-AZ nothing is lost, without it the replica goes down with its primary', () => {
    const zone: ClusterAction = { kind: 'fail-zone', zone: 'a' };
    const spread = play(replicated, [...writes, wait, zone]);
    expect([spread.lost.size, spread.entries.size]).toEqual([0, keys.length]);
    const together = play({ ...replicated, multiAz: false }, [...writes, wait, zone]);
    expect(together.lost.size).toBeGreaterThan(0);
    expect(together.shards.map(({ primary }) => primary)).toEqual([null, '2-1', '3-1']);
  });
});

describe('resharding', () => {
  test('moves a quarter of the slots from three shards to the fourth, with their keys', () => {
    const { state, events } = apply(play(alone, writes), add);
    const moved = events.filter((event) => event.kind === 'slots-moved');
    expect(moved.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(moved.reduce((sum, { slots }) => sum + slots, 0)).toBe(slotCount / 4);
    expect(state.entries.size).toBe(keys.length);
  });

  test('leaves every shard an even share, and moves no slot between shards that stay', () => {
    const ids = Array.from({ length: mostShards }, (_, index) => index + 1);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids, { minLength: 1 }), (before, after) => {
        const owners = evenOwners(before);
        for (const { from, to, slots } of slotMoves(owners, after)) {
          // A shard that stays gives slots only to new ones, or takes them only from those that go.
          expect(before.includes(to) && after.includes(from)).toBe(false);
          expect(slots.every((slot) => owners[slot] === from)).toBe(true);
          for (const slot of slots) owners[slot] = to;
        }
        const sizes = after.map((shard) => owners.filter((owner) => owner === shard).length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(slotCount);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['a node that does not run', alone, [], { kind: 'fail-node', node: '9-1' }, 'not-running'],
  ['an empty zone', { ...alone, shards: 1 }, [], { kind: 'fail-zone', zone: 'c' }, 'zone-empty'],
  ['a seventh shard', { ...alone, shards: mostShards }, [], add, 'too-many-shards'],
  ['the last shard', { ...alone, shards: 1 }, [], remove, 'last-shard'],
  ['resharding while a shard is down', alone, [{ kind: 'fail-node', node: '1-1' }], add, 'shard-down'],
  ['a request without keys', alone, [], { kind: 'get-many', keys: [] }, 'no-key'],
] as const)('%s: the state stays and the reason is said', (_, settings, before, action, why) => {
  const state = play(settings, before);
  expect(apply(state, action)).toEqual({ state, events: [{ kind: 'refused', why }] });
});

describe('whatever is done', () => {
  const anySettings = fc.record({
    shards: fc.integer({ min: 1, max: mostShards }),
    replicas: fc.integer({ min: 0, max: 2 }),
    multiAz: fc.boolean(),
  });
  const anyKey = fc.constantFrom(...keys.slice(0, 12));
  const anyAction: fc.Arbitrary<ClusterAction> = fc.oneof(
    fc.record({ kind: fc.constantFrom('set', 'get'), key: anyKey }),
    fc.record({ kind: fc.constant('get-many'), keys: fc.array(anyKey, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('fail-zone'), zone: fc.constantFrom(...zones) }),
    fc.nat().map((draw): ClusterAction => ({ kind: 'fail-node', node: String(draw) })),
    fc.record({ kind: fc.constantFrom('add-shard', 'remove-shard', 'wait') }),
  );

  test('a key that was written is stored or lost, never both, and the client finds whatever is served', () => {
    fc.assert(
      fc.property(
        anySettings,
        fc.array(fc.tuple(anyAction, fc.nat()), { maxLength: 25 }),
        (settings, list) => {
          let state = initial(settings);
          const written = new Set<string>();
          for (const [wanted, draw] of list) {
            const possible = actions(state);
            const action =
              wanted.kind === 'fail-node' ? (possible[draw % possible.length] as ClusterAction) : wanted;
            const step = apply(state, action);
            expect(step.events.length).toBeGreaterThan(0);
            for (const event of step.events) if (event.kind === 'stored') written.add(event.key);
            state = step.state;
            expect([...state.entries.keys(), ...state.lost].toSorted()).toEqual([...written].toSorted());
            for (const [key, { slot, version, replicated: copied }] of state.entries) {
              const owner = ownerOf(state, slot);
              expect(copied).toBeLessThanOrEqual(version);
              expect(owner.nodes.some(({ id, up }) => id === owner.primary && up)).toBe(true);
              expect(kinds(state, { kind: 'get', key }).at(-1)).toBe('hit');
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
