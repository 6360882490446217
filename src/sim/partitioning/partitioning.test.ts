import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { astrayIn, heldIn, sharesOf, stretchesOf } from './held.ts';
import { actionOf, actions, apply, initial, wordOf } from './partitioning.ts';
import { keys, starts, stories } from './presets.ts';
import { type Layout, type PartitioningAction, type PartitioningState, presets, systems } from './types.ts';

const settings: fc.Arbitrary<Layout> = fc.record({
  system: fc.constantFrom(...systems),
  nodes: fc.constantFrom(2, 3, 4),
  replicas: fc.constantFrom(0, 1),
  multiAz: fc.boolean(),
});
const key = fc.constantFrom(...keys, 'own', '{a}b');
const request: fc.Arbitrary<PartitioningAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('get', 'set'), key }),
  fc.record({ kind: fc.constant('get-many' as const), keys: fc.array(key, { minLength: 2, maxLength: 3 }) }),
);

/** Plays requests, and what is offered for each number among them. */
function play(state: PartitioningState, moves: readonly (PartitioningAction | number)[]): PartitioningState {
  return moves.reduce<PartitioningState>((before, move) => {
    const offered = actions(before);
    const action = typeof move === 'number' ? offered[move % offered.length] : move;
    return action ? apply(before, action).state : before;
  }, state);
}

const moves = fc.array(fc.oneof(request, fc.nat(40)), { maxLength: 20 });

describe('keys over several nodes', () => {
  test('are each held or lost, and none is made', () => {
    fc.assert(
      fc.property(settings, moves, (chosen, list) => {
        const state = play(initial(chosen), list);
        const held = new Set(heldIn(state));
        const lost = state.cluster ? state.cluster.lost : new Set(state.memcached?.lost);
        const written = new Set(
          list.flatMap((move) => (typeof move !== 'number' && move.kind === 'set' ? [move.key] : [])),
        );
        for (const each of keys) expect(held.has(each) || lost.has(each), each).toBe(true);
        for (const each of held) expect(keys.includes(each) || written.has(each), each).toBe(true);
      }),
    );
  });

  test('that are read right after they were written are there, wherever somebody serves them', () => {
    fc.assert(
      fc.property(settings, moves, key, (chosen, list, each) => {
        const stored = apply(play(initial(chosen), list), { kind: 'set', key: each });
        const last = stored.events.at(-1)?.kind;
        if (last === 'slot-not-served') return;
        const read = apply(stored.state, { kind: 'get', key: each }).events.at(-1)?.kind;
        expect(read === 'hit' || read === 'found').toBe(true);
      }),
    );
  });

  test('that nobody asks for any more are astray until they are stored anew', () => {
    const state = play(initial(starts['modulo-grows']), [{ kind: 'add' }]);
    const memcached = state.memcached ?? expect.unreachable();
    const astray = astrayIn(memcached);
    expect(astray.length).toBeGreaterThan(keys.length / 2);
    const [first = ''] = astray;
    const after = apply(state, { kind: 'set', key: first }).state.memcached ?? expect.unreachable();
    expect(astrayIn(after)).not.toContain(first);
  });

  test('come in words that links carry', () => {
    fc.assert(
      fc.property(fc.oneof(request, fc.constantFrom(...actions(initial(starts.free)))), (action) => {
        expect(actionOf(wordOf(action))).toEqual(action);
      }),
    );
    for (const word of ['', 'get', 'get_', 'fly_a', 'zone_z', 'add_1', `get_${'a'.repeat(61)}`, 'mget_a']) {
      expect(actionOf(word), word).toBeNull();
    }
  });
});

test('shares and stretches add up to everything', () => {
  fc.assert(
    fc.property(settings, moves, (chosen, list) => {
      const { cluster, memcached } = play(initial(chosen), list);
      const shares = cluster
        ? stretchesOf(cluster.owners).map(({ from, to }) => to - from)
        : sharesOf(memcached ?? expect.unreachable());
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }),
    { numRuns: 20 },
  );
});

test('every preset tells what it is for', () => {
  const ends = presets.map((preset) => {
    let state = initial(starts[preset]);
    const kinds = stories[preset].map((word) => {
      const action = actionOf(word) ?? expect.unreachable();
      const step = apply(state, action);
      state = step.state;
      return step.events.at(-1)?.kind;
    });
    return [preset, kinds] as const;
  });
  expect(Object.fromEntries(ends)).toEqual({
    'no-replica': ['hit', 'shard-lost', 'slot-not-served', 'slot-not-served', 'nodes-replaced', 'miss'],
    'multi-az': ['replica-promoted', 'hit', 'hit', 'replicated'],
    'one-zone': ['shard-lost', 'slot-not-served', 'hit', 'nodes-replaced', 'miss'],
    reshard: ['slots-moved', 'hit', 'hit', 'shard-removed'],
    'cross-slot': ['cross-slot', 'hit'],
    'memcached-fails': ['node-emptied', 'not-found', 'kept', 'found', 'found'],
    'modulo-grows': ['list-changed', 'not-found', 'not-found', 'not-found'],
    'ring-grows': ['list-changed', 'found', 'not-found', 'not-found'],
    free: [],
  });
});
