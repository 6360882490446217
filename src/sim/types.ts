// The vocabulary of the engine: what goes in (operations, a configuration) and what comes out (events, totals,
// a view of the entries). Nothing here has behaviour. The meaning of every word is that of the README beside it.

import type { PolicyName } from './policies/index.ts';

export type { PolicyName };

/** A key as the engine knows it: the index of its name in `Trace.names`. Whole numbers from 0, without gaps. */
export type KeyId = number;

/** `r` the application reads, `w` the application writes, `x` something else changes the database. */
export type OperationLetter = 'r' | 'w' | 'x';

/** Operation kinds as stored in `Trace.kinds`; the index of the letter in {@link operationLetters}. */
export const readKind = 0;
export const writeKind = 1;
export const externalKind = 2;
export const operationLetters: readonly OperationLetter[] = ['r', 'w', 'x'];

/**
 * Operations in columns: one typed array per field, so that millions of operations cost bytes and not objects, and
 * threads can share them. `times` is null when operation i happens at time i.
 */
export interface TraceColumns {
  readonly length: number;
  /** readKind, writeKind or externalKind for every operation. */
  readonly kinds: Uint8Array;
  readonly keys: Int32Array;
  /** Whole numbers that never go back, or null when the time is the index of the operation. */
  readonly times: Float64Array | null;
  /** How long the entry lives if an operation stores it; 0: the trace says nothing of that. Absent: nobody asked. */
  readonly ttls?: Float64Array | null;
  /** At least how many keys there are. */
  readonly names: { readonly length: number };
}

/** The columns with one table of names. */
export interface Trace extends TraceColumns {
  /** The name of every key, in order of first appearance. */
  readonly names: readonly string[];
}

export const strategyNames = [
  'lazy',
  'invalidate',
  'write-through-only',
  'write-through',
  'write-behind',
  'read-through',
] as const;

export type StrategyName = (typeof strategyNames)[number];

/**
 * A caching strategy, or `none`: no strategy at all, every read and write alike is one counted access of the
 * policy (the mode `alloc` of the policy vectors).
 */
export type WriteRule = StrategyName | 'none';

/** What the models of real servers need to know; the other policies ignore it. */
export interface ServerSettings {
  /** Redis `maxmemory-samples`: keys looked at for each eviction. */
  readonly samples: number;
  /** How many units of trace time make one second of the server's clock. */
  readonly ticksPerSecond: number;
  /** Redis `lfu-log-factor`: the higher, the more hits it takes to raise the counter. */
  readonly lfuLogFactor: number;
  /** Redis `lfu-decay-time`, in minutes: the counter loses one for each such period without a use; 0 never. */
  readonly lfuDecayMinutes: number;
}

export interface SimulationConfig {
  readonly policy: PolicyName;
  /** Entries the cache can hold; null: no limit. */
  readonly capacity: number | null;
  readonly strategy: WriteRule;
  /** Units of trace time an entry lives after it was stored; null: for ever. */
  readonly ttl: number | null;
  /** An entry lives as long as the trace says, and where that says nothing, as `ttl` does. Absent: as `ttl` does. */
  readonly ttlsOfTrace?: boolean;
  /** What is added to the TTL: a draw from 0..N for each store, or the numbers of a list in turn. */
  readonly jitter: number | readonly number[];
  /** Write-behind only: units of trace time between a write and its flush. */
  readonly delay: number;
  /** Seed of everything random: policy and jitter. A whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  readonly server: ServerSettings;
}

/** Who makes a call: the calls of the application are its trips; read-through and flushes are the cache's. */
export type Caller = 'application' | 'cache';

export type FlushReason = 'due' | 'evicted' | 'expired';

/** What happens during one operation, in the order in which it happens. */
export type SimulationEvent =
  | { readonly type: 'lookup'; readonly key: KeyId }
  | { readonly type: 'hit'; readonly key: KeyId; readonly version: number }
  | {
      readonly type: 'stale-hit';
      readonly key: KeyId;
      readonly version: number;
      readonly databaseVersion: number;
    }
  | { readonly type: 'miss-absent'; readonly key: KeyId }
  | { readonly type: 'miss-expired'; readonly key: KeyId }
  /** An entry whose time was over is removed because an operation came upon it. */
  | { readonly type: 'expire'; readonly key: KeyId; readonly version: number }
  | { readonly type: 'db-read'; readonly key: KeyId; readonly version: number; readonly by: Caller }
  | { readonly type: 'db-write'; readonly key: KeyId; readonly version: number; readonly by: Caller }
  | {
      readonly type: 'store';
      readonly key: KeyId;
      readonly version: number;
      /** The first moment at which the entry is no longer live; null: never. */
      readonly expiry: number | null;
      readonly reason: 'fill' | 'write';
      /** True when the key was resident and its version was replaced in place. */
      readonly replaced: boolean;
      readonly dirty: boolean;
      readonly by: Caller;
    }
  /** The policy has no victim to offer (noeviction, or volatile-ttl without TTLs): the store is refused. */
  | { readonly type: 'reject'; readonly key: KeyId; readonly by: Caller }
  /** `key` is the victim, `incoming` the key that needs the room. */
  | { readonly type: 'evict'; readonly key: KeyId; readonly version: number; readonly incoming: KeyId }
  | { readonly type: 'delete'; readonly key: KeyId; readonly effective: boolean }
  /** A dirty entry's version reaches the database. */
  | { readonly type: 'flush'; readonly key: KeyId; readonly version: number; readonly reason: FlushReason }
  | { readonly type: 'external-write'; readonly key: KeyId; readonly version: number };

/** What an operation came to. `hit` to `miss-expired` are accesses; the rest are not counted as hit or miss. */
export const outcomes = ['hit', 'stale-hit', 'miss-absent', 'miss-expired', 'write', 'external'] as const;

export type Outcome = (typeof outcomes)[number];

/** Running counts; the names and meanings are those of the test vectors. hits + misses = accesses counted. */
export interface Totals {
  readonly reads: number;
  readonly hits: number;
  readonly misses: number;
  readonly missesAbsent: number;
  readonly missesExpired: number;
  readonly staleReads: number;
  readonly writes: number;
  readonly externalWrites: number;
  readonly dbReads: number;
  readonly dbWrites: number;
  readonly cacheWrites: number;
  readonly cacheDeletes: number;
  readonly cacheDeletesEffective: number;
  readonly evictions: number;
  readonly trips: number;
  readonly residentAtEnd: number;
  readonly dirtyAtEnd: number;
}

/** What a policy remembers about one key, as far as it remembers such a thing. */
export interface PolicyNode {
  readonly key: KeyId;
  /** Uses counted by LFU, S3-FIFO and the Redis LFU counter. */
  readonly frequency?: number;
  /** The reference bit of CLOCK, the visited bit of SIEVE, memcached's "active". */
  readonly referenced?: boolean;
  /** The hand of CLOCK or SIEVE points here. */
  readonly hand?: boolean;
  /** OPT: the index of the operation that uses the key next; Infinity: none does. */
  readonly nextUse?: number;
  /** Redis: seconds since the last use as its clock sees them. */
  readonly idleSeconds?: number;
  /** Hyperbolic: requests since it came in, that which brought it in included. */
  readonly age?: number;
}

/** One of a policy's queues. */
export interface PolicyQueue {
  /** The name in the policy's paper: `T1`, `B2`, `A1in`, `S`, `HOT`…; policies with one queue call it `entries`. */
  readonly name: string;
  /** A ghost queue remembers keys whose values are gone; its keys are not entries. */
  readonly ghost: boolean;
  /** From the end that leaves first to the end that leaves last. */
  readonly nodes: readonly PolicyNode[];
}

/** A policy's whole order, to be drawn. */
export interface PolicyView {
  readonly queues: readonly PolicyQueue[];
  /** Numbers the policy adapts by, by their name in its paper (ARC: `p`). */
  readonly parameters: Readonly<Record<string, number>>;
}

/** What is kept of one key, whatever the policy. */
export interface EntryState {
  readonly version: number;
  readonly databaseVersion: number;
  readonly expiry: number | null;
  /** Due time of its flush when the entry is dirty. */
  readonly flushDue: number | null;
}

/** One entry of the cache with everything there is to say about it. */
export interface EntryView extends PolicyNode, EntryState {
  readonly queue: string;
  /** Place in the queue, 0 leaves first. */
  readonly position: number;
}
