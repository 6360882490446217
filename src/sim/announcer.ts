import type { Caller, FlushReason, KeyId, SimulationEvent } from './types.ts';

/** What a store is, besides the entry that is stored. */
export type StoreDetails = Pick<
  Extract<SimulationEvent, { readonly type: 'store' }>,
  'reason' | 'replaced' | 'dirty' | 'by'
>;

/**
 * Makes the events of a simulation and hands them to its observer. A simulation without an observer has no announcer: no
 * event objects are created, and the path of a hit stays short enough for the compiler to inline.
 */
export class Announcer {
  readonly observer: (event: SimulationEvent) => void;

  constructor(observer: (event: SimulationEvent) => void) {
    this.observer = observer;
  }

  lookup(key: KeyId): void {
    this.observer({ type: 'lookup', key });
  }

  hit(key: KeyId, version: number): void {
    this.observer({ type: 'hit', key, version });
  }

  staleHit(key: KeyId, version: number, databaseVersion: number): void {
    this.observer({ type: 'stale-hit', key, version, databaseVersion });
  }

  missAbsent(key: KeyId): void {
    this.observer({ type: 'miss-absent', key });
  }

  missExpired(key: KeyId): void {
    this.observer({ type: 'miss-expired', key });
  }

  expire(key: KeyId, version: number): void {
    this.observer({ type: 'expire', key, version });
  }

  databaseRead(key: KeyId, version: number, by: Caller): void {
    this.observer({ type: 'db-read', key, version, by });
  }

  databaseWrite(key: KeyId, version: number): void {
    this.observer({ type: 'db-write', key, version, by: 'application' });
  }

  /** @param expiry Infinity: never */
  store(key: KeyId, version: number, expiry: number, details: StoreDetails): void {
    this.observer({
      type: 'store',
      key,
      version,
      expiry: expiry === Number.POSITIVE_INFINITY ? null : expiry,
      ...details,
    });
  }

  reject(key: KeyId, by: Caller): void {
    this.observer({ type: 'reject', key, by });
  }

  evict(key: KeyId, version: number, incoming: KeyId): void {
    this.observer({ type: 'evict', key, version, incoming });
  }

  delete(key: KeyId, effective: boolean): void {
    this.observer({ type: 'delete', key, effective });
  }

  flush(key: KeyId, version: number, reason: FlushReason): void {
    this.observer({ type: 'flush', key, version, reason });
  }

  externalWrite(key: KeyId, version: number): void {
    this.observer({ type: 'external-write', key, version });
  }
}
