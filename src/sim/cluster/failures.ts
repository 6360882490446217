import type {
  ClusterEvent,
  ClusterNode,
  ClusterState,
  ClusterTransition,
  Shard,
  StoredKey,
} from './types.ts';

/**
 * Nodes fail together. Where a primary was among them, a replica that is still up takes over, with the version it has;
 * where none is, the shard's keys are lost. The other shards go on: in ElastiCache `cluster-require-full-coverage` is
 * `no` by default, where Redis itself says `yes`.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html (parameters of 3.2.4)
 */
export function failNodes(before: ClusterState, fails: (node: ClusterNode) => boolean): ClusterTransition {
  const failed = before.shards.flatMap((shard) =>
    shard.nodes.filter((node) => node.up && fails(node)).map((node) => ({ node, shard })),
  );
  const events: ClusterEvent[] = failed.map(({ node, shard }) => ({
    kind: 'node-failed',
    node: node.id,
    shard: shard.id,
  }));
  let state = before;
  for (const shard of new Set(failed.map((one) => one.shard))) {
    const nodes = shard.nodes.map((node) => (fails(node) ? { ...node, up: false } : node));
    state = takeOver(state, { ...shard, nodes }, events);
  }
  // Where anything else came of it, that is the news.
  if (events.length === failed.length)
    for (const { id, primary } of new Set(failed.map((one) => one.shard)))
      if (primary !== null) events.push({ kind: 'primary-kept', node: primary, shard: id });
  return { state, events };
}

function takeOver(state: ClusterState, shard: Shard, events: ClusterEvent[]): ClusterState {
  const up = shard.nodes.filter((node) => node.up);
  const own = [...state.entries].filter(([, { slot }]) => state.owners[slot] === shard.id);
  const [next] = up;
  if (next === undefined) {
    if (own.length > 0 || shard.primary !== null) {
      events.push({ kind: 'shard-lost', shard: shard.id, keys: own.map(([key]) => key) });
    }
    return withEntries(withShard(state, { ...shard, primary: null }), own, () => null);
  }
  if (up.some(({ id }) => id === shard.primary)) {
    // Only replicas failed. Without any left nothing is copied any more.
    const kept = up.length > 1 ? state : withEntries(state, own, (entry) => ({ ...entry, replicated: 0 }));
    return withShard(kept, shard);
  }
  events.push({ kind: 'replica-promoted', node: next.id, shard: shard.id });
  const behind = own.filter(([, { version, replicated }]) => replicated < version).map(([key]) => key);
  if (behind.length > 0) events.push({ kind: 'writes-lost', shard: shard.id, keys: behind });
  return withEntries(withShard(state, { ...shard, primary: next.id }), own, ({ slot, replicated }) =>
    replicated === 0 ? null : { slot, version: replicated, replicated: up.length > 1 ? replicated : 0 },
  );
}

function withShard(state: ClusterState, shard: Shard): ClusterState {
  return { ...state, shards: state.shards.map((other) => (other.id === shard.id ? shard : other)) };
}

/** @param change what becomes of an entry; null: it is lost */
function withEntries(
  state: ClusterState,
  changed: readonly (readonly [string, StoredKey])[],
  change: (entry: StoredKey) => StoredKey | null,
): ClusterState {
  const entries = new Map(state.entries);
  const lost = new Set(state.lost);
  for (const [key, entry] of changed) {
    const after = change(entry);
    if (after) entries.set(key, after);
    else {
      entries.delete(key);
      lost.add(key);
    }
  }
  return { ...state, entries, lost };
}
