import fc from 'fast-check';
import type { Arrivals, ClientGroup, Duration, Failover, PoolSettings, ProxySettings } from './types.ts';

const time = fc.integer({ min: 0, max: 4000 });
const count = fc.integer({ min: 0, max: 40 });

const anyDuration: fc.Arbitrary<Duration> = fc.record({
  mean: fc.integer({ min: 0, max: 300 }),
  shape: fc.constantFrom('constant', 'exponential'),
});

const anyArrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({ kind: fc.constant('together'), at: time, count }),
  fc.record({ kind: fc.constant('even'), from: time, every: fc.integer({ min: 0, max: 100 }), count }),
  fc.record({ kind: fc.constant('poisson'), from: time, perSecond: fc.integer({ min: 1, max: 200 }), count }),
);

const anyGroup: fc.Arbitrary<ClientGroup> = fc.record({
  name: fc.constantFrom('servers', 'functions', 'leak'),
  arrivals: anyArrivals,
  transactions: fc.option(fc.integer({ min: 1, max: 5 })),
  // A client that never waits would begin again without time going on.
  think: anyDuration.map((think) => ({ ...think, mean: think.mean + 1 })),
  work: anyDuration,
  linger: fc.option(fc.integer({ min: 0, max: 2000 })),
  commits: fc.boolean(),
  pins: fc.boolean(),
  retryAfter: fc.option(fc.integer({ min: 1, max: 1000 })),
});

const anyProxy: fc.Arbitrary<ProxySettings> = fc.record({
  maxConnectionsPercent: fc.integer({ min: 1, max: 100 }),
  maxIdleConnectionsPercent: fc.integer({ min: 0, max: 100 }),
  connectionBorrowTimeout: fc.integer({ min: 0, max: 3000 }),
  idleClientTimeout: fc.integer({ min: 0, max: 3000 }),
  idleAfter: fc.integer({ min: 0, max: 2000 }),
  latency: fc.integer({ min: 0, max: 5 }),
});

const anyFailover: fc.Arbitrary<Failover> = fc.record({
  at: time,
  outage: fc.integer({ min: 0, max: 3000 }),
  dnsTtl: fc.integer({ min: 0, max: 3000 }),
  socketTimeout: fc.integer({ min: 0, max: 3000 }),
});

export const anyPool: fc.Arbitrary<PoolSettings> = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000_000 }),
  until: fc.integer({ min: 0, max: 8000 }),
  maxConnections: fc.integer({ min: 1, max: 30 }),
  connectTime: fc.integer({ min: 0, max: 50 }),
  groups: fc.array(anyGroup, { maxLength: 3 }),
  proxy: fc.option(anyProxy),
  failover: fc.option(anyFailover),
});
