import * as cluster from '../cluster/cluster.ts';
import type { ClusterState } from '../cluster/types.ts';
import { zones } from '../cluster/types.ts';
import { decodeWords, encodeWords } from '../word-link.ts';
import { applyToMemcached, emptyMemcached } from './memcached.ts';
import { keys } from './presets.ts';
import type { Layout, PartitioningAction, PartitioningEvent, PartitioningState } from './types.ts';

/** Longest key that is taken, in characters. */
export const longestKey = 60;

/** The nodes with the keys of the picture stored, and every replica up to date. */
export function initial({ system, nodes, replicas, multiAz }: Layout): PartitioningState {
  if (system !== 'cluster') {
    const filled = keys.reduce(
      (state, key) => applyToMemcached(state, { kind: 'set', key }).state,
      emptyMemcached(system, nodes),
    );
    return { cluster: null, memcached: filled };
  }
  const filled = keys.reduce(
    (state, key) => cluster.apply(state, { kind: 'set', key }).state,
    cluster.initial({ shards: nodes, replicas, multiAz }),
  );
  return { cluster: cluster.apply(filled, { kind: 'wait' }).state, memcached: null };
}

/** What is offered as a button; any key may be read or written beside it. */
export function actions({ cluster: state, memcached }: PartitioningState): readonly PartitioningAction[] {
  const nodes = state
    ? state.shards.flatMap(({ nodes: all }) => all.map(({ id }) => id))
    : (memcached?.nodes ?? []);
  return [
    ...nodes.map((node) => ({ kind: 'fail-node', node }) as const),
    ...(state ? zones.map((zone) => ({ kind: 'fail-zone', zone }) as const) : []),
    { kind: 'add' },
    { kind: 'remove' },
    ...(state ? [{ kind: 'wait' } as const] : []),
  ];
}

export function apply(
  { cluster: state, memcached }: PartitioningState,
  action: PartitioningAction,
): { readonly state: PartitioningState; readonly events: readonly PartitioningEvent[] } {
  if (memcached) {
    const step = applyToMemcached(memcached, action);
    return { state: { cluster: null, memcached: step.state }, events: step.events };
  }
  const step = applyToCluster(state as ClusterState, action);
  return { state: { cluster: step.state, memcached: null }, events: step.events };
}

function applyToCluster(state: ClusterState, action: PartitioningAction) {
  if (action.kind === 'add') return cluster.apply(state, { kind: 'add-shard' });
  if (action.kind === 'remove') return cluster.apply(state, { kind: 'remove-shard' });
  return cluster.apply(state, action);
}

/** The word of an action in links. */
export function wordOf(action: PartitioningAction): string {
  switch (action.kind) {
    case 'get':
    case 'set':
      return encodeWords([action.kind, action.key]);
    case 'get-many':
      return encodeWords(['mget', ...action.keys]);
    case 'fail-node':
      return encodeWords(['fail', action.node]);
    case 'fail-zone':
      return encodeWords(['zone', action.zone]);
    default:
      return action.kind;
  }
}

/** @returns null when the word is not of an action */
export function actionOf(word: string): PartitioningAction | null {
  const [kind, first, ...rest] = decodeWords(word) ?? [];
  if (kind === 'add' || kind === 'remove' || kind === 'wait') return first === undefined ? { kind } : null;
  if (first === undefined || [first, ...rest].some((key) => key === '' || key.length > longestKey))
    return null;
  if (kind === 'mget') return rest.length > 0 ? { kind: 'get-many', keys: [first, ...rest] } : null;
  if (rest.length > 0) return null;
  if (kind === 'get' || kind === 'set') return { kind, key: first };
  if (kind === 'fail') return { kind: 'fail-node', node: first };
  const zone = zones.find((each) => each === first);
  return kind === 'zone' && zone ? { kind: 'fail-zone', zone } : null;
}
