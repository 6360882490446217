// What happens around a session store: three users, a load balancer, up to three servers and one cache. Nothing in
// this file has behaviour.

export const users = ['minji', 'junho', 'sua'] as const;
export type User = (typeof users)[number];

/** Servers by their place behind the load balancer; a server that was added again is a new one with empty memory. */
export const servers = ['a', 'b', 'c'] as const;
export type Server = (typeof servers)[number];

/**
 * Where sessions live: in the memory of the server that handled the login, on one Memcached node, or on a Redis OSS
 * or Valkey primary with a replica.
 */
export const stores = ['server-memory', 'memcached', 'replicated'] as const;
export type SessionStore = (typeof stores)[number];

/** `fixed` counts from the login; `sliding` counts from the latest request that found the session. */
export const expiries = ['fixed', 'sliding'] as const;
export type Expiry = (typeof expiries)[number];

export type SessionSettings = {
  /** Whether the load balancer keeps sending a user to the server that answered first. */
  readonly sticky: boolean;
  readonly store: SessionStore;
  readonly expiry: Expiry;
};

/** Minutes a session lives. */
export const timeToLive = 30;
/** Minutes that one `wait` lets pass; a failed cache node is replaced within that time. */
export const waitingTime = 10;

/** What the reader can do. One action is one step of the timeline. */
export type SessionAction =
  | { readonly kind: 'log-in' | 'request'; readonly user: User }
  | { readonly kind: 'fail-server'; readonly server: Server }
  | { readonly kind: 'scale-out' | 'scale-in' | 'fail-cache' | 'wait' };

/** Why a user who had a session has it no longer. */
export const losses = ['server-failed', 'scaled-in', 'cache-failed', 'expired'] as const;
export type SessionLoss = (typeof losses)[number];

/** Why a request was answered with the login page. `elsewhere`: the session is in the memory of another server. */
export type Absence = SessionLoss | 'never' | 'elsewhere' | 'cache-down';

export type Refusal = 'last-server' | 'no-room' | 'no-cache' | 'no-node' | 'not-running';

/** A stored session. There is none without a place that holds it. */
export interface Session {
  readonly place: Server | 'cache';
  /** The minute at which it expires: it is live while now < until. */
  readonly until: number;
}

export interface SessionState {
  readonly settings: SessionSettings;
  /** Minutes since the scene began. */
  readonly now: number;
  /** Servers that take requests, in the order of their places. */
  readonly running: readonly Server[];
  /** In which order the running servers were started: scale-in takes the last. */
  readonly started: readonly Server[];
  /** The server that got the latest request, for round robin. */
  readonly latest: Server | null;
  /** The server that each user's stickiness cookie names. */
  readonly cookies: Readonly<Record<User, Server | null>>;
  readonly sessions: Readonly<Record<User, Session | null>>;
  /** What became of the latest session of a user who has none now; null: there never was one. */
  readonly lost: Readonly<Record<User, SessionLoss | null>>;
  /** Copies of the cache that are up: the primary, and for `replicated` its replica. */
  readonly cacheNodes: number;
  /** Which of the two places of a replicated cache holds the primary. */
  readonly primary: 0 | 1;
  /**
   * How requests were answered so far. `loggedOut`: with the login page, although the user had logged in; a user who
   * never did is not counted.
   */
  readonly answered: { readonly loggedIn: number; readonly loggedOut: number; readonly unserved: number };
  /** Requests that the server at each place has handled since it was started. */
  readonly handled: Readonly<Record<Server, number>>;
}

/** One phase of a step, in the order in which it happens. */
export type SessionEvent =
  | { readonly kind: 'login-sent' | 'request-sent'; readonly user: User }
  | { readonly kind: 'sent-in-turn' | 'sent-by-cookie'; readonly user: User; readonly server: Server }
  /** The cookie names a server that is gone, so the load balancer chose another one. */
  | { readonly kind: 'sent-elsewhere'; readonly user: User; readonly server: Server; readonly gone: Server }
  | { readonly kind: 'unserved'; readonly user: User }
  | {
      readonly kind: 'stored-on-server';
      readonly user: User;
      readonly server: Server;
      readonly until: number;
    }
  | {
      readonly kind: 'stored-in-cache' | 'replicated' | 'renewed';
      readonly user: User;
      readonly until: number;
    }
  | { readonly kind: 'not-stored'; readonly user: User }
  | { readonly kind: 'found-on-server' | 'found-in-cache'; readonly user: User; readonly server: Server }
  | {
      readonly kind: 'not-found';
      readonly user: User;
      readonly server: Server;
      readonly why: Absence;
    }
  | { readonly kind: 'logged-in' | 'still-logged-in'; readonly user: User; readonly server: Server }
  | { readonly kind: 'login-page'; readonly user: User; readonly server: Server; readonly why: Absence }
  | { readonly kind: 'server-failed' | 'server-removed' | 'server-added'; readonly server: Server }
  | { readonly kind: 'primary-failed' | 'replica-promoted' | 'node-failed' | 'node-replaced' }
  | { readonly kind: 'sessions-lost'; readonly users: readonly User[]; readonly why: SessionLoss }
  | { readonly kind: 'sessions-kept'; readonly users: readonly User[] }
  | { readonly kind: 'time-passed'; readonly now: number }
  | { readonly kind: 'refused'; readonly why: Refusal };
