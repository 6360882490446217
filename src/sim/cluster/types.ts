// A cluster of Redis OSS or Valkey with cluster mode enabled, as its client meets it. Nothing in this file has
// behaviour.

export const zones = ['a', 'b', 'c'] as const;
export type AvailabilityZone = (typeof zones)[number];

/** Shards are numbered from 1 in the order in which they were made; a number is never given again. */
export type ShardId = number;

export interface ClusterSettings {
  /** 1 to `mostShards`. */
  readonly shards: number;
  /** Replicas of every shard, 0 to 2. */
  readonly replicas: number;
  /**
   * Whether the nodes of a shard are in different zones. Without it nothing keeps a replica out of the zone of its
   * primary, and the model shows that case.
   */
  readonly multiAz: boolean;
}

export const mostShards = 6;

/** What the reader can do. One action is one step of the timeline. */
export type ClusterAction =
  | { readonly kind: 'set' | 'get'; readonly key: string }
  | { readonly kind: 'get-many'; readonly keys: readonly string[] }
  | { readonly kind: 'fail-node'; readonly node: string }
  | { readonly kind: 'fail-zone'; readonly zone: AvailabilityZone }
  | { readonly kind: 'add-shard' | 'remove-shard' | 'wait' };

export interface ClusterNode {
  /** Shard and number, such as `2-1`; a node that replaces another has the next number. */
  readonly id: string;
  readonly zone: AvailabilityZone;
  readonly up: boolean;
}

export interface Shard {
  readonly id: ShardId;
  /** The node that takes reads and writes; null: none is up, and the shard's slots are not served. */
  readonly primary: string | null;
  readonly nodes: readonly ClusterNode[];
  /** Number of the next node. */
  readonly nextNode: number;
}

/** A key that is stored. Replication is asynchronous: what the replicas have may be older. */
export interface StoredKey {
  readonly slot: number;
  /** How often it was written, on the primary. */
  readonly version: number;
  /** The version that the shard's replicas have; 0: none. */
  readonly replicated: number;
}

export interface ClusterState {
  readonly settings: ClusterSettings;
  readonly shards: readonly Shard[];
  /** The shard that owns each slot. */
  readonly owners: Uint8Array;
  /** The shard that the client believes to own each slot: the map it fetched last. */
  readonly knownOwners: Uint8Array;
  /** The primaries that the client knows. */
  readonly knownPrimaries: Readonly<Record<ShardId, string>>;
  readonly entries: ReadonlyMap<string, StoredKey>;
  /** Keys that were stored and went down with their nodes. */
  readonly lost: ReadonlySet<string>;
  readonly nextShard: ShardId;
}

export type Refusal =
  | 'not-running'
  | 'zone-empty'
  | 'too-many-shards'
  | 'last-shard'
  | 'shard-down'
  | 'no-key';

/** One phase of a step, in the order in which it happens. */
export type ClusterEvent =
  /** The client hashes the key, or its hash tag if it has one. */
  | { readonly kind: 'hashed'; readonly key: string; readonly tag: string | null; readonly slot: number }
  | { readonly kind: 'cross-slot'; readonly slots: readonly number[] }
  | { readonly kind: 'sent'; readonly slot: number; readonly shard: ShardId; readonly node: string }
  /** The shard does not own the slot and says who does. */
  | { readonly kind: 'moved'; readonly slot: number; readonly from: ShardId; readonly to: ShardId }
  /** The node that the client knew does not answer. */
  | { readonly kind: 'no-answer'; readonly node: string }
  | { readonly kind: 'map-refreshed' }
  /** No node of the shard is up: the request fails. */
  | { readonly kind: 'slot-not-served'; readonly slot: number; readonly shard: ShardId }
  | {
      readonly kind: 'stored' | 'hit';
      readonly key: string;
      readonly shard: ShardId;
      readonly version: number;
    }
  | { readonly kind: 'miss'; readonly key: string; readonly shard: ShardId; readonly why: 'never' | 'lost' }
  | { readonly kind: 'node-failed'; readonly node: string; readonly shard: ShardId }
  | { readonly kind: 'replica-promoted'; readonly node: string; readonly shard: ShardId }
  /** Only replicas failed, and no key is lost. */
  | { readonly kind: 'primary-kept'; readonly node: string; readonly shard: ShardId }
  /** Writes that had not reached a replica: the keys are older again, or gone. */
  | { readonly kind: 'writes-lost'; readonly shard: ShardId; readonly keys: readonly string[] }
  | { readonly kind: 'shard-lost'; readonly shard: ShardId; readonly keys: readonly string[] }
  | { readonly kind: 'shard-added' | 'shard-removed'; readonly shard: ShardId }
  | {
      readonly kind: 'slots-moved';
      readonly from: ShardId;
      readonly to: ShardId;
      readonly slots: number;
      readonly keys: readonly string[];
    }
  | { readonly kind: 'replicated'; readonly keys: readonly string[] }
  | { readonly kind: 'nodes-replaced'; readonly nodes: readonly string[] }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** A state and the events that led to it. */
export interface ClusterTransition {
  readonly state: ClusterState;
  readonly events: readonly ClusterEvent[];
}
