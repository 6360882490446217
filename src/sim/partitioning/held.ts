import { nodeFinder } from '../cluster/distribution.ts';
import { slotCount } from '../cluster/slots.ts';
import { cacheNode, nodeOf, sampleKeys } from './memcached.ts';
import type { MemcachedState, PartitioningState } from './types.ts';

/** Keys that are stored somewhere, each once. */
export function heldIn({ cluster, memcached }: PartitioningState): readonly string[] {
  if (cluster) return [...cluster.entries.keys()];
  return [...new Set(Object.values(memcached?.held ?? {}).flat())];
}

/** Keys that are stored, but only where clients do not look for them. */
export function astrayIn(state: MemcachedState): readonly string[] {
  return [...new Set(Object.values(state.held).flat())].filter(
    (key) => !state.held[nodeOf(state, key)]?.includes(key),
  );
}

/** A stretch of the slots, or of the hash values, that one owner has; from 0 to 1, the end left out. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Number of the shard, or the place of the node in the list counted from 1. */
  readonly owner: number;
}

/** Who owns what, from the first slot to the last, neighbours of one owner in one piece. */
export function stretchesOf(owners: Uint8Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let slot = 1; slot <= owners.length; slot++) {
    if (slot < owners.length && owners[slot] === owners[start]) continue;
    stretches.push({ from: start / slotCount, to: slot / slotCount, owner: owners[start] ?? 0 });
    start = slot;
  }
  return stretches;
}

/** The share of all keys that each node of a list gets, 0 to 1, measured on a sample of keys. */
export function sharesOf({ distribution, nodes }: MemcachedState): readonly number[] {
  const find = nodeFinder(distribution, nodes.map(cacheNode));
  const counts = nodes.map(() => 0);
  for (const key of sampleKeys) {
    const node = find(key);
    counts[node] = (counts[node] ?? 0) + 1;
  }
  return counts.map((count) => count / sampleKeys.length);
}
