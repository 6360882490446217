import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPool } from './arbitraries.ts';
import { erlangB, erlangCWait, finiteSourceWait } from './queueing.testing.ts';
import { PoolSimulation, simulate } from './simulate.ts';
import {
  attemptOutcomes,
  type ClientGroup,
  type PoolEvent,
  type PoolSettings,
  type ProxySettings,
  standings,
} from './types.ts';
import { Waits } from './waits.ts';

const proxy: ProxySettings = {
  maxConnectionsPercent: 100,
  maxIdleConnectionsPercent: 50,
  connectionBorrowTimeout: 120_000,
  idleClientTimeout: 1_800_000,
  idleAfter: 300_000,
  latency: 0,
};
const function_: ClientGroup = {
  name: 'functions',
  arrivals: { kind: 'even', from: 0, every: 12, count: 20 },
  transactions: 1,
  think: { mean: 100, shape: 'constant' },
  work: { mean: 50, shape: 'constant' },
  linger: 0,
  commits: true,
  pins: false,
  retryAfter: null,
};
const base: PoolSettings = {
  seed: 1,
  until: 60_000,
  maxConnections: 3,
  connectTime: 0,
  groups: [function_],
  proxy: null,
  failover: null,
};

const sum = (record: Readonly<Record<string, number>>) =>
  Object.values(record).reduce((total, count) => total + count, 0);

describe('whatever the settings', () => {
  test('no client and no attempt is lost or made, and limits hold at every moment', () => {
    fc.assert(
      fc.property(anyPool, (settings) => {
        const limit =
          settings.proxy === null
            ? settings.maxConnections
            : Math.max(1, Math.floor((settings.maxConnections * settings.proxy.maxConnectionsPercent) / 100));
        const told = new Map<PoolEvent['kind'], number>();
        const { totals, samples } = simulate(settings, {
          sampleEvery: 97,
          observer: ({ kind }) => told.set(kind, (told.get(kind) ?? 0) + 1),
        });
        expect(sum(totals.standings)).toBe(totals.arrived);
        expect(totals.arrived).toBe(told.get('arrived') ?? 0);
        expect(totals.pending + sum(totals.outcomes)).toBe(totals.attempts);
        expect(totals.pending).toBe(
          totals.standings.connecting +
            totals.standings.waiting +
            totals.standings.working +
            totals.standings['idle-in-transaction'],
        );
        expect(totals.clientConnections.dropped).toBe(told.get('dropped') ?? 0);
        expect(told.get('left-open') ?? 0).toBe(
          totals.standings['idle-in-transaction'] + totals.outcomes['rolled-back'],
        );
        for (const outcome of attemptOutcomes) expect(totals.outcomes[outcome]).toBe(told.get(outcome) ?? 0);
        expect(totals.waits?.count ?? 0).toBe(told.get('began') ?? 0);
        expect(totals.databaseConnections.peak).toBeLessThanOrEqual(limit);
        expect(totals.databaseConnections.opened).toBeGreaterThanOrEqual(totals.databaseConnections.peak);
        for (const sample of samples) {
          expect(sample.databaseConnections).toBeLessThanOrEqual(limit);
          expect(sample.pinned).toBeLessThanOrEqual(sample.databaseConnections);
          expect(standings.every((standing) => sample.standings[standing] >= 0)).toBe(true);
          if (settings.proxy === null) expect(sample.clientConnections).toBe(sample.databaseConnections);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the same settings give the same events', () => {
    fc.assert(
      fc.property(anyPool, (settings) => {
        const [first, second]: PoolEvent[][] = [[], []];
        simulate(settings, { observer: (event) => first?.push(event) });
        simulate(settings, { observer: (event) => second?.push(event) });
        expect(second).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  test('a run that is played piece by piece comes to the same as one played at once', () => {
    fc.assert(
      fc.property(anyPool, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (settings, stops) => {
        const watching = { sampleEvery: settings.until / 7, totalsEvery: settings.until / 5 };
        const pieces = new PoolSimulation(settings, watching);
        for (const stop of stops) pieces.playTo(stop * settings.until);
        expect(pieces.playTo(settings.until)).toEqual(simulate(settings, watching));
      }),
      { numRuns: 30 },
    );
  });

  test('clients arrive at the same moments with a proxy and without', () => {
    fc.assert(
      fc.property(anyPool, (settings) => {
        const arrivals = (one: PoolSettings) => {
          const times: PoolEvent[] = [];
          simulate(one, { observer: (event) => event.kind === 'arrived' && times.push(event) });
          return times;
        };
        expect(arrivals({ ...settings, proxy })).toEqual(arrivals({ ...settings, proxy: null }));
      }),
      { numRuns: 30 },
    );
  });
});

/** Runs over seeds, and checks that the mean of what they give is where theory says, at 99.9 percent. */
function expectMean(seeds: number, measure: (seed: number) => number, theory: number): void {
  const values = Array.from({ length: seeds }, (_, index) => measure(index + 1));
  const mean = values.reduce((total, value) => total + value, 0) / seeds;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (seeds - 1);
  // Student's t for 19 degrees of freedom.
  const margin = 3.883 * Math.sqrt(variance / seeds);
  expect(mean).toBeGreaterThan(theory - margin);
  expect(mean).toBeLessThan(theory + margin);
  // A margin as wide as the value itself would agree with everything.
  expect(margin).toBeLessThan(0.25 * theory);
}

describe('over 20 seeds the simulation agrees with queueing theory', () => {
  const exponential = (mean: number) => ({ mean, shape: 'exponential' }) as const;
  const poisson: ClientGroup = {
    ...function_,
    arrivals: { kind: 'poisson', from: 0, perSecond: 80, count: 6000 },
    work: exponential(50),
  };

  test('mean waits for a pooled connection are those of Erlang C', () => {
    const run = (seed: number) =>
      simulate({ ...base, seed, until: 1e9, maxConnections: 5, groups: [poisson], proxy }).totals;
    expectMean(20, (seed) => run(seed).waits?.mean ?? 0, erlangCWait(5, 80 / 1000, 50));
  });

  test('the share that a database without a proxy refuses is that of Erlang B', () => {
    const run = (seed: number) =>
      simulate({ ...base, seed, until: 1e9, maxConnections: 5, groups: [poisson] }).totals;
    expectMean(20, (seed) => run(seed).outcomes.refused / 6000, erlangB(5, 4));
  });

  test('mean waits of steady servers at a small pool are those of the finite-source queue', () => {
    const servers: ClientGroup = {
      ...function_,
      arrivals: { kind: 'together', at: 0, count: 12 },
      transactions: null,
      think: exponential(100),
      work: exponential(40),
      linger: null,
    };
    const run = (seed: number) =>
      simulate({ ...base, seed, until: 60_000, maxConnections: 3, groups: [servers], proxy }).totals;
    expectMean(20, (seed) => run(seed).waits?.mean ?? 0, finiteSourceWait(3, 12, 100, 40));
  });
});

describe('without a proxy', () => {
  test('whoever comes when all connections are taken is refused', () => {
    const { totals } = simulate({ ...base, maxConnections: 3 });
    expect(totals.outcomes).toEqual({
      completed: 12,
      refused: 8,
      'timed-out': 0,
      lost: 0,
      unreachable: 0,
      'rolled-back': 0,
    });
    expect(totals.standings['gave-up']).toBe(8);
  });

  test('a leak takes every connection for ever', () => {
    const leak: ClientGroup = { ...function_, name: 'leak', linger: null };
    const { totals } = simulate({ ...base, groups: [leak] });
    expect(totals.databaseConnections.now).toBe(3);
    expect(totals.outcomes.refused).toBe(17);
    const pooled = simulate({ ...base, groups: [leak], proxy }).totals;
    expect([pooled.outcomes.completed, pooled.clientConnections.now]).toEqual([20, 20]);
  });
});

describe('with a proxy', () => {
  test('clients wait in the order in which they came, and an error comes when the borrow timeout is over', () => {
    const began: (number | null)[] = [];
    const settings = { ...base, maxConnections: 1, proxy: { ...proxy, connectionBorrowTimeout: 200 } };
    const { totals } = simulate(settings, {
      observer: ({ kind, client }) => kind === 'began' && began.push(client),
    });
    expect(began).toEqual(began.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
    expect(totals.waits?.longest).toBeLessThanOrEqual(200);
    expect(totals.outcomes.completed + totals.outcomes['timed-out']).toBe(20);
    expect(totals.outcomes['timed-out']).toBeGreaterThan(0);
  });

  test('pinned clients keep their connections, so that the pool is as large as their number', () => {
    const steady: ClientGroup = { ...function_, transactions: null, linger: null };
    const run = (pins: boolean) =>
      simulate({ ...base, maxConnections: 100, groups: [{ ...steady, pins }], proxy }).totals;
    expect(run(true).databaseConnections).toMatchObject({ now: 20, pinned: 20 });
    expect(run(false).databaseConnections.peak).toBeLessThan(12);
  });

  test('idle connections above MaxIdleConnectionsPercent are closed after their time', () => {
    const settings = { ...base, maxConnections: 10, until: 2000 };
    const burst: ClientGroup = { ...function_, arrivals: { kind: 'together', at: 0, count: 10 } };
    const run = (maxIdleConnectionsPercent: number) =>
      simulate({
        ...settings,
        groups: [burst],
        proxy: { ...proxy, maxIdleConnectionsPercent, idleAfter: 500 },
      }).totals;
    expect(run(30).databaseConnections).toMatchObject({ now: 3, peak: 10 });
    expect(run(100).databaseConnections.now).toBe(10);
  });

  test('the latency of the proxy is paid by every transaction', () => {
    const { totals } = simulate({ ...base, maxConnections: 20, proxy: { ...proxy, latency: 5 } });
    expect(totals.waits).toMatchObject({ median: 5, p95: 5 });
  });
});

describe('what leaks', () => {
  const forgetful: ClientGroup = { ...function_, name: 'leak', linger: null, commits: false };
  const impatient = { ...proxy, connectionBorrowTimeout: 500 };

  test('a transaction that is never committed holds a database connection, with a proxy as without', () => {
    const settings = { ...base, groups: [forgetful] };
    const direct = simulate(settings).totals;
    const pooled = simulate({ ...settings, proxy: impatient }).totals;
    expect([direct.standings['idle-in-transaction'], direct.outcomes.refused]).toEqual([3, 17]);
    expect([pooled.standings['idle-in-transaction'], pooled.outcomes['timed-out']]).toEqual([3, 17]);
    expect([direct.outcomes.completed, pooled.outcomes.completed]).toEqual([0, 0]);
  });

  test('the proxy closes a client that was silent for long, and lends its database connection again', () => {
    const settings = { ...base, groups: [forgetful], proxy: { ...proxy, idleClientTimeout: 1000 } };
    const { totals } = simulate(settings);
    expect(totals.outcomes['rolled-back']).toBe(20);
    expect(totals.clientConnections).toEqual({ now: 0, peak: 20, dropped: 20 });
    expect([totals.waits?.count, totals.databaseConnections.peak]).toEqual([20, 3]);
    // Three at a time, each for its work and the time that it was silent.
    expect(totals.waits?.longest).toBe(6 * 1050 - 18 * 12);
  });

  test('a client that asks again in time keeps its connection, and one that comes later opens another', () => {
    const steady: ClientGroup = {
      ...function_,
      arrivals: { kind: 'together', at: 0, count: 1 },
      transactions: 5,
      linger: 60_000,
      think: { mean: 300, shape: 'constant' },
    };
    const run = (idleClientTimeout: number) =>
      simulate({ ...base, groups: [steady], proxy: { ...proxy, idleClientTimeout } }).totals;
    expect(run(301).clientConnections.dropped).toBe(1);
    expect(run(299).clientConnections.dropped).toBe(5);
    for (const totals of [run(301), run(299)]) {
      expect([totals.outcomes.completed, totals.clientConnections.now]).toEqual([5, 0]);
    }
  });

  test('no client stays connected to the proxy for longer than it may be silent', () => {
    fc.assert(
      fc.property(anyPool, (settings) => {
        const heard = new Map<number, number>();
        const { idleClientTimeout } = settings.proxy ?? proxy;
        simulate(
          { ...settings, proxy: settings.proxy ?? proxy, failover: null },
          {
            observer: ({ kind, client, time }) => {
              if (client === null) return;
              if (kind === 'dropped') expect(time - (heard.get(client) ?? 0)).toBeCloseTo(idleClientTimeout);
              if (kind === 'completed' || kind === 'left-open') heard.set(client, time);
            },
          },
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the instance that goes rolls back what was left open', () => {
    const failover = { at: 5000, outage: 100, dnsTtl: 0, socketTimeout: 100 };
    for (const way of [null, proxy]) {
      const { totals } = simulate({ ...base, groups: [forgetful], proxy: way, failover });
      expect(totals.outcomes['rolled-back']).toBe(3);
      expect(totals.standings.finished).toBe(3);
      expect(totals.standings['idle-in-transaction']).toBe(way === null ? 0 : 3);
    }
  });
});

describe('at a failover', () => {
  const servers: ClientGroup = {
    ...function_,
    arrivals: { kind: 'together', at: 0, count: 10 },
    transactions: null,
    linger: null,
    think: { mean: 100, shape: 'exponential' },
    retryAfter: 100,
  };
  const settings: PoolSettings = {
    ...base,
    maxConnections: 20,
    groups: [servers],
    failover: { at: 5000, outage: 4000, dnsTtl: 5000, socketTimeout: 3000 },
  };

  test('clients of a proxy work again as soon as the database does; others wait for DNS and dead sockets', () => {
    const pooled = simulate({ ...settings, proxy }).totals;
    const direct = simulate(settings).totals;
    expect([pooled.back?.missing, direct.back?.missing]).toEqual([0, 0]);
    expect(pooled.back?.after).toBeLessThan(4500);
    expect(direct.back?.after).toBeGreaterThan(6000);
    expect(direct.outcomes.unreachable).toBeGreaterThan(0);
    expect(pooled.outcomes.unreachable).toBe(0);
  });

  test('a proxy breaks only transactions that are on the way, and keeps the others waiting', () => {
    let working = 0;
    const { totals } = simulate(
      { ...settings, proxy },
      {
        observer: ({ kind, time }) => {
          if (time >= 5000) return;
          if (kind === 'began') working++;
          if (kind === 'completed') working--;
        },
      },
    );
    expect(working).toBeGreaterThan(0);
    expect(totals.outcomes.lost).toBe(working);
  });

  test('whoever waits longer than the borrow timeout gets an error', () => {
    const impatient = { ...proxy, connectionBorrowTimeout: 1000 };
    expect(simulate({ ...settings, proxy: impatient }).totals.outcomes['timed-out']).toBeGreaterThan(9);
  });
});

test('median and 95th percentile are waits that occurred', () => {
  const waits = new Waits();
  expect(waits.summary()).toBeNull();
  for (const wait of [4, 1, 3, 2]) waits.add(wait);
  expect(waits.summary()).toEqual({ count: 4, mean: 2.5, median: 2, p95: 4, longest: 4 });
});

test('waits that are summarised along the way come to the same', () => {
  const stretches = fc.array(fc.array(fc.nat(50), { maxLength: 12 }), { maxLength: 6 });
  fc.assert(
    fc.property(stretches, (added) => {
      const [along, atOnce] = [new Waits(), new Waits()];
      for (const stretch of added) {
        for (const wait of stretch) along.add(wait);
        along.summary();
      }
      for (const wait of added.flat()) atOnce.add(wait);
      expect(along.summary()).toEqual(atOnce.summary());
    }),
  );
});
