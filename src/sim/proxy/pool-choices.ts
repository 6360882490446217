import { defaultProxy, type ProxyPresetName, presets } from './presets.ts';

// What a reader chooses of the pool that they drive.

/** No statement that does anything to the session. */
export const noStatement = 'none';

/** What a reader chooses; all of it fits into a link. */
export interface PoolChoices {
  /** The situation, which says who comes when. */
  readonly preset: ProxyPresetName;
  readonly maxConnections: number;
  /** MaxConnectionsPercent of the proxy. */
  readonly pool: number;
  /** What is compared with it: another proxy with this MaxConnectionsPercent; 0: no proxy. */
  readonly beside: number;
  /** MaxIdleConnectionsPercent of the proxy, and of another compared with it; `half` of its pool is the default. */
  readonly idle: number | 'half';
  /** ConnectionBorrowTimeout in seconds. */
  readonly borrow: number;
  readonly servers: number;
  readonly functions: number;
  /** Connections that leak in a minute: each is opened for one transaction and never closed. */
  readonly leaks: number;
  /** Whether the transaction of a connection that leaks is never committed either. */
  readonly uncommitted: boolean;
  /** IdleClientTimeout in minutes. */
  readonly idleClient: number;
  /** ID of the pinning rule of the statement that servers send in every transaction, or `noStatement`. */
  readonly statement: string;
  /** Whether the session pinning filter EXCLUDE_VARIABLE_SETS is on. */
  readonly filter: boolean;
  readonly seed: number;
}

/** Least and most of every number, so that one run stays short. */
export const limits = {
  maxConnections: { least: 5, most: 500 },
  pool: { least: 1, most: 100 },
  beside: { least: 1, most: 100 },
  idle: { least: 0, most: 100 },
  borrow: { least: 0, most: 300 },
  servers: { least: 1, most: 200 },
  functions: { least: 0, most: 1000 },
  leaks: { least: 0, most: 120 },
  idleClient: { least: 1, most: 480 },
  seed: { least: 1, most: 999 },
} as const;

/** The choices that a situation begins with. */
export function choicesOf(preset: ProxyPresetName): PoolChoices {
  const { maxConnections, groups, proxy, seed } = presets[preset];
  const count = (name: string) =>
    groups.filter((group) => group.name === name).reduce((sum, { arrivals }) => sum + arrivals.count, 0);
  return {
    preset,
    maxConnections,
    pool: proxy?.maxConnectionsPercent ?? defaultProxy.maxConnectionsPercent,
    beside: 0,
    idle: 'half',
    borrow: (proxy?.connectionBorrowTimeout ?? defaultProxy.connectionBorrowTimeout) / 1000,
    servers: count('servers'),
    functions: count('functions'),
    leaks: preset === 'leak' || preset === 'uncommitted' ? 6 : 0,
    uncommitted: preset === 'uncommitted',
    idleClient: defaultProxy.idleClientTimeout / 60_000,
    statement: preset === 'pinned' ? 'mysql-untracked-variable' : noStatement,
    filter: false,
    seed,
  };
}
