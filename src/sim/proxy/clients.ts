import { Random } from '../random.ts';
import type { Arrivals, ClientGroup, ClientStanding, Duration, PoolSettings } from './types.ts';

export interface DatabaseConnection {
  /** Which instance it leads to: a failover ends a generation, and with it all its connections. */
  readonly generation: number;
  /** Since when it lies in the pool. */
  idleSince: number;
  /** Whether a later check whether it is still unused is already scheduled. */
  watched: boolean;
}

export interface Client {
  readonly id: number;
  readonly group: ClientGroup;
  readonly arrival: number;
  /** How long after the DNS record changed this client still uses the old address. */
  readonly dnsDelay: number;
  readonly random: Random;
  standing: ClientStanding;
  transactionsLeft: number;
  /** How long the database will work on the next transaction. */
  work: number;
  /** When it first wanted the transaction that it wants now. */
  wantedAt: number;
  /** Counts what happens to the client, so that a timer knows whether it is out of date. */
  turn: number;
  /** The database connection it holds. */
  connection: DatabaseConnection | null;
  /** Whether it has a connection to the proxy. */
  atProxy: boolean;
  pinned: boolean;
  /** Since when it has asked the proxy for nothing; null: it waits for an answer. */
  restingSince: number | null;
  /** Whether the proxy will look later whether it still rests. */
  watched: boolean;
  /** Whether it still has to work again after the failover. */
  missing: boolean;
}

/** Distance of the seeds of two runs: more clients would share draws with the next seed. */
const mostClients = 1_000_000;

/** All clients in the order of their arrival. Arrivals and durations depend on the seed and the groups only. */
export function clientsOf({ seed, groups, failover }: PoolSettings): Client[] {
  const arrivals = groups.flatMap((group, index) =>
    timesOf(group.arrivals, new Random(seed * mostClients + mostClients - 1 - index)).map((arrival) => ({
      group,
      arrival,
    })),
  );
  arrivals.sort((one, other) => one.arrival - other.arrival);
  return arrivals.map(({ group, arrival }, id) => {
    const random = new Random(seed * mostClients + id);
    return {
      id,
      group,
      arrival,
      dnsDelay: random.real() * (failover?.dnsTtl ?? 0),
      random,
      standing: 'idle',
      transactionsLeft: group.transactions ?? Number.POSITIVE_INFINITY,
      work: draw(group.work, random),
      wantedAt: arrival,
      turn: 0,
      connection: null,
      atProxy: false,
      pinned: false,
      restingSince: null,
      watched: false,
      missing: false,
    };
  });
}

export function draw({ mean, shape }: Duration, random: Random): number {
  return shape === 'constant' ? mean : -mean * Math.log(1 - random.real());
}

function timesOf(arrivals: Arrivals, random: Random): number[] {
  const { count } = arrivals;
  switch (arrivals.kind) {
    case 'together':
      return new Array<number>(count).fill(arrivals.at);
    case 'even':
      return Array.from({ length: count }, (_, index) => arrivals.from + index * arrivals.every);
    case 'poisson': {
      const gap: Duration = { mean: 1000 / arrivals.perSecond, shape: 'exponential' };
      let time = arrivals.from;
      return Array.from({ length: count }, () => {
        time += draw(gap, random);
        return time;
      });
    }
  }
}
