import { bufferOf, grown } from '../columns.ts';
import { type KeyId, readKind } from '../types.ts';

/**
 * What a trace says of how long its entries live, for every operation: the TTL that the entry gets if it is stored then.
 *
 * - An operation that says one has it. A store that fills the cache is no operation: its TTL is that of the read before
 *   it of the same key, which is the miss that it fills.
 * - A command that gives a TTL and does nothing else gives it to the operation before it of the same key, where neither
 *   that nor its fill says one.
 * - Any other operation has the last one that was told of its key, or before there is one the first: of several clients
 *   that miss at once, all but one are told before the first fill.
 */
export class ToldLifetimes {
  /** For every operation; 0 where nothing has been told of its key yet. */
  private ttls: Float64Array;
  private firstOfKey = new Float64Array(256);
  private lastOfKey = new Float64Array(256);
  /** For every key 1 + its last operation, its last read and the last operation with a TTL of its own; 0 for none. */
  private lastOperation = new Int32Array(256);
  private lastRead = new Int32Array(256);
  private lastTold = new Int32Array(256);

  /** @param shared the column is to be seen by other threads */
  constructor(shared = false) {
    this.ttls = new Float64Array(bufferOf(8 * 256, shared));
  }

  /**
   * @param index of the operation, one more than that of the one before
   * @param ttl 0: it says none
   */
  add(index: number, kind: number, key: KeyId, ttl: number): void {
    this.reserve(key);
    this.ttls = grown(this.ttls, index + 1);
    this.lastOperation[key] = index + 1;
    if (kind === readKind) this.lastRead[key] = index + 1;
    this.ttls[index] = this.lastOfKey[key] as number;
    if (ttl > 0) this.tell(key, ttl, index + 1);
  }

  /** @param ttl that of the fill; 0: it says none */
  fill(key: KeyId, ttl: number): void {
    this.reserve(key);
    if (ttl > 0) this.tell(key, ttl, this.lastRead[key] as number);
  }

  /** A command that does nothing but give an entry a TTL. */
  expire(key: KeyId, ttl: number): void {
    this.reserve(key);
    const last = this.lastOperation[key] as number;
    this.tell(key, ttl, last === this.lastTold[key] ? 0 : last);
  }

  /**
   * @param keys that of every operation so far
   * @returns the TTL of every operation; 0: nothing is said of its key. Written on by what follows
   */
  column(keys: Int32Array): Float64Array {
    const ttls = this.ttls.subarray(0, keys.length);
    for (let index = 0; index < ttls.length; index++)
      if (ttls[index] === 0) ttls[index] = this.firstOfKey[keys[index] as number] as number;
    return ttls;
  }

  /** How many of the keys 0..keys - 1 nothing is said of. */
  untold(keys: number): number {
    let told = 0;
    for (const ttl of this.firstOfKey.subarray(0, keys)) if (ttl > 0) told++;
    return keys - told;
  }

  /** @param place 1 + the operation that has it for its own; 0 for none */
  private tell(key: KeyId, ttl: number, place: number): void {
    if (this.firstOfKey[key] === 0) this.firstOfKey[key] = ttl;
    this.lastOfKey[key] = ttl;
    if (place === 0) return;
    this.ttls[place - 1] = ttl;
    this.lastTold[key] = Math.max(place, this.lastTold[key] as number);
  }

  private reserve(key: KeyId): void {
    this.firstOfKey = grown(this.firstOfKey, key + 1);
    this.lastOfKey = grown(this.lastOfKey, key + 1);
    this.lastOperation = grown(this.lastOperation, key + 1);
    this.lastRead = grown(this.lastRead, key + 1);
    this.lastTold = grown(this.lastTold, key + 1);
  }
}
