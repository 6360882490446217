import { describe, expect, test } from 'vitest';
import { readVector } from '../vectors.ts';
import { defaultProxy } from './presets.ts';
import { simulate } from './simulate.ts';
import type { AttemptOutcome, PoolSettings } from './types.ts';

interface Recorded {
  readonly name: string;
  readonly maxConnections: number;
  readonly pool: {
    readonly size: number;
    readonly mode: 'transaction' | 'session';
    readonly waitTimeout: number;
  } | null;
  readonly clients: readonly { readonly at: number; readonly work: number; readonly linger: number }[];
  /** How each client fared, by the order of arrival. */
  readonly outcomes: readonly AttemptOutcome[];
  /** The clients that were served, in the order in which their transactions began. */
  readonly order: readonly number[];
  /** Database connections that served them. */
  readonly connections: number;
}

const { servers, scenarios } = readVector<{ readonly servers: string[]; readonly scenarios: Recorded[] }>(
  'pgbouncer.json',
);

function settingsOf({ clients, maxConnections, pool }: Recorded): PoolSettings {
  return {
    seed: 1,
    until: 60_000,
    maxConnections: pool?.size ?? maxConnections,
    connectTime: 10,
    groups: clients.map(({ at, work, linger }) => ({
      name: `at ${at}`,
      arrivals: { kind: 'together', at, count: 1 },
      transactions: 1,
      think: { mean: 0, shape: 'constant' },
      work: { mean: work, shape: 'constant' },
      linger,
      commits: true,
      pins: pool?.mode === 'session',
      retryAfter: null,
    })),
    proxy: pool && { ...defaultProxy, connectionBorrowTimeout: pool.waitTimeout },
    failover: null,
  };
}

describe(`the model does what was recorded from ${servers.join(' and ')}`, () => {
  test.each(scenarios)('$name', (recorded) => {
    const outcomes: AttemptOutcome[] = [];
    const order: number[] = [];
    const { totals } = simulate(settingsOf(recorded), {
      observer: ({ kind, client }) => {
        if (client === null) return;
        if (kind === 'began') order.push(client);
        if (kind === 'completed' || kind === 'refused' || kind === 'timed-out') outcomes[client] = kind;
      },
    });
    expect(outcomes).toEqual(recorded.outcomes);
    expect(order).toEqual(recorded.order);
    expect(totals.databaseConnections.opened).toBe(recorded.connections);
  });
});
