import { describe, expect, it } from 'vitest';
import { configure, defaultServer } from '../config.ts';
import { Simulation } from '../simulation.ts';
import type { PolicyName } from '../types.ts';
import { readTrace, readVector } from '../vectors.ts';

interface Replay {
  readonly trace: string;
  readonly target: number;
  readonly policy: string;
  readonly maxmemorySamples?: number;
  readonly regime: string;
  /** The number of values that were resident on average, rounded. */
  readonly exactCapacity: number;
  readonly summary: {
    readonly hitRatio: { readonly median: number };
    readonly serverSeconds?: Median;
    readonly seconds: Median;
  };
}

interface Median {
  readonly median: number;
}

const models: Readonly<Record<string, PolicyName>> = {
  'allkeys-lru': 'redis-lru',
  'allkeys-lfu': 'redis-lfu',
  'volatile-ttl': 'redis-volatile-ttl',
  noeviction: 'redis-noeviction',
  'segmented LRU (default)': 'memcached',
};

/** The replays set every TTL to one hour. */
const TTL_SECONDS = 3600;
const SEEDS = 20;

const replays = readVector<{ results: Replay[] }>('real-servers.json')
  .results.filter(({ policy }) => policy in models)
  .map((replay) => ({ ...replay, samples: replay.maxmemorySamples ?? defaultServer.samples }));

function meanHitRatio(replay: (typeof replays)[number]): number {
  const policy = models[replay.policy] as PolicyName;
  const trace = readTrace(replay.trace);
  const seconds = (replay.summary.serverSeconds ?? replay.summary.seconds).median;
  const ticksPerSecond = trace.length / seconds;
  const server = { ...defaultServer, samples: replay.samples, ticksPerSecond };
  const ttl = policy === 'redis-volatile-ttl' ? TTL_SECONDS * ticksPerSecond : null;
  const random = policy.startsWith('redis') && policy !== 'redis-noeviction';
  const seeds = random ? SEEDS : 1;
  let hits = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const config = configure({ policy, capacity: replay.exactCapacity, ttl, seed, server });
    const simulation = new Simulation(config, trace.names.length);
    simulation.run(trace, 0, trace.length);
    hits += simulation.totals().hits;
  }
  return hits / seeds / trace.length;
}

describe('models of real servers against what the servers did', () => {
  it.each(replays)('$policy, $samples samples, $target entries, $trace, $regime', (replay) => {
    const { policy, samples, target, trace, regime } = replay;
    const difference = 100 * (meanHitRatio(replay) - replay.summary.hitRatio.median);
    // The documented exception: see RedisSampled.
    const isException =
      policy === 'allkeys-lru' &&
      samples === 5 &&
      target === 100 &&
      trace === 'zipf-1.0' &&
      regime.startsWith('as fast');
    expect(Math.abs(difference)).toBeLessThanOrEqual(isException ? 0.75 : 0.5);
  });
});
