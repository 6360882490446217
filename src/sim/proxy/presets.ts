import { simulate, type Watching } from './simulate.ts';
import type { ClientGroup, PoolRun, PoolSettings, ProxySettings } from './types.ts';

/** The defaults of RDS Proxy, for an engine other than SQL Server. The latency is an assumption, not AWS’s figure. */
export const defaultProxy: ProxySettings = {
  maxConnectionsPercent: 100,
  maxIdleConnectionsPercent: 50,
  connectionBorrowTimeout: 120_000,
  idleClientTimeout: 1_800_000,
  idleAfter: 300_000,
  latency: 1,
};

export const presetNames = [
  'function-storm',
  'pinned',
  'failover',
  'pool-too-small',
  'after-the-rush',
  'leak',
  'uncommitted',
  'no-proxy-needed',
] as const;
export type ProxyPresetName = (typeof presetNames)[number];

const servers: ClientGroup = {
  name: 'servers',
  arrivals: { kind: 'together', at: 0, count: 20 },
  transactions: null,
  think: { mean: 200, shape: 'exponential' },
  work: { mean: 10, shape: 'exponential' },
  linger: null,
  commits: true,
  pins: false,
  retryAfter: 500,
};

/** An environment of a function keeps its connection open until it is frozen for good. */
const functions: ClientGroup = {
  name: 'functions',
  arrivals: { kind: 'poisson', from: 2000, perSecond: 150, count: 600 },
  transactions: 3,
  think: { mean: 30, shape: 'exponential' },
  work: { mean: 10, shape: 'exponential' },
  linger: 60_000,
  commits: true,
  pins: false,
  retryAfter: 1000,
};

/** A request each, from a program that opens a connection for it and forgets to close it. */
export function leakOf({ perMinute, until, commits }: LeakRate): ClientGroup {
  const every = perMinute === 0 ? 0 : minute / perMinute;
  return {
    name: 'leak',
    // Between two whole minutes, so that none is just connecting when a reader looks.
    arrivals: { kind: 'even', from: every / 2, every, count: Math.floor((perMinute * until) / minute) },
    transactions: 1,
    think: { mean: 0, shape: 'constant' },
    work: { mean: 10, shape: 'constant' },
    linger: null,
    commits,
    pins: false,
    retryAfter: null,
  };
}
const minute = 60_000;

interface LeakRate {
  /** Connections that leak in a minute. */
  readonly perMinute: number;
  /** Until when, in milliseconds. */
  readonly until: number;
  readonly commits: boolean;
}

const calm: PoolSettings = {
  seed: 1,
  until: 20_000,
  maxConnections: 100,
  connectTime: 15,
  groups: [servers],
  proxy: defaultProxy,
  failover: null,
};

/** Six connections leak a minute beside 20 servers: in a quarter of an hour as many as the database has room for. */
function leaking(commits: boolean): PoolSettings {
  const until = 4_500_000;
  return {
    ...calm,
    until,
    groups: [
      { ...servers, think: { mean: 20_000, shape: 'exponential' } },
      leakOf({ perMinute: 6, until, commits }),
    ],
  };
}

export const presets: Readonly<Record<ProxyPresetName, PoolSettings>> = {
  'function-storm': { ...calm, groups: [servers, functions] },
  pinned: {
    ...calm,
    groups: [
      { ...servers, arrivals: { kind: 'even', from: 0, every: 50, count: 90 }, pins: true },
      { ...functions, arrivals: { kind: 'poisson', from: 8000, perSecond: 20, count: 60 }, retryAfter: null },
    ],
  },
  failover: {
    ...calm,
    until: 60_000,
    failover: { at: 5000, outage: 20_000, dnsTtl: 30_000, socketTimeout: 10_000 },
  },
  'pool-too-small': {
    ...calm,
    groups: [
      {
        ...servers,
        arrivals: { kind: 'together', at: 0, count: 60 },
        think: { mean: 100, shape: 'exponential' },
      },
    ],
    proxy: { ...defaultProxy, maxConnectionsPercent: 5, connectionBorrowTimeout: 5000 },
  },
  'after-the-rush': {
    ...calm,
    until: 900_000,
    groups: [
      { ...servers, think: { mean: 2000, shape: 'exponential' } },
      { ...functions, arrivals: { kind: 'together', at: 30_000, count: 75 } },
    ],
  },
  leak: leaking(true),
  uncommitted: leaking(false),
  'no-proxy-needed': calm,
};

/** The same clients on the database itself and through the proxy. */
export interface PoolComparison {
  readonly direct: PoolRun;
  /** Null where the settings have no proxy. */
  readonly proxied: PoolRun | null;
}

/** The same clients without a proxy and with the one of the settings. */
export function compare(settings: PoolSettings, watching: Watching = {}): PoolComparison {
  return {
    direct: simulate({ ...settings, proxy: null }, watching),
    proxied: settings.proxy === null ? null : simulate(settings, watching),
  };
}
