import { hitRatio } from '../counts.ts';
import { futureFor } from '../future.ts';
import { smallestCapacity } from '../policies/index.ts';
import { Simulation } from '../simulation.ts';
import { strategies } from '../strategy.ts';
import type { KeyId, SimulationConfig, TraceColumns } from '../types.ts';
import { StackDistances } from './stack-distance.ts';

export interface CurvePoint {
  /** Entries. */
  readonly capacity: number;
  readonly hits: number;
  /** hits / accesses counted; 0 when none were. */
  readonly hitRatio: number;
}

/**
 * Hits of an LRU cache at every capacity 0..keys, by stack distances.
 *
 * @throws RangeError when the configuration takes entries out by other ways than eviction (see `hasStackProperty`)
 */
export function lruHits(
  trace: TraceColumns,
  config: Pick<SimulationConfig, 'strategy' | 'ttl' | 'ttlsOfTrace'>,
): Float64Array {
  if (!hasStackProperty(config))
    throw new RangeError('Stack distances describe LRU without deletes or expiry.');
  const uses = usesByKind(config);
  const distances = new StackDistances();
  const hits = new Float64Array(trace.names.length + 1);
  for (let i = 0; i < trace.length; i++) {
    const use = uses[trace.kinds[i] as number];
    if (use === 'none') continue;
    const distance = distances.use(trace.keys[i] as KeyId);
    if (distance > 0 && use === 'access') hits[distance] = (hits[distance] as number) + 1;
  }
  for (let capacity = 1; capacity < hits.length; capacity++) {
    hits[capacity] = (hits[capacity] as number) + (hits[capacity - 1] as number);
  }
  return hits;
}

/** What an operation is to LRU's order of use: a hit or a miss, a store that is neither, or nothing. */
type KeyUse = 'access' | 'store' | 'none';

/** For readKind, writeKind and externalKind, where only eviction takes entries out (see `hasStackProperty`). */
export function usesByKind({ strategy }: Pick<SimulationConfig, 'strategy'>): readonly KeyUse[] {
  const { write } = strategies[strategy];
  const ofWrite = write === 'access' ? 'access' : write === 'database' ? 'none' : 'store';
  return ['access', ofWrite, 'none'];
}

/**
 * Whether a larger LRU cache always holds what a smaller one holds and their order of use is all that matters: true
 * unless entries expire, are deleted, or are not stored when they are read.
 */
export function hasStackProperty({
  strategy,
  ttl,
  ttlsOfTrace = false,
}: Pick<SimulationConfig, 'strategy' | 'ttl' | 'ttlsOfTrace'>): boolean {
  const { fills, write } = strategies[strategy];
  return ttl === null && !ttlsOfTrace && fills && write !== 'database-then-delete';
}

/**
 * The hit ratio of a configuration at a set of capacities: by stack distances where they apply, else by simulating
 * each. Capacities that are too small for the policy are left out.
 */
export function curveOf(
  trace: TraceColumns,
  config: SimulationConfig,
  capacities: readonly number[],
): CurvePoint[] {
  const possible = capacities.filter((capacity) => capacity >= smallestCapacity(config.policy));
  if (config.policy === 'lru' && hasStackProperty(config)) {
    const hits = lruHits(trace, config);
    const counted = countAccesses(trace, config);
    return possible.map((capacity) => {
      const hit = hits[Math.min(capacity, hits.length - 1)] as number;
      return { capacity, hits: hit, hitRatio: hitRatio({ hits: hit, misses: counted - hit }) ?? 0 };
    });
  }
  const future = futureFor(config, trace);
  return possible.map((capacity) => {
    const simulation = new Simulation({ ...config, capacity }, trace.names.length, future);
    simulation.run(trace, 0, trace.length);
    const { hits, misses } = simulation.totals();
    return { capacity, hits, hitRatio: hitRatio({ hits, misses }) ?? 0 };
  });
}

/** Capacities from 1 to the number of keys, the next one always larger by about the same factor. */
export function capacitiesUpTo(keys: number, count: number): number[] {
  const steps = Array.from({ length: count }, (_, i) => Math.round(keys ** (i / Math.max(1, count - 1))));
  return [...new Set(steps)];
}

function countAccesses(trace: TraceColumns, config: Pick<SimulationConfig, 'strategy'>): number {
  const uses = usesByKind(config);
  return trace.kinds.reduce((sum, kind) => sum + (uses[kind] === 'access' ? 1 : 0), 0);
}
