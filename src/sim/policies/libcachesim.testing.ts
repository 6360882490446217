import { defaultServer } from '../config.ts';
import { EntryTable } from '../entries.ts';
import { Fingerprint } from '../fingerprint.ts';
import { readTrace, readVector } from '../vectors.ts';
import { HyperbolicOfLibCacheSim } from './hyperbolic.testing.ts';
import { LeCarOfLibCacheSim } from './lecar.testing.ts';

/** Policies that draw at random, with the random numbers of libCacheSim. */
const withItsNumbers = { lecar: LeCarOfLibCacheSim, hyperbolic: HyperbolicOfLibCacheSim } as const;

type Drawing = keyof typeof withItsNumbers;

/** What libCacheSim recorded of policies that draw at random: from one start of its generator, and from many. */
export const recordedDraws = readVector<{
  readonly library: string;
  readonly entries: readonly {
    readonly trace: string;
    readonly rows: readonly {
      readonly policy: Drawing;
      readonly capacity: number;
      readonly hits: number;
      readonly fnv: string;
    }[];
    readonly means: readonly {
      readonly policy: 'hyperbolic';
      readonly capacity: number;
      readonly runs: number;
      readonly hitsMean: number;
      readonly hitsSd: number;
    }[];
  }[];
}>('libcachesim.json');

/** Plays a trace, each line of which is an access, with the random numbers of libCacheSim. */
export function playedWithItsNumbers(name: string, policy: Drawing, capacity: number) {
  const trace = readTrace(name);
  const cache = new withItsNumbers[policy]({
    capacity,
    moment: { index: -1, now: 0 },
    entries: new EntryTable(),
    seed: 1,
    ttl: null,
    server: defaultServer,
    future: null,
  });
  cache.reserve(trace.names.length);
  const fingerprint = new Fingerprint();
  let hits = 0;
  for (const key of trace.keys.subarray(0, trace.length)) {
    const isHit = cache.has(key);
    if (isHit) cache.touch(key);
    else cache.insert(key);
    hits += Number(isHit);
    fingerprint.add((isHit ? 'H' : 'M').charCodeAt(0));
  }
  return { hits, fnv: fingerprint.toString() };
}
