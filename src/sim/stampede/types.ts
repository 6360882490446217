// Many readers on keys whose entries expire. Nothing in this file has behaviour. All times are in milliseconds.

/**
 * What keeps readers of an expired key from all going to the database.
 *
 * - `none`: whoever misses reads the database.
 * - `lock`: the first who misses reads, the others wait until its value is stored.
 * - `lease`: the first who misses gets a token and reads; the others come back after `retryAfter`, again and again
 *   (Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013, 3.2.1).
 * - `stale-lease`: as `lease`, but the others take the old value at once (the stale values of the same section).
 * - `early`: readers of a live entry read the database now and then, the likelier the nearer its expiry (XFetch:
 *   Vattani, Chierichetti and Lowenstein, "Optimal Probabilistic Cache Stampede Prevention", VLDB 2015).
 * - `jitter`: each entry lives up to `jitter` longer, so that keys stored together do not expire together.
 */
export const protections = ['none', 'lock', 'lease', 'stale-lease', 'early', 'jitter'] as const;
export type Protection = (typeof protections)[number];

export interface StampedeSettings {
  readonly protection: Protection;
  /** How many readers come, each once. */
  readonly readers: number;
  /** The time over which they come, each at a moment of its own, all equally likely; 0: all at once. */
  readonly over: number;
  /** Entries that were all stored at the same moment; each reader asks for one of them, all equally likely. */
  readonly keys: number;
  /** How long entries live; at least `retryAfter`, so that readers who come back find the value. */
  readonly ttl: number;
  /** When the entries that are there at the start expire, jitter aside. */
  readonly firstExpiry: number;
  /** How long the database takes to answer. */
  readonly databaseTime: number;
  readonly retryAfter: number;
  /** XFetch's β: above 1 it reads earlier, below 1 later. */
  readonly beta: number;
  /** The most that `jitter` adds to the life of an entry. */
  readonly jitter: number;
  /** A whole number from 0 to 2^53 - 1. */
  readonly seed: number;
}

/** `early`: an entry that was still live was read anew. `stale`: the old value of an expired entry. */
export const answers = ['hit', 'stale', 'waited', 'database', 'early'] as const;
export type AnswerKind = (typeof answers)[number];

export interface Reader {
  readonly arrives: number;
  readonly key: number;
  readonly answer: AnswerKind;
  /** When it has its answer. */
  readonly answered: number;
}

export interface Stampede {
  /** In the order in which they come. */
  readonly readers: readonly Reader[];
  readonly counts: Readonly<Record<AnswerKind, number>>;
  readonly databaseReads: number;
  /** The most reads that the database had to serve at the same time. */
  readonly mostAtOnce: number;
  /** How long readers waited for their answers. */
  readonly waits: {
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
    readonly total: number;
  };
}
