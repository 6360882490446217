// Clients, a database with a limit on connections, and a proxy that pools them or none. Every time is in
// milliseconds. Nothing in this file has behaviour.

export interface Duration {
  readonly mean: number;
  readonly shape: 'constant' | 'exponential';
}

/** When the clients of a group come: all at once, one after the other, or at random moments. */
export type Arrivals =
  | { readonly kind: 'together'; readonly at: number; readonly count: number }
  | { readonly kind: 'even'; readonly from: number; readonly every: number; readonly count: number }
  | { readonly kind: 'poisson'; readonly from: number; readonly perSecond: number; readonly count: number };

/** Clients that behave alike: steady servers, a burst of functions, a leak. Each opens one connection. */
export interface ClientGroup {
  readonly name: string;
  readonly arrivals: Arrivals;
  /** Transactions that a client runs before it is done; null: it never is. */
  readonly transactions: number | null;
  /** From the end of a transaction until the client wants the next one. */
  readonly think: Duration;
  /** How long the database works on a transaction. */
  readonly work: Duration;
  /** How long a client that is done keeps its connection; null: for ever, as a leak does. */
  readonly linger: number | null;
  /** False: a client forgets its first transaction when the work is done, and neither commits nor closes. */
  readonly commits: boolean;
  /** Whether its transactions leave something in the session, so that a proxy pins it: `pinning.ts` decides. */
  readonly pins: boolean;
  /** How long after a failure it tries again; null: it gives up. */
  readonly retryAfter: number | null;
}

/** Names and meanings are those of RDS Proxy. */
export interface ProxySettings {
  /** How much of `maxConnections` the pool may take; at least one connection. */
  readonly maxConnectionsPercent: number;
  /** How much of `maxConnections` may stay open although unused for `idleAfter`. */
  readonly maxIdleConnectionsPercent: number;
  /** How long a client waits for a database connection before it gets an error. */
  readonly connectionBorrowTimeout: number;
  /** After how long without a request the proxy closes a client's connection. */
  readonly idleClientTimeout: number;
  /** After how long without use a database connection counts as idle. */
  readonly idleAfter: number;
  /** What the way through the proxy adds to a transaction. */
  readonly latency: number;
}

export interface Failover {
  readonly at: number;
  /** How long no instance takes writes. */
  readonly outage: number;
  /** For how long clients hold on to a resolved address; each resolved it at a moment of its own. */
  readonly dnsTtl: number;
  /** How long a client waits on a dead socket, or for a dead address, before it gives up on it. */
  readonly socketTimeout: number;
}

export interface PoolSettings {
  /** A whole number from 0 to 10^9. Two runs with the same seed and groups have the same arrivals and durations. */
  readonly seed: number;
  /** When the run ends. */
  readonly until: number;
  readonly maxConnections: number;
  /** What it takes to open a connection, to the database or to the proxy: TCP, TLS, authentication. */
  readonly connectTime: number;
  readonly groups: readonly ClientGroup[];
  /** Null: the clients connect to the database themselves. */
  readonly proxy: ProxySettings | null;
  readonly failover: Failover | null;
}

/**
 * What a client is doing. `waiting`: for a database connection, or on a socket that turns out to be dead; `retrying`:
 * between a failure and the next attempt; `idle-in-transaction`: its work is done, and it never commits (the name is
 * PostgreSQL's). Every client that has arrived is in exactly one of these.
 */
export const standings = [
  'connecting',
  'idle',
  'waiting',
  'working',
  'idle-in-transaction',
  'retrying',
  'finished',
  'gave-up',
] as const;
export type ClientStanding = (typeof standings)[number];

/**
 * How an attempt at a transaction ends. `refused`: too many connections; `timed-out`: no connection could be borrowed
 * in time; `lost`: its connection broke; `unreachable`: the address led to an instance that was gone; `rolled-back`:
 * it was never committed, and its connection is gone.
 */
export const attemptOutcomes = [
  'completed',
  'refused',
  'timed-out',
  'lost',
  'unreachable',
  'rolled-back',
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export interface PoolEvent {
  readonly time: number;
  /** Client by the order of arrival, from 0; null: the database. */
  readonly client: number | null;
  readonly group: string | null;
  readonly kind:
    | 'arrived'
    | 'began'
    | 'pinned'
    | 'left-open'
    | 'closed'
    | 'dropped'
    | 'gave-up'
    | 'failed-over'
    | 'recovered'
    | AttemptOutcome;
}

/** Counts at one moment. */
export interface PoolSample {
  readonly time: number;
  readonly standings: Readonly<Record<ClientStanding, number>>;
  readonly clientConnections: number;
  readonly databaseConnections: number;
  /** Database connections that one client holds on to, through a proxy. */
  readonly pinned: number;
}

export interface WaitSummary {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

export interface PoolTotals {
  readonly arrived: number;
  readonly standings: Readonly<Record<ClientStanding, number>>;
  /** Attempts: begun = pending + the sum of outcomes. */
  readonly attempts: number;
  readonly pending: number;
  readonly outcomes: Readonly<Record<AttemptOutcome, number>>;
  /** From when a client first wanted a transaction until the database began to work on it; null: none began. */
  readonly waits: WaitSummary | null;
  /** `dropped`: closed by the proxy, for nothing had come over them for too long. */
  readonly clientConnections: { readonly now: number; readonly peak: number; readonly dropped: number };
  readonly databaseConnections: {
    readonly now: number;
    readonly peak: number;
    readonly opened: number;
    readonly pinned: number;
  };
  /** After a failover: how long until the last client worked again, and how many did not. Null: there was none. */
  readonly back: { readonly after: number | null; readonly missing: number } | null;
}

/** A run as far as it has been played. Its lists grow where it is played on; the totals are those of this moment. */
export interface PoolRun {
  readonly totals: PoolTotals;
  /** From 0 on, as far apart as was asked for. */
  readonly samples: readonly PoolSample[];
  /** The totals from 0 on, as far apart as was asked for. */
  readonly course: readonly PoolTotals[];
}
