import { failNodes } from './failures.ts';
import { mapOf, request } from './requests.ts';
import { evenOwners, slotMoves } from './resharding.ts';
import {
  type AvailabilityZone,
  type ClusterAction,
  type ClusterEvent,
  type ClusterNode,
  type ClusterSettings,
  type ClusterState,
  type ClusterTransition,
  mostShards,
  type Refusal,
  type Shard,
  type ShardId,
  zones,
} from './types.ts';

/** A new cluster, empty, whose client has just fetched the map. */
export function initial(settings: ClusterSettings): ClusterState {
  const shards = Array.from({ length: settings.shards }, (_, index) => newShard(index + 1, settings));
  const state: ClusterState = {
    settings,
    shards,
    owners: evenOwners(shards.map(({ id }) => id)),
    knownOwners: new Uint8Array(),
    knownPrimaries: {},
    entries: new Map(),
    lost: new Set(),
    nextShard: settings.shards + 1,
  };
  return { ...state, ...mapOf(state) };
}

/**
 * Everything that can be tried apart from requests, whose keys are free: what will be refused is among it.
 *
 * @public for the scene over this model
 */
export function actions(state: ClusterState): ClusterAction[] {
  return [
    ...state.shards.flatMap(({ nodes }) =>
      nodes.map(({ id }): ClusterAction => ({ kind: 'fail-node', node: id })),
    ),
    ...zones.map((zone): ClusterAction => ({ kind: 'fail-zone', zone })),
    { kind: 'add-shard' },
    { kind: 'remove-shard' },
    { kind: 'wait' },
  ];
}

/** Does one action and tells what happens on the way. What cannot be done leaves the state as it was and says why. */
export function apply(state: ClusterState, action: ClusterAction): ClusterTransition {
  switch (action.kind) {
    case 'set':
    case 'get':
      return request(state, action.kind, [action.key]);
    case 'get-many':
      return request(state, 'get', action.keys);
    case 'fail-node': {
      const running = state.shards.some(({ nodes }) => nodes.some(({ id, up }) => id === action.node && up));
      return running ? failNodes(state, ({ id }) => id === action.node) : refused(state, 'not-running');
    }
    case 'fail-zone': {
      const inZone = ({ zone, up }: ClusterNode) => zone === action.zone && up;
      const running = state.shards.some(({ nodes }) => nodes.some(inZone));
      return running ? failNodes(state, ({ zone }) => zone === action.zone) : refused(state, 'zone-empty');
    }
    case 'add-shard':
      return addShard(state);
    case 'remove-shard':
      return removeShard(state);
    case 'wait':
      return wait(state);
  }
}

function refused(state: ClusterState, why: Refusal): ClusterTransition {
  return { state, events: [{ kind: 'refused', why }] };
}

function zoneOf(shard: ShardId, place: number, { multiAz }: ClusterSettings): AvailabilityZone {
  return zones[(shard - 1 + (multiAz ? place : 0)) % zones.length] as AvailabilityZone;
}

function newShard(id: ShardId, settings: ClusterSettings): Shard {
  const nodes = Array.from({ length: settings.replicas + 1 }, (_, place) => ({
    id: `${id}-${place + 1}`,
    zone: zoneOf(id, place, settings),
    up: true,
  }));
  return { id, primary: `${id}-1`, nodes, nextNode: nodes.length + 1 };
}

function addShard(state: ClusterState): ClusterTransition {
  if (state.shards.length === mostShards) return refused(state, 'too-many-shards');
  if (state.shards.some(({ primary }) => primary === null)) return refused(state, 'shard-down');
  const shard = newShard(state.nextShard, state.settings);
  const grown = { ...state, shards: [...state.shards, shard], nextShard: state.nextShard + 1 };
  const { state: after, events } = reshard(grown);
  return { state: after, events: [{ kind: 'shard-added', shard: shard.id }, ...events] };
}

/** Takes out the shard that was added last; its slots and keys go to the others before. */
function removeShard(state: ClusterState): ClusterTransition {
  const gone = state.shards.at(-1);
  if (gone === undefined || state.shards.length === 1) return refused(state, 'last-shard');
  if (state.shards.some(({ primary }) => primary === null)) return refused(state, 'shard-down');
  const { state: after, events } = reshard({ ...state, shards: state.shards.slice(0, -1) });
  return { state: after, events: [...events, { kind: 'shard-removed', shard: gone.id }] };
}

/** Online resharding: slots move with their keys, and the client is not notified. */
function reshard(state: ClusterState): ClusterTransition {
  const owners = state.owners.slice();
  const entries = new Map(state.entries);
  const events = slotMoves(
    state.owners,
    state.shards.map(({ id }) => id),
  ).map(({ from, to, slots }): ClusterEvent => {
    const moving = new Set(slots);
    const keys = [...entries].filter(([, { slot }]) => moving.has(slot));
    for (const slot of slots) owners[slot] = to;
    for (const [key, entry] of keys) {
      // A key is moved by restoring it on the other primary, which has yet to copy it to its own replicas.
      entries.set(key, { ...entry, replicated: 0 });
    }
    return { kind: 'slots-moved', from, to, slots: slots.length, keys: keys.map(([key]) => key) };
  });
  return { state: { ...state, owners, entries }, events };
}

/** Time passes: failed nodes are replaced, empty where the shard is lost, and replicas catch up. */
function wait(state: ClusterState): ClusterTransition {
  const replaced: string[] = [];
  const shards = state.shards.map((shard): Shard => {
    let { nextNode } = shard;
    const nodes = shard.nodes.map((node) => {
      if (node.up) return node;
      const id = `${shard.id}-${nextNode++}`;
      replaced.push(id);
      return { ...node, id, up: true };
    });
    return { ...shard, nodes, nextNode, primary: shard.primary ?? nodes[0]?.id ?? null };
  });
  const behind =
    state.settings.replicas === 0
      ? []
      : [...state.entries].filter(([, { version, replicated }]) => replicated < version);
  const entries = new Map(state.entries);
  for (const [key, entry] of behind) entries.set(key, { ...entry, replicated: entry.version });
  const events: ClusterEvent[] = [];
  if (replaced.length > 0) events.push({ kind: 'nodes-replaced', nodes: replaced });
  if (behind.length > 0) events.push({ kind: 'replicated', keys: behind.map(([key]) => key) });
  if (events.length === 0) events.push({ kind: 'nothing-to-do' });
  return { state: { ...state, shards, entries }, events };
}
