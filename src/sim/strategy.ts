import type { Caller, WriteRule } from './types.ts';

/** What a caching strategy does, as a row of the table in the README. */
export interface Strategy {
  /** Whether a read miss stores what it read. */
  readonly fills: boolean;
  /** Who reads the database after a miss, and stores the result. */
  readonly reader: Caller;
  /** Calls the application makes itself after a miss: to load and, if it keeps what it loads, to store. */
  readonly tripsAfterMiss: 0 | 1 | 2;
  readonly write: 'database' | 'database-then-delete' | 'database-then-store' | 'store-then-flush' | 'access';
}

const lazy: Strategy = { fills: true, reader: 'application', tripsAfterMiss: 2, write: 'database' };

/**
 * The strategies of AWS's whitepaper "Database Caching Strategies Using Redis" (lazy loading, write-through) and of
 * Oracle Coherence's "Caching Data Sources" (read-through, write-behind), made exact enough to compute.
 */
export const strategies: Readonly<Record<WriteRule, Strategy>> = {
  lazy,
  invalidate: { ...lazy, write: 'database-then-delete' },
  'write-through-only': { ...lazy, fills: false, tripsAfterMiss: 1, write: 'database-then-store' },
  'write-through': { ...lazy, write: 'database-then-store' },
  'write-behind': { ...lazy, write: 'store-then-flush' },
  'read-through': { ...lazy, reader: 'cache', tripsAfterMiss: 0 },
  none: { ...lazy, write: 'access' },
};
