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
  /**
   * Two words a bucket: the slot of its newest key and that of the next older one, or noSlot; the second is negative
   * where there are more of them to be looked up. So a sample reads words that lie side by side, and hardly ever has to
   * wait for a link before it knows what to read next. The number of buckets is a power of two; a bucket is named by
   * its first word.
   */
  private buckets = new Int32Array(2 * smallestSize);
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
    if (2 * this.size >= this.buckets.length) this.rehash();
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
    const newest = buckets[bucket] as number;
    if (newest === slot) {
      this.put(bucket, older);
    } else {
      let newer = newest;
      while (next[newer] !== slot) newer = next[newer] as number;
      next[newer] = older;
      this.put(bucket, newest);
    }
    this.slots[key] = noSlot;
    next[slot] = this.free;
    this.free = slot;
    this.size--;
  }

  /**
   * `dictGetSomeKeys`: the slots of some keys from a random bucket on, the same one perhaps more than once.
   *
   * @param samples takes them in; has room for two more than are wanted, because it costs less to write past them than
   * to ask
   * @param wanted at most as many as there are keys
   * @returns how many were found, at most `wanted`
   */
  sample(samples: Int32Array, wanted: number, random: Random): number {
    const { buckets, next } = this;
    const last = buckets.length - 2;
    const emptyBucketsUntilJump = wanted < emptyBucketsBeforeJump ? emptyBucketsBeforeJump : wanted + 1;
    let found = 0;
    let bucket = (random.next() << 1) & last;
    let emptyBuckets = 0;
    let steps = 10 * wanted;
    while (steps > 0 && found < wanted) {
      let second = 0;
      // What is rare is done outside, so that the compiler has to look at the arrays only once for all of this.
      do {
        const newest = buckets[bucket] as number;
        second = buckets[bucket + 1] as number;
        bucket = (bucket + 2) & last;
        // Which buckets are empty is a coin toss no processor can foresee: it costs less to reckon than to ask. Where
        // there is no key, what is written here is written over.
        const taken = -newest >>> 31;
        samples[found] = newest;
        found += taken;
        samples[found] = second;
        found += -second >>> 31;
        emptyBuckets = (emptyBuckets + 1) & (taken - 1);
        steps--;
      } while (second >= 0 && emptyBuckets !== emptyBucketsUntilJump && found < wanted && steps > 0);
      if (second < 0) {
        for (let slot = -second; slot !== noSlot && found < wanted; slot = next[slot] as number)
          samples[found++] = slot;
      } else if (emptyBuckets === emptyBucketsUntilJump) {
        bucket = ((random.next() << 1) + 2) & last;
        emptyBuckets = 0;
      }
    }
    return Math.min(found, wanted);
  }

  /** All keys, bucket by bucket. */
  *keys(): Generator<KeyId> {
    for (let bucket = 0; bucket < this.buckets.length; bucket += 2) {
      for (let slot = this.buckets[bucket] as number; slot !== noSlot; slot = this.next[slot] as number)
        yield this.keyIn(slot);
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
    for (let bucket = 0; bucket < old.length; bucket += 2) {
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
    this.put(bucket, slot);
  }

  /** Makes a slot the newest of a bucket, with the older ones that are linked to it. */
  private put(bucket: number, newest: number): void {
    const second = this.next[newest] as number;
    this.buckets[bucket] = newest;
    this.buckets[bucket + 1] = this.next[second] === noSlot ? second : -second;
  }

  /** The finaliser of MurmurHash3, in place of Redis' SipHash: any good hash spreads keys alike. */
  private bucketOf(key: KeyId): number {
    let hash = key ^ this.hashSeed;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) << 1) & (this.buckets.length - 2);
  }
}
