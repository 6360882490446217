// A race around one key: actors that take steps in turn, a database with a replica, and a cache. Nothing in this file
// has behaviour.

/**
 * What an actor can do at a stroke; nothing comes in between. The names are what programs are written in.
 *
 * - `look up`: a hit answers the actor, which is done; a miss lets it go on. With a lease (Nishtala et al., "Scaling
 *   Memcache at Facebook", NSDI 2013) the first miss gets a token, later ones get none until it is used or invalid.
 * - `read db`, `read replica`: takes the value of the primary or of the replica.
 * - `fill`: stores what the actor read; `set`: stores what it wrote. `if newer` refuses to replace a value by an older
 *   one or its like (compare-and-set on a version). `with lease` stores only while the actor's token is valid.
 * - `write db`: commits the next version.
 * - `delete`: takes the entry out and makes the token invalid. `fail delete` and `fail set` never reach the cache.
 * - `replicate`: the replica catches up with the primary.
 * - `evict`: the cache makes room and loses the entry; tokens stay valid.
 * - `wait`: lets those finish who were in the middle of their programs when it began. It stands for a delay that is
 *   longer than any read takes, so it does not wait for others that wait themselves.
 */
export const steps = [
  'look up',
  'look up with lease',
  'read db',
  'read replica',
  'fill',
  'fill if newer',
  'fill with lease',
  'write db',
  'set',
  'set if newer',
  'delete',
  'fail delete',
  'fail set',
  'replicate',
  'evict',
  'wait',
] as const;
export type ProgramStep = (typeof steps)[number];

export interface Actor {
  readonly name: string;
  readonly program: readonly ProgramStep[];
}

export interface Race {
  readonly actors: readonly Actor[];
  /** Whether the cache begins with what the database has; otherwise it begins empty. */
  readonly filled: boolean;
  /** Seconds that an entry lives; null: until something takes it out. */
  readonly ttl: number | null;
}

/** How far an actor has come. */
export interface ActorProgress {
  /** How many steps of its program are behind it. */
  readonly position: number;
  /** The version it read last, and the one it wrote last. */
  readonly read: number | null;
  readonly written: number | null;
  /** The token of its lease. */
  readonly token: number | null;
  /** Whom it lets finish before it goes on, by their places among the actors. */
  readonly awaits: readonly number[];
}

/** Versions count up from 0, which the database has when the race begins. */
export interface RaceState {
  readonly race: Race;
  readonly database: number;
  readonly replica: number;
  /** The version in the cache; null: there is no entry. */
  readonly cache: number | null;
  /** The token that is valid now; null: none. */
  readonly lease: number | null;
  /** How many tokens have been given out. */
  readonly tokens: number;
  readonly actors: readonly ActorProgress[];
}

/** Why a value was not stored. */
export type Rejection = 'not-newer' | 'no-token' | 'token-invalid';

export type RaceEvent =
  | { readonly kind: 'hit'; readonly actor: number; readonly version: number }
  | { readonly kind: 'miss' | 'lease-given' | 'lease-refused'; readonly actor: number }
  | {
      readonly kind: 'read';
      readonly actor: number;
      readonly from: 'database' | 'replica';
      readonly version: number;
    }
  | { readonly kind: 'stored'; readonly actor: number; readonly version: number }
  | {
      readonly kind: 'rejected';
      readonly actor: number;
      readonly version: number;
      readonly why: Rejection;
    }
  | { readonly kind: 'written' | 'replicated'; readonly actor: number; readonly version: number }
  | { readonly kind: 'deleted' | 'evicted'; readonly actor: number; readonly version: number | null }
  | { readonly kind: 'delete-failed' | 'set-failed' | 'waited'; readonly actor: number };

/** How it ended. `stale`: the cache has an older version than the database. */
export type RaceVerdict = 'fresh' | 'stale' | 'empty';
