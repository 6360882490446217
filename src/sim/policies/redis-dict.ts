import { grown } from '../columns.ts';
import type { Random } from '../random.ts';
import type { KeyId } from '../types.ts';

const SMALLEST_SIZE = 4;
/** Empty buckets in a row after which sampling jumps elsewhere, unless more keys than that are wanted. */
const EMPTY_BUCKETS_BEFORE_JUMP = 5;

/**
 * The hash table of Redis 7, as far as it decides which keys are sampled: keys of one bucket, and of neighbouring
 * buckets, are sampled together, so samples are not independent and keys in crowded places are seen less often.
 * Unlike in Redis the table grows at once instead of bucket by bucket, and it never shrinks.
 */
export class RedisDict {
  size = 0;
  /** 1 + the newest key of every bucket, 0 for none. The number of buckets is a power of two. */
  private buckets = new Int32Array(SMALLEST_SIZE);
  /** For every key 1 + the next older key of its bucket, 0 for none. */
  private older = new Int32Array(0);
  private readonly hashSeed: number;

  /** @param random gives the seed of the hash function, which Redis draws anew at every start */
  constructor(random: Random) {
    this.hashSeed = random.next();
  }

  reserve(keys: number): void {
    this.older = grown(this.older, keys);
  }

  add(key: KeyId): void {
    if (this.size >= this.buckets.length) this.rehash();
    this.link(key);
    this.size++;
  }

  remove(key: KeyId): void {
    const bucket = this.bucketOf(key);
    const next = this.older[key] as number;
    if (this.buckets[bucket] === key + 1) {
      this.buckets[bucket] = next;
    } else {
      let before = (this.buckets[bucket] as number) - 1;
      while (this.older[before] !== key + 1) before = (this.older[before] as number) - 1;
      this.older[before] = next;
    }
    this.size--;
  }

  /**
   * `dictGetSomeKeys`: up to as many keys as there is room for, from a random bucket on, the same one perhaps more than
   * once.
   *
   * @returns how many there are
   */
  sample(samples: Int32Array, random: Random): number {
    const { buckets, older } = this;
    const wanted = Math.min(samples.length, this.size);
    const mask = buckets.length - 1;
    let found = 0;
    let bucket = random.next() & mask;
    let emptyBuckets = 0;
    for (let steps = 10 * wanted; steps > 0 && found < wanted; steps--) {
      let entry = buckets[bucket] as number;
      if (entry === 0) {
        emptyBuckets++;
        if (emptyBuckets >= EMPTY_BUCKETS_BEFORE_JUMP && emptyBuckets > wanted) {
          bucket = random.next() & mask;
          emptyBuckets = 0;
        }
      } else {
        emptyBuckets = 0;
        for (; entry !== 0 && found < wanted; entry = older[entry - 1] as number)
          samples[found++] = entry - 1;
      }
      bucket = (bucket + 1) & mask;
    }
    return found;
  }

  /** All keys, bucket by bucket. */
  *keys(): Generator<KeyId> {
    for (const newest of this.buckets) {
      for (let entry = newest; entry !== 0; entry = this.older[entry - 1] as number) yield entry - 1;
    }
  }

  private rehash(): void {
    const keys = [...this.keys()];
    this.buckets = new Int32Array(2 * this.buckets.length);
    for (const key of keys) this.link(key);
  }

  private link(key: KeyId): void {
    const bucket = this.bucketOf(key);
    this.older[key] = this.buckets[bucket] as number;
    this.buckets[bucket] = key + 1;
  }

  /** The finaliser of MurmurHash3, in place of Redis' SipHash: any good hash spreads keys alike. */
  private bucketOf(key: KeyId): number {
    let hash = key ^ this.hashSeed;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) & (this.buckets.length - 1);
  }
}
