import { grown } from './columns.ts';
import type { KeyId } from './types.ts';

/** Versions and times of every key, in columns indexed by key. What is cached means something for resident keys only. */
export class EntryTable {
  /** The version the database holds. */
  database = new Int32Array(0);
  /** The largest version ever made, by the application or by somebody else. */
  latest = new Int32Array(0);
  /** The version the cache holds. */
  cached = new Int32Array(0);
  /** The first moment at which the entry is no longer live; Infinity: never. */
  expiry = new Float64Array(0);
  /** When a dirty entry is to be flushed. */
  flushDue = new Float64Array(0);

  reserve(keys: number): void {
    this.database = grown(this.database, keys);
    this.latest = grown(this.latest, keys);
    this.cached = grown(this.cached, keys);
    this.expiry = grown(this.expiry, keys);
    this.flushDue = grown(this.flushDue, keys);
  }

  isStale(key: KeyId): boolean {
    return (this.cached[key] as number) < (this.database[key] as number);
  }
}
