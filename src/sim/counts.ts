import type { Totals } from './types.ts';

/** Everything a simulation counts as it goes. What `Totals` says beyond this, it reads off the state. */
export class Counts {
  reads = 0;
  hits = 0;
  missesAbsent = 0;
  missesExpired = 0;
  staleReads = 0;
  writes = 0;
  externalWrites = 0;
  dbReads = 0;
  dbWrites = 0;
  cacheWrites = 0;
  cacheDeletes = 0;
  cacheDeletesEffective = 0;
  evictions = 0;
  trips = 0;
  /** Entries removed because their time was over, found so by a read or by a delete. */
  expirations = 0;
  /** Dirty entries written to the database. */
  flushes = 0;

  get misses(): number {
    return this.missesAbsent + this.missesExpired;
  }
}

/** hits / (hits + misses), or null when nothing was counted. */
export function hitRatio(counts: Pick<Totals, 'hits' | 'misses'>): number | null {
  const accesses = counts.hits + counts.misses;
  return accesses === 0 ? null : counts.hits / accesses;
}

/** A snapshot of the counts, with what the cache holds; later operations do not change it. */
export function totalsOf(
  counts: Readonly<Counts>,
  held: Pick<Totals, 'residentAtEnd' | 'dirtyAtEnd'>,
): Totals {
  const { expirations, flushes, ...counted } = counts;
  return { ...counted, misses: counts.misses, ...held };
}
