import * as cluster from '../cluster/cluster.ts';
import { movement, nodeFinder } from '../cluster/distribution.ts';
import { ownerOf } from '../cluster/requests.ts';
import { slotOf } from '../cluster/slots.ts';
import type { ClusterAction, ClusterState } from '../cluster/types.ts';
import { cacheNode, emptyMemcached, sampleKeys } from './memcached.ts';
import type { Layout } from './types.ts';

/** What can happen to the nodes of every system. */
export const changes = ['add', 'remove', 'fail-node', 'fail-zone'] as const;
export type NodeChange = (typeof changes)[number];

/** What a change does to the keys, each a share of all keys from 0 to 1. */
export interface Shares {
  /** Keys that belong to another shard or node than before. */
  readonly moved: number;
  /** Keys whose only copy went down. */
  readonly lost: number;
  /** Keys whose next read finds no value, or no node that serves it. */
  readonly missed: number;
}

/**
 * What one change does to keys that a layout holds, all of them stored and copied to every replica.
 *
 * @param keys at least one; the same keys make two layouts comparable
 * @returns null where the change means nothing: a Memcached client knows no zones
 */
export function sharesAfter(
  change: NodeChange,
  layout: Layout,
  keys: readonly string[] = sampleKeys,
): Shares | null {
  return layout.system === 'cluster'
    ? sharesOfCluster(change, layout, keys)
    : sharesOfMemcached(change, layout, keys);
}

const clusterActions: Readonly<Record<NodeChange, ClusterAction>> = {
  add: { kind: 'add-shard' },
  remove: { kind: 'remove-shard' },
  // The primary of the first shard.
  'fail-node': { kind: 'fail-node', node: '1-1' },
  'fail-zone': { kind: 'fail-zone', zone: 'a' },
};

function sharesOfCluster(
  change: NodeChange,
  { nodes, replicas, multiAz }: Layout,
  keys: readonly string[],
): Shares {
  const empty = cluster.initial({ shards: nodes, replicas, multiAz });
  const entries = new Map(keys.map((key) => [key, { slot: slotOf(key), version: 1, replicated: replicas }]));
  const before: ClusterState = { ...empty, entries };
  const { state: after } = cluster.apply(before, clusterActions[change]);
  const share = (counts: (key: string, slot: number) => boolean) =>
    keys.filter((key) => counts(key, slotOf(key))).length / keys.length;
  return {
    moved: share((_, slot) => before.owners[slot] !== after.owners[slot]),
    lost: share((key) => after.lost.has(key)),
    missed: share((key, slot) => !after.entries.has(key) || ownerOf(after, slot).primary === null),
  };
}

function sharesOfMemcached(
  change: NodeChange,
  { system, nodes }: Layout,
  keys: readonly string[],
): Shares | null {
  if (system === 'cluster' || change === 'fail-zone') return null;
  const state = emptyMemcached(system, nodes);
  if (change === 'fail-node') {
    const find = nodeFinder(system, state.nodes.map(cacheNode));
    const emptied = keys.filter((key) => find(key) === 0).length / keys.length;
    return { moved: 0, lost: emptied, missed: emptied };
  }
  const names = change === 'add' ? emptyMemcached(system, nodes + 1).nodes : state.nodes.slice(0, -1);
  const { moved, lost } = movement(system, keys, state.nodes.map(cacheNode), names.map(cacheNode));
  return {
    moved: moved.length / keys.length,
    lost: lost.length / keys.length,
    missed: moved.length / keys.length,
  };
}
