// Keys over several nodes: a cluster with hash slots, or Memcached whose client chooses. Nothing in this file has
// behaviour.
import type { Distribution } from '../cluster/distribution.ts';
import type { AvailabilityZone, ClusterEvent, ClusterState } from '../cluster/types.ts';

/** Who decides where a key goes: the slots of a cluster, or a Memcached client by one of two ways. */
export const systems = ['cluster', 'modulo', 'ketama'] as const satisfies readonly (
  | 'cluster'
  | Distribution
)[];
export type System = (typeof systems)[number];

export const presets = [
  'no-replica',
  'multi-az',
  'one-zone',
  'reshard',
  'cross-slot',
  'memcached-fails',
  'modulo-grows',
  'ring-grows',
  'free',
] as const;
export type PartitioningPreset = (typeof presets)[number];

/** Who spreads the keys, over how many. */
export interface Layout {
  readonly system: System;
  /** Shards of a cluster, or nodes of Memcached. */
  readonly nodes: 2 | 3 | 4;
  /** Replicas of each shard; Memcached has none. */
  readonly replicas: 0 | 1;
  readonly multiAz: boolean;
}

/** Layouts to compare with the present one, by the word that links carry. */
export const layouts = {
  'cluster-2': { system: 'cluster', nodes: 2, replicas: 0, multiAz: false },
  'cluster-3': { system: 'cluster', nodes: 3, replicas: 0, multiAz: false },
  'cluster-4': { system: 'cluster', nodes: 4, replicas: 0, multiAz: false },
  'cluster-3-replicas': { system: 'cluster', nodes: 3, replicas: 1, multiAz: false },
  'cluster-3-zones': { system: 'cluster', nodes: 3, replicas: 1, multiAz: true },
  'modulo-2': { system: 'modulo', nodes: 2, replicas: 0, multiAz: false },
  'modulo-3': { system: 'modulo', nodes: 3, replicas: 0, multiAz: false },
  'modulo-4': { system: 'modulo', nodes: 4, replicas: 0, multiAz: false },
  'ketama-2': { system: 'ketama', nodes: 2, replicas: 0, multiAz: false },
  'ketama-3': { system: 'ketama', nodes: 3, replicas: 0, multiAz: false },
  'ketama-4': { system: 'ketama', nodes: 4, replicas: 0, multiAz: false },
} as const satisfies Readonly<Record<string, Layout>>;
export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as LayoutName[];

export interface PartitioningSettings extends Layout {
  readonly preset: PartitioningPreset;
  /** The layout shown beside this one. */
  readonly beside: LayoutName | 'none';
}

export type PartitioningAction =
  | { readonly kind: 'get' | 'set'; readonly key: string }
  | { readonly kind: 'get-many'; readonly keys: readonly string[] }
  | { readonly kind: 'fail-node'; readonly node: string }
  | { readonly kind: 'fail-zone'; readonly zone: AvailabilityZone }
  | { readonly kind: 'add' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'wait' };

/** Memcached as its client sees it: a list of nodes that know nothing of each other. */
export interface MemcachedState {
  readonly distribution: Distribution;
  /** Names of the nodes, in the order of the client's list. */
  readonly nodes: readonly string[];
  /** The keys that each node holds, copies that no client asks for any more included. */
  readonly held: Readonly<Record<string, readonly string[]>>;
  /** Keys that went down with their node and were not stored again. */
  readonly lost: readonly string[];
  readonly nextNode: number;
}

export interface PartitioningState {
  readonly cluster: ClusterState | null;
  readonly memcached: MemcachedState | null;
}

export type MemcachedEvent =
  | { readonly kind: 'chosen'; readonly key: string; readonly node: string }
  | { readonly kind: 'kept'; readonly key: string; readonly node: string }
  | { readonly kind: 'found'; readonly key: string; readonly node: string }
  | {
      readonly kind: 'not-found';
      readonly key: string;
      readonly node: string;
      /** `elsewhere`: another node still holds it, but clients no longer ask there. */
      readonly why: 'never' | 'lost' | 'elsewhere';
    }
  | { readonly kind: 'node-emptied'; readonly node: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'list-changed';
      readonly change: 'added' | 'removed';
      readonly node: string;
      /** Keys of the picture that now belong to another node. */
      readonly moved: readonly string[];
      /** The same share among 2,000 keys, 0 to 1, and by arithmetic. */
      readonly measured: number;
      readonly expected: number;
      /** Nodes on the larger side of the change. */
      readonly nodes: number;
    }
  | { readonly kind: 'each-asked'; readonly nodes: number; readonly found: number; readonly of: number }
  | {
      readonly kind: 'cannot';
      readonly why: 'no-zones' | 'nothing-to-wait-for' | 'too-many' | 'last' | 'not-there';
    };

export type PartitioningEvent = ClusterEvent | MemcachedEvent;
