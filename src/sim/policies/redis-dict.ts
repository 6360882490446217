import { grown } from '../columns.ts';
import type { Random } from '../random.ts';
import type { KeyId } from '../types.ts';

const smallestSize = 4;
/** In place of a slot: none. */
const noSlot = 0;
/** Empty buckets in a row after which sampling jumps elsewhere, unless more keys than that are wanted. */
const emptyBucketsBeforeJump = 5;

/**
 * The hash table of Redis 7, as far as it decides which keys are sampled: keys of one bucket, and of neighbouring
 * buckets, are sampled together, so samples are not independent and keys in crowded places are seen less often.
 * Unlike in Redis the table grows at once instead of bucket by bucket, and it never shrinks.
 *
 * Keys in the table have slots, whole numbers from 1 on that are given away again. What is kept by slot stays close
 * together however many keys a trace has, and sampling is nothing but looking up keys in random places.
 */
export class RedisDict {
  size = 0;
  /** The slot of the newest key of every bucket, or noSlot. The number of buckets is a power of two. */
  private buckets = new Int32Array(smallestSize);
  /** For every key its slot, or noSlot. */
  private slots = new Int32Array(0);
  /** The key in every slot. */
  private occupants = new Int32Array(1);
  /** For every slot that of the next older key of its bucket, or the next one that is free, or noSlot. */
  private next = new Int32Array(1);
  /** A slot that is free, or noSlot. */
  private free = noSlot;
  private readonly hashSeed: number;

  /** @param random gives the seed of the hash function, which Redis draws anew at every start */
  constructor(random: Random) {
    this.hashSeed = random.next();
  }

  reserve(keys: number): void {
    this.slots = grown(this.slots, keys);
  }

  has(key: KeyId): boolean {
    return this.slots[key] !== noSlot;
  }

  /** The slot of a key that is in the table. */
  slotOf(key: KeyId): number {
    return this.slots[key] as number;
  }

  keyIn(slot: number): KeyId {
    return this.occupants[slot] as KeyId;
  }

  /** Takes in a key that is not in the table. @returns its slot */
  add(key: KeyId): number {
    if (this.size >= this.buckets.length) this.rehash();
    const slot = this.takeSlot();
    this.slots[key] = slot;
    this.occupants[slot] = key;
    this.link(slot);
    this.size++;
    return slot;
  }

  remove(key: KeyId): void {
    const { buckets, next } = this;
    const slot = this.slotOf(key);
    const bucket = this.bucketOf(key);
    const older = next[slot] as number;
    if (buckets[bucket] === slot) {
      buckets[bucket] = older;
    } else {
      let newer = buckets[bucket] as number;
      while (next[newer] !== slot) newer = next[newer] as number;
      next[newer] = older;
    }
    this.slots[key] = noSlot;
    next[slot] = this.free;
    this.free = slot;
    this.size--;
  }

  /**
   * `dictGetSomeKeys`: the slots of up to as many keys as there is room for, from a random bucket on, the same one
   * perhaps more than once.
   *
   * @returns how many there are
   */
  sample(samples: Int32Array, random: Random): number {
    const { buckets, next } = this;
    const wanted = Math.min(samples.length, this.size);
    const mask = buckets.length - 1;
    let found = 0;
    let bucket = random.next() & mask;
    let emptyBuckets = 0;
    for (let steps = 10 * wanted; steps > 0 && found < wanted; steps--) {
      const newest = buckets[bucket] as number;
      // Which buckets are empty is a coin toss no processor can foresee: it costs less to reckon than to ask. Without
      // a key the slot is 0, which has no next, and what is written here is written over.
      const taken = -newest >>> 31;
      samples[found] = newest;
      found += taken;
      emptyBuckets = (emptyBuckets + 1) & (taken - 1);
      for (let slot = next[newest] as number; slot !== noSlot && found < wanted; slot = next[slot] as number)
        samples[found++] = slot;
      if (emptyBuckets >= emptyBucketsBeforeJump && emptyBuckets > wanted) {
        bucket = random.next() & mask;
        emptyBuckets = 0;
      }
      bucket = (bucket + 1) & mask;
    }
    return found;
  }

  /** All keys, bucket by bucket. */
  *keys(): Generator<KeyId> {
    for (const newest of this.buckets) {
      for (let slot = newest; slot !== noSlot; slot = this.next[slot] as number) yield this.keyIn(slot);
    }
  }

  private takeSlot(): number {
    const slot = this.free;
    if (slot === noSlot) {
      this.occupants = grown(this.occupants, this.size + 2);
      this.next = grown(this.next, this.size + 2);
      return this.size + 1;
    }
    this.free = this.next[slot] as number;
    return slot;
  }

  private rehash(): void {
    const old = this.buckets;
    this.buckets = new Int32Array(2 * old.length);
    for (let bucket = 0; bucket < old.length; bucket++) {
      let slot = old[bucket] as number;
      while (slot !== noSlot) {
        const older = this.next[slot] as number;
        this.link(slot);
        slot = older;
      }
    }
  }

  private link(slot: number): void {
    const bucket = this.bucketOf(this.keyIn(slot));
    this.next[slot] = this.buckets[bucket] as number;
    this.buckets[bucket] = slot;
  }

  /** The finaliser of MurmurHash3, in place of Redis' SipHash: any good hash spreads keys alike. */
  private bucketOf(key: KeyId): number {
    let hash = key ^ this.hashSeed;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) & (this.buckets.length - 1);
  }
}
