import type { KeyId } from '../types.ts';

/**
 * An eviction policy over objects that have sizes, in a cache whose capacity is in bytes. A size is a whole number from
 * 1, and it is that of the request that brought the object in: a hit with another size changes nothing.
 */
export interface SizedPolicy {
  /** Resident keys. */
  readonly size: number;
  /** Their bytes. */
  readonly bytes: number;
  /** Keys that had to leave so far. */
  readonly evictions: number;
  has(key: KeyId): boolean;
  /** A hit. */
  touch(key: KeyId): void;
  /**
   * Takes in a key that is not resident; others leave until there is room.
   *
   * @returns whether it was taken in: an object larger than the policy gives room to is not
   */
  admit(key: KeyId, size: number): boolean;
  /** The bytes of a resident key. */
  sizeOf(key: KeyId): number;
  /** Takes out a resident key because it was deleted. */
  remove(key: KeyId): void;
}
