import { grown } from '../columns.ts';
import type { Random } from '../random.ts';
import type { KeyId } from '../types.ts';

const smallestSize = 4;
/** Empty buckets in a row after which sampling jumps elsewhere, unless more keys than that are wanted. */
const emptyBucketsBeforeJump = 5;

/**
 * The hash table of Redis 7, as far as it decides which keys are sampled: keys of one bucket, and of neighbouring
 * buckets, are sampled together, so samples are not independent and keys in crowded places are seen less often.
 * Unlike in Redis the table grows at once instead of bucket by bucket, and it never shrinks.
 *
 * Keys in the table have slots, small whole numbers that are given away again. What is kept by slot stays close
 * together however many keys a trace has, and sampling is nothing but looking up keys in random places.
 */
export class RedisDict {
  size = 0;
  /** 1 + the slot of the newest key of every bucket, 0 for none. The number of buckets is a power of two. */
  private buckets = new Int32Array(smallestSize);
  /** For every key 1 + its slot, 0 for none. */
  private slots = new Int32Array(0);
  /** The key in every slot. */
  private occupants = new Int32Array(0);
  /** For every slot 1 + that of the next older key of its bucket, or of the next slot that is free; 0 for none. */
  private next = new Int32Array(0);
  /** 1 + a slot that is free, 0 for none. */
  private free = 0;
  private readonly hashSeed: number;

  /** @param random gives the seed of the hash function, which Redis draws anew at every start */
  constructor(random: Random) {
    this.hashSeed = random.next();
  }

  reserve(keys: number): void {
    this.slots = grown(this.slots, keys);
  }

  has(key: KeyId): boolean {
    return this.slots[key] !== 0;
  }

  /** The slot of a key that is in the table. */
  slotOf(key: KeyId): number {
    return (this.slots[key] as number) - 1;
  }

  keyIn(slot: number): KeyId {
    return this.occupants[slot] as KeyId;
  }

  /** Takes in a key that is not in the table. @returns its slot */
  add(key: KeyId): number {
    if (this.size >= this.buckets.length) this.rehash();
    const slot = this.takeSlot();
    this.slots[key] = slot + 1;
    this.occupants[slot] = key;
    this.link(slot);
    this.size++;
    return slot;
  }

  remove(key: KeyId): void {
    const { buckets, next } = this;
    const entry = this.slots[key] as number;
    const bucket = this.bucketOf(key);
    const older = next[entry - 1] as number;
    if (buckets[bucket] === entry) {
      buckets[bucket] = older;
    } else {
      let newer = buckets[bucket] as number;
      while (next[newer - 1] !== entry) newer = next[newer - 1] as number;
      next[newer - 1] = older;
    }
    this.slots[key] = 0;
    next[entry - 1] = this.free;
    this.free = entry;
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
      let entry = buckets[bucket] as number;
      if (entry === 0) {
        emptyBuckets++;
        if (emptyBuckets >= emptyBucketsBeforeJump && emptyBuckets > wanted) {
          bucket = random.next() & mask;
          emptyBuckets = 0;
        }
      } else {
        emptyBuckets = 0;
        for (; entry !== 0 && found < wanted; entry = next[entry - 1] as number) samples[found++] = entry - 1;
      }
      bucket = (bucket + 1) & mask;
    }
    return found;
  }

  /** All keys, bucket by bucket. */
  *keys(): Generator<KeyId> {
    for (const newest of this.buckets) {
      for (let entry = newest; entry !== 0; entry = this.next[entry - 1] as number)
        yield this.keyIn(entry - 1);
    }
  }

  private takeSlot(): number {
    if (this.free === 0) {
      this.occupants = grown(this.occupants, this.size + 1);
      this.next = grown(this.next, this.size + 1);
      return this.size;
    }
    const slot = this.free - 1;
    this.free = this.next[slot] as number;
    return slot;
  }

  private rehash(): void {
    const keys = [...this.keys()];
    this.buckets = new Int32Array(2 * this.buckets.length);
    for (const key of keys) this.link(this.slotOf(key));
  }

  private link(slot: number): void {
    const bucket = this.bucketOf(this.keyIn(slot));
    this.next[slot] = this.buckets[bucket] as number;
    this.buckets[bucket] = slot + 1;
  }

  /** The finaliser of MurmurHash3, in place of Redis' SipHash: any good hash spreads keys alike. */
  private bucketOf(key: KeyId): number {
    let hash = key ^ this.hashSeed;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) & (this.buckets.length - 1);
  }
}
