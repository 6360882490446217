import type { EntryTable } from '../entries.ts';
import type { KeyId, PolicyView, ServerSettings } from '../types.ts';

/** `Policy.insert`: there was room, no key had to leave. */
export const noVictim = -1;
/** `Policy.insert`: the cache is full and the policy evicts nothing; the key was not taken in. */
export const entryRefused = -2;

/**
 * An eviction policy: which keys are resident, and in which order they will leave. It knows nothing of versions,
 * time to live or strategies. Its state is plain fields (numbers, typed arrays, objects of these), because
 * checkpoints copy it field by field.
 */
export interface Policy {
  /** Resident keys. */
  readonly size: number;
  has(key: KeyId): boolean;
  /** A use of a resident key: a hit, or a store over it. */
  touch(key: KeyId): void;
  /**
   * Takes in a key that is not resident. If the cache is full, a victim leaves first; where more than one does, the
   * others are in `alsoLeft`.
   *
   * @returns the victim, noVictim or entryRefused
   */
  insert(key: KeyId): KeyId | typeof noVictim | typeof entryRefused;
  /**
   * Keys that left with the last insertion after the victim it gave back, in that order. Always the same array; left out
   * by policies that never evict more than one.
   */
  readonly alsoLeft?: readonly KeyId[];
  /** Takes out a resident key because it was deleted or expired; it is no ghost afterwards. */
  remove(key: KeyId): void;
  /** Makes room for the keys 0..keys - 1 in every table indexed by key. */
  reserve(keys: number): void;
  view(): PolicyView;
}

/** A policy that evicts one key after the other, as many as others ask for. */
export interface EvictingPolicy extends Policy {
  /** Takes out the next victim of a cache that is not empty. */
  evict(): KeyId;
}

/** The moment at which a policy decides. One object, shared by the simulation and its policy. */
export interface DecisionMoment {
  /** Index of the current operation, from 0. */
  index: number;
  /** Its time. */
  now: number;
}

/** What is to come, known only when the whole trace is: for OPT. Frozen, because checkpoints share it. */
export interface Future {
  /** For every operation the index of the next use of its key, or neverUsed. */
  readonly nextUse: Int32Array;
  /** The operation from which on the simulation plays. */
  readonly from: number;
  /** For every key the index of its first use from there on, or neverUsed. */
  readonly firstUse: Int32Array;
}

export const neverUsed = 0x7fffffff;

/** What a policy may ask of the simulation it serves. */
export interface PolicyContext {
  /** Entries the cache can hold; Infinity: no limit. */
  readonly capacity: number;
  readonly moment: DecisionMoment;
  readonly entries: EntryTable;
  readonly seed: number;
  /** The time to live of the configuration; null: none. */
  readonly ttl: number | null;
  readonly server: ServerSettings;
  /** Null when the trace is a stream. */
  readonly future: Future | null;
}
