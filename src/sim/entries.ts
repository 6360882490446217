import { grown } from './columns.ts';
import type { KeyId } from './types.ts';

/**
 * Versions and times of every key, in columns indexed by key. What is cached means something for resident keys only.
 *
 * Most traces only read and most caches never expire anything. So the columns of versions are not there until the
 * first write (until then every version is 0), nor that of expiry until the first entry that has one: what is not
 * there takes no memory in checkpoints and none of the processor's cache, which decides how fast a hit is.
 */
export class EntryTable {
  private keys = 0;
  private hasVersions = false;
  private hasExpiry = false;
  /** The version the database holds. */
  private database = new Int32Array(0);
  /** The largest version ever made, by the application or from outside. */
  private latest = new Int32Array(0);
  /** The version the cache holds. */
  private cached = new Int32Array(0);
  /** The first moment at which the entry is no longer live; Infinity: never. */
  private expiry = new Float64Array(0);

  reserve(keys: number): void {
    this.keys = Math.max(this.keys, keys);
    if (this.hasVersions) this.reserveVersions();
    if (this.hasExpiry) this.reserveExpiry();
  }

  /** Whether every version is 0 and nothing ever expires. */
  get arePlain(): boolean {
    return !this.hasVersions && !this.hasExpiry;
  }

  /** How many keys there is room for. */
  get size(): number {
    return this.keys;
  }

  databaseVersion(key: KeyId): number {
    return this.hasVersions ? (this.database[key] as number) : 0;
  }

  cachedVersion(key: KeyId): number {
    return this.hasVersions ? (this.cached[key] as number) : 0;
  }

  expiryOf(key: KeyId): number {
    return this.hasExpiry ? (this.expiry[key] as number) : Number.POSITIVE_INFINITY;
  }

  /** Whether the cache holds an older version than the database. */
  isStale(key: KeyId): boolean {
    return this.hasVersions && (this.cached[key] as number) < (this.database[key] as number);
  }

  isExpired(key: KeyId, now: number): boolean {
    return this.hasExpiry && now >= (this.expiry[key] as number);
  }

  /** The cache takes in a version that lives until `expiry`. */
  store(key: KeyId, version: number, expiry: number): void {
    if (this.hasVersions) this.cached[key] = version;
    if (expiry !== Number.POSITIVE_INFINITY && !this.hasExpiry) {
      this.hasExpiry = true;
      this.reserveExpiry();
    }
    if (this.hasExpiry) this.expiry[key] = expiry;
  }

  /** The application makes the next version. @returns that version, which is nowhere yet */
  nextVersion(key: KeyId): number {
    this.needVersions();
    const version = (this.latest[key] as number) + 1;
    this.latest[key] = version;
    return version;
  }

  /** Changes the database from outside. @returns the version it then holds */
  changeDatabase(key: KeyId): number {
    this.needVersions();
    const version = (this.database[key] as number) + 1;
    this.database[key] = version;
    this.latest[key] = Math.max(version, this.latest[key] as number);
    return version;
  }

  /** A version that was made before reaches the database. */
  writeDatabase(key: KeyId, version: number): void {
    this.database[key] = version;
  }

  private needVersions(): void {
    if (this.hasVersions) return;
    this.hasVersions = true;
    this.reserveVersions();
  }

  private reserveVersions(): void {
    this.database = grown(this.database, this.keys);
    this.latest = grown(this.latest, this.keys);
    this.cached = grown(this.cached, this.keys);
  }

  private reserveExpiry(): void {
    const before = this.expiry.length;
    this.expiry = grown(this.expiry, this.keys);
    this.expiry.fill(Number.POSITIVE_INFINITY, before);
  }
}
