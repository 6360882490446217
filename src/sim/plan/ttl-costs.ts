import { configure } from '../config.ts';
import { Simulation } from '../simulation.ts';
import type { Trace } from '../types.ts';

export interface TtlCost {
  /** Units of trace time that an entry lives after it was stored; null: for ever. */
  readonly ttl: number | null;
  readonly hitRatio: number;
  /** Reads that the database has to answer. */
  readonly misses: number;
  /** Misses of entries whose time was over. */
  readonly expired: number;
  /** Hits on a value that a write of the trace had made old. */
  readonly staleReads: number;
}

/**
 * What each time to live costs in misses and stale reads, by playing the trace through LRU with lazy loading.
 *
 * @param capacity entries
 */
export function ttlCosts(trace: Trace, capacity: number, ttls: readonly (number | null)[]): TtlCost[] {
  return ttls.map((ttl) => {
    const simulation = new Simulation(configure({ policy: 'lru', capacity, ttl }), trace.names.length);
    simulation.run(trace, 0, trace.length);
    const { hits, misses, missesExpired, staleReads } = simulation.totals();
    return { ttl, hitRatio: hits / (hits + misses), misses, expired: missesExpired, staleReads };
  });
}
