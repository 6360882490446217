import { expectedShare, movement, nodeFinder } from '../cluster/distribution.ts';
import type { CacheNode } from '../cluster/ring.ts';
import type { MemcachedEvent, MemcachedState, PartitioningAction } from './types.ts';

/** Most nodes that there is room for. */
export const mostNodes = 6;

/** A state and the events that led to it. */
interface MemcachedTransition {
  readonly state: MemcachedState;
  readonly events: readonly MemcachedEvent[];
}

/** Keys that shares are measured on. */
export const sampleKeys: readonly string[] = Array.from({ length: 2000 }, (_, index) => `item:${index}`);

export function emptyMemcached(distribution: MemcachedState['distribution'], nodes: number): MemcachedState {
  const names = Array.from({ length: nodes }, (_, index) => nameOf(index + 1));
  return {
    distribution,
    nodes: names,
    held: Object.fromEntries(names.map((name) => [name, []])),
    lost: [],
    nextNode: nodes + 1,
  };
}

/** The node that the client asks for a key. */
export function nodeOf({ distribution, nodes }: MemcachedState, key: string): string {
  return nodes[nodeFinder(distribution, nodes.map(cacheNode))(key)] ?? '';
}

/** Does one action with a client of Memcached. */
export function applyToMemcached(state: MemcachedState, action: PartitioningAction): MemcachedTransition {
  switch (action.kind) {
    case 'get':
      return { state, events: read(state, action.key) };
    case 'get-many': {
      const asked = action.keys.map((key) => nodeOf(state, key));
      const found = action.keys.filter((key, index) => holds(state, asked[index] ?? '', key)).length;
      return {
        state,
        events: [{ kind: 'each-asked', nodes: new Set(asked).size, found, of: action.keys.length }],
      };
    }
    case 'set':
      return store(state, action.key);
    case 'fail-node':
      return fail(state, action.node);
    case 'fail-zone':
      return cannot(state, 'no-zones');
    case 'add':
      return state.nodes.length >= mostNodes
        ? cannot(state, 'too-many')
        : change(state, [...state.nodes, nameOf(state.nextNode)]);
    case 'remove':
      return state.nodes.length === 1 ? cannot(state, 'last') : change(state, state.nodes.slice(0, -1));
    case 'wait':
      return cannot(state, 'nothing-to-wait-for');
  }
}

function read(state: MemcachedState, key: string): MemcachedEvent[] {
  const node = nodeOf(state, key);
  const chosen = { kind: 'chosen', key, node } as const;
  if (holds(state, node, key)) return [chosen, { kind: 'found', key, node }];
  const elsewhere = state.nodes.some((other) => holds(state, other, key));
  const why = elsewhere ? 'elsewhere' : state.lost.includes(key) ? 'lost' : 'never';
  return [chosen, { kind: 'not-found', key, node, why }];
}

function store(state: MemcachedState, key: string): MemcachedTransition {
  const node = nodeOf(state, key);
  const before = state.held[node] ?? [];
  const held = { ...state.held, [node]: before.includes(key) ? before : [...before, key] };
  return {
    state: { ...state, held, lost: state.lost.filter((other) => other !== key) },
    events: [
      { kind: 'chosen', key, node },
      { kind: 'kept', key, node },
    ],
  };
}

/** A node fails and comes back under its own name, empty; the client's list does not change. */
function fail(state: MemcachedState, node: string): MemcachedTransition {
  const keys = state.held[node];
  if (keys === undefined) return cannot(state, 'not-there');
  return {
    state: {
      ...state,
      held: { ...state.held, [node]: [] },
      lost: [...new Set([...state.lost, ...keys])],
    },
    events: [{ kind: 'node-emptied', node, keys }],
  };
}

function change(state: MemcachedState, nodes: readonly string[]): MemcachedTransition {
  const grows = nodes.length > state.nodes.length;
  const node = (grows ? nodes : state.nodes).at(-1) ?? '';
  const keys = [...new Set(Object.values(state.held).flat())];
  const [before, after] = [state.nodes.map(cacheNode), nodes.map(cacheNode)];
  const gone = grows ? [] : (state.held[node] ?? []);
  const held = Object.fromEntries(nodes.map((name) => [name, state.held[name] ?? []]));
  const larger = Math.max(nodes.length, state.nodes.length);
  return {
    state: {
      ...state,
      nodes,
      held,
      lost: [...new Set([...state.lost, ...gone])],
      nextNode: state.nextNode + (grows ? 1 : 0),
    },
    events: [
      {
        kind: 'list-changed',
        change: grows ? 'added' : 'removed',
        node,
        moved: movement(state.distribution, keys, before, after).moved,
        measured: movement(state.distribution, sampleKeys, before, after).share,
        expected: expectedShare(state.distribution, larger),
        nodes: larger,
      },
    ],
  };
}

function cannot(
  state: MemcachedState,
  why: Extract<MemcachedEvent, { readonly kind: 'cannot' }>['why'],
): MemcachedTransition {
  return { state, events: [{ kind: 'cannot', why }] };
}

function holds(state: MemcachedState, node: string, key: string): boolean {
  return state.held[node]?.includes(key) ?? false;
}

function nameOf(number: number): string {
  return `n${number}`;
}

export function cacheNode(name: string): CacheNode {
  return { host: `${name}.cache`, port: 11_211, weight: 1 };
}
