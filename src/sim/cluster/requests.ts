import { hashTagOf, slotOf } from './slots.ts';
import type { ClusterEvent, ClusterState, ClusterTransition, Shard, ShardId, StoredKey } from './types.ts';

/** A read or a write of keys, from the client's hashing to the answer. */
export function request(
  state: ClusterState,
  kind: 'get' | 'set',
  keys: readonly string[],
): ClusterTransition {
  const events: ClusterEvent[] = keys.map((key) => ({
    kind: 'hashed',
    key,
    tag: hashTagOf(key),
    slot: slotOf(key),
  }));
  const slots = [...new Set(keys.map(slotOf))];
  const [slot] = slots;
  if (slot === undefined) return { state, events: [{ kind: 'refused', why: 'no-key' }] };
  if (slots.length > 1) return { state, events: [...events, { kind: 'cross-slot', slots }] };
  const reached = route(state, slot, events);
  if (reached.shard === null) return { state: reached.state, events };
  const { id } = reached.shard;
  if (kind === 'set') return { state: store(reached.state, keys, reached.shard, events), events };
  for (const key of keys) {
    const entry = state.entries.get(key);
    events.push(
      entry
        ? { kind: 'hit', key, shard: id, version: entry.version }
        : { kind: 'miss', key, shard: id, why: state.lost.has(key) ? 'lost' : 'never' },
    );
  }
  return { state: reached.state, events };
}

/** The shard that a slot belongs to. Every slot has one. */
export function ownerOf(state: ClusterState, slot: number): Shard {
  return shardOf(state, state.owners[slot] as ShardId) as Shard;
}

function shardOf(state: ClusterState, id: ShardId): Shard | undefined {
  return state.shards.find((shard) => shard.id === id);
}

/**
 * Sends to the node that the client believes to be right, and again once it knows better.
 *
 * @param events takes what happens on the way
 * @returns a null shard where no node serves the slot; the client then still refreshes its map
 */
function route(
  state: ClusterState,
  slot: number,
  events: ClusterEvent[],
): { readonly state: ClusterState; readonly shard: Shard | null } {
  const owner = ownerOf(state, slot);
  const known = state.knownOwners[slot] as ShardId;
  const node = state.knownPrimaries[known] as string;
  events.push({ kind: 'sent', slot, shard: known, node });
  const up = shardOf(state, known)?.nodes.some(({ id, up }) => id === node && up) ?? false;
  if (up && known === owner.id && node === owner.primary) return { state, shard: owner };
  events.push(up ? { kind: 'moved', slot, from: known, to: owner.id } : { kind: 'no-answer', node }, {
    kind: 'map-refreshed',
  });
  const refreshed = { ...state, ...mapOf(state) };
  if (owner.primary === null) {
    events.push({ kind: 'slot-not-served', slot, shard: owner.id });
    return { state: refreshed, shard: null };
  }
  events.push({ kind: 'sent', slot, shard: owner.id, node: owner.primary });
  return { state: refreshed, shard: owner };
}

/** What a client knows that has just fetched the map: a shard without a primary keeps the one known before. */
export function mapOf({
  owners,
  shards,
  knownPrimaries,
}: ClusterState): Pick<ClusterState, 'knownOwners' | 'knownPrimaries'> {
  return {
    knownOwners: owners,
    knownPrimaries: Object.fromEntries(
      shards.map(({ id, primary, nodes }) => [id, primary ?? knownPrimaries[id] ?? nodes[0]?.id ?? '']),
    ),
  };
}

function store(
  state: ClusterState,
  keys: readonly string[],
  shard: Shard,
  events: ClusterEvent[],
): ClusterState {
  const entries = new Map(state.entries);
  const lost = new Set(state.lost);
  for (const key of keys) {
    const before: StoredKey = entries.get(key) ?? { slot: slotOf(key), version: 0, replicated: 0 };
    const version = before.version + 1;
    entries.set(key, { ...before, version });
    lost.delete(key);
    events.push({ kind: 'stored', key, shard: shard.id, version });
  }
  return { ...state, entries, lost };
}
