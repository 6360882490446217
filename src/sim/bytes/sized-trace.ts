import { bufferOf, grown } from '../columns.ts';
import { KeyTable } from '../keys/key-table.ts';
import { noKey } from '../keys/number-table.ts';
import type { OperationSink } from '../trace/format.ts';
import { ToldLifetimes } from '../trace/told-lifetimes.ts';
import { readKind, writeKind } from '../types.ts';
import type { ItemBytes } from './item-overhead.ts';

/** Operations with the sizes of their objects, in columns. */
export interface SizedTrace {
  readonly length: number;
  readonly kinds: Uint8Array;
  readonly keys: Int32Array;
  /** Of every operation; absent where nobody asked for them. Without times in the trace, the index in it. */
  readonly times?: Float64Array | undefined;
  /** How long the object lives if the operation brings it in; 0: the trace says nothing of that. Absent: nobody asked. */
  readonly ttls?: Float64Array | undefined;
  /** Whole numbers from 1, and of no meaning where an operation needs none. */
  readonly sizes: Float64Array;
  /** What the objects take in the cache, where that is more than their sizes. */
  readonly itemSizes?: Float64Array | undefined;
  readonly keyCount: number;
  /** The sum of what all keys take in the cache, each with the size that it had at first. */
  readonly totalBytes: number;
  /** Some key has more than one size. */
  readonly sizesChange: boolean;
  /** Accesses that said no size and were given that of another request of the key. */
  readonly sizesFilledIn: number;
  /** Accesses that are left out, since no request of their key says a size. */
  readonly withoutSize: number;
}

const utf8 = new TextEncoder();

/** A log can say anything: of 1e999 bytes no figure would be left. */
function isSize(size: number): boolean {
  return size > 0 && Number.isSafeInteger(size);
}

/**
 * Collects operations and the sizes of their objects. A read that missed says no size, or 0: it gets the next size of
 * its key, since that is what was stored then, or where there is none, the last one.
 */
export class SizedTraceBuilder implements OperationSink {
  readonly keys = new KeyTable();
  private length = 0;
  private kinds: Uint8Array;
  private keyIds: Int32Array;
  private times: Float64Array;
  /** Where no size is known yet, -1 - the operation before it that waits for the same key. */
  private sizes: Float64Array;
  private firstSizes = new Float64Array(256);
  private lastSizes = new Float64Array(256);
  /** For every key 1 + the last operation that waits for its size, 0 for none. */
  private waiting = new Int32Array(256);
  private sizesChange = false;
  private sizesFilledIn = 0;
  private readonly writesNeedSize: boolean;
  private readonly itemBytes: ItemBytes | null;
  private readonly keepsTimes: boolean;
  private readonly shared: boolean;
  /** For every key its own bytes; above 0 only where they are needed. */
  private keyBytes = new Float64Array(0);
  /** Keys whose bytes the trace says: the sizes of their objects contain them. */
  private readonly keysWithin = new Set<number>();
  private readonly lifetimes: ToldLifetimes | null;

  /**
   * @param writesNeedSize a write is an access like a read, and not the end of an entry or nothing at all
   * @param itemBytes what an object takes in the cache; null: its size
   * @param keepsTimes entries are to expire
   * @param shared the columns are to be seen by other threads
   * @param keepsTtls the TTLs that the trace states are to be used
   */
  constructor(
    writesNeedSize: boolean,
    itemBytes: ItemBytes | null = null,
    keepsTimes = false,
    shared = false,
    keepsTtls = false,
  ) {
    this.lifetimes = keepsTtls ? new ToldLifetimes(shared) : null;
    this.shared = shared;
    this.kinds = new Uint8Array(bufferOf(256, shared));
    this.keyIds = new Int32Array(bufferOf(4 * 256, shared));
    this.times = new Float64Array(bufferOf(0, shared));
    this.sizes = new Float64Array(bufferOf(8 * 256, shared));
    this.writesNeedSize = writesNeedSize;
    this.keepsTimes = keepsTimes;
    this.itemBytes = itemBytes;
  }

  /**
   * @param time a whole number not below the one before; undefined: the operation's index
   * @param size absent, or no whole number from 1 that can be counted with: not known
   * @param ttl how long the object lives if it comes in then; 0: nothing is said of that
   */
  add(kind: number, name: string, time?: number, size = 0, ttl = 0): void {
    const key = this.keyOf(name);
    const index = this.length++;
    this.kinds = grown(this.kinds, this.length);
    this.keyIds = grown(this.keyIds, this.length);
    this.sizes = grown(this.sizes, this.length);
    this.kinds[index] = kind;
    this.keyIds[index] = key;
    this.lifetimes?.add(index, kind, key, ttl);
    if (this.keepsTimes) {
      this.times = grown(this.times, this.length);
      this.times[index] = time ?? index;
    }
    if (isSize(size)) {
      this.learn(key, size);
      this.sizes[index] = size;
    } else if (this.needsSize(kind)) {
      this.sizes[index] = -(this.waiting[key] as number);
      this.waiting[key] = index + 1;
    }
  }

  /** A store that is no operation, because it fills the cache, and says how large the object is. */
  fill(name: string, size = 0, ttl = 0): void {
    if (isSize(size)) this.learn(this.keyOf(name), size);
    if (this.lifetimes !== null && ttl > 0) this.lifetimes.fill(this.keyOf(name), ttl);
  }

  /** Says nothing where the trace has not used the key yet. */
  expire(name: string, _time: number | undefined, ttl: number): void {
    if (this.lifetimes === null) return;
    const key = this.keys.find(name);
    if (key !== noKey) this.lifetimes.expire(key, ttl);
  }

  /** Keys of which the trace says no TTL; null: TTLs are not kept. */
  get keysWithoutTtl(): number | null {
    return this.lifetimes?.untold(this.keys.size) ?? null;
  }

  keySize(name: string, bytes: number): void {
    if (this.itemBytes === null || !isSize(bytes)) return;
    const key = this.keyOf(name);
    this.keyBytes[key] = bytes;
    this.keysWithin.add(key);
  }

  /** The trace, after the last operation. */
  build(): SizedTrace {
    let totalBytes = 0;
    for (let key = 0; key < this.keys.size; key++) {
      const first = this.firstSizes[key] as number;
      if (first > 0) totalBytes += this.itemSize(key, first);
      if ((this.lastSizes[key] as number) > 0) this.settle(key, this.lastSizes[key] as number);
    }
    const ttls = this.lifetimes?.column(this.keyIds.subarray(0, this.length));
    let length = 0;
    let withoutSize = 0;
    for (let index = 0; index < this.length; index++) {
      const size = this.sizes[index] as number;
      const kind = this.kinds[index] as number;
      if (size <= 0 && this.needsSize(kind)) {
        withoutSize++;
        continue;
      }
      this.kinds[length] = kind;
      this.keyIds[length] = this.keyIds[index] as number;
      this.sizes[length] = size;
      if (this.keepsTimes) this.times[length] = this.times[index] as number;
      if (ttls !== undefined) ttls[length] = ttls[index] as number;
      length++;
    }
    const sizes = this.sizes.subarray(0, length);
    return {
      length,
      kinds: this.kinds.subarray(0, length),
      keys: this.keyIds.subarray(0, length),
      times: this.keepsTimes ? this.times.subarray(0, length) : undefined,
      ttls: ttls?.subarray(0, length),
      sizes,
      itemSizes: this.itemBytes === null ? undefined : this.itemSizesOf(sizes),
      keyCount: this.keys.size,
      totalBytes,
      sizesChange: this.sizesChange,
      sizesFilledIn: this.sizesFilledIn,
      withoutSize,
    };
  }

  private itemSizesOf(sizes: Float64Array): Float64Array {
    const items = new Float64Array(bufferOf(sizes.byteLength, this.shared));
    for (const [index, size] of sizes.entries())
      items[index] = size > 0 ? this.itemSize(this.keyIds[index] as number, size) : size;
    return items;
  }

  private itemSize(key: number, size: number): number {
    if (this.itemBytes === null) return size;
    const keyBytes = this.keyBytes[key] as number;
    const valueBytes = this.keysWithin.has(key) ? Math.max(0, size - keyBytes) : size;
    return this.itemBytes({ keyBytes, valueBytes });
  }

  private needsSize(kind: number): boolean {
    return kind === readKind || (kind === writeKind && this.writesNeedSize);
  }

  private keyOf(name: string): number {
    const known = this.keys.size;
    const key = this.keys.idOf(name);
    if (this.itemBytes !== null && key === known) {
      this.keyBytes = grown(this.keyBytes, key + 1);
      this.keyBytes[key] = utf8.encode(name).length;
    }
    this.firstSizes = grown(this.firstSizes, key + 1);
    this.lastSizes = grown(this.lastSizes, key + 1);
    this.waiting = grown(this.waiting, key + 1);
    return key;
  }

  private learn(key: number, size: number): void {
    if (this.firstSizes[key] === 0) this.firstSizes[key] = size;
    else if (this.firstSizes[key] !== size) this.sizesChange = true;
    this.lastSizes[key] = size;
    this.settle(key, size);
  }

  /** Gives a size to all operations of a key that wait for it. */
  private settle(key: number, size: number): void {
    for (let next = this.waiting[key] as number; next > 0; this.sizesFilledIn++) {
      const index = next - 1;
      next = -(this.sizes[index] as number);
      this.sizes[index] = size;
    }
    this.waiting[key] = 0;
  }
}
