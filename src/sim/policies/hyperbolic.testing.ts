import type { KeyId } from '../types.ts';
import { Hyperbolic, sampleSize } from './hyperbolic.ts';

const buckets = 4096;
/** Of the next number only the bits that choose a bucket matter, and they follow from the same bits of the last one. */
const multiplier = Number(6364136223846793005n % BigInt(buckets));
const increment = Number(1442695040888963407n % BigInt(buckets));

/** XXH3 of eight bytes without a seed (0.7.4, `XXH3_len_4to8_64b`), whose two halves it swaps. */
function hashed(number: number): bigint {
  const word = (value: bigint) => BigInt.asUintN(64, value);
  const turned = (value: bigint, by: bigint) => word(value << by) | (value >> (64n - by));
  let hash = word(BigInt(number) << 32n) ^ 0x1cad21f72c81017cn ^ 0xdb979083e96dd4den;
  hash ^= turned(hash, 49n) ^ turned(hash, 24n);
  hash = word(hash * 0x9fb21c651e98df25n);
  hash ^= (hash >> 35n) + 8n;
  hash = word(hash * 0x9fb21c651e98df25n);
  return hash ^ (hash >> 28n);
}

/**
 * Draws what libCacheSim does when its generator, that of Knuth's MMIX, starts at 1: of the buckets of its hash table
 * those that hold something, and of each the key that came last. Equals leave in the order in which they are drawn.
 */
export class HyperbolicOfLibCacheSim extends Hyperbolic {
  private state = 1;
  private readonly table = Array.from({ length: buckets }, (): KeyId[] => []);
  private readonly bucketOfKey: number[] = [];

  override insert(key: KeyId): KeyId {
    const victim = super.insert(key);
    this.bucketOf(key).push(key);
    return victim;
  }

  override remove(key: KeyId): void {
    const bucket = this.bucketOf(key);
    bucket.splice(bucket.indexOf(key), 1);
    super.remove(key);
  }

  protected override fillSample(): number {
    const worths = new Set<number>();
    let count = 0;
    for (let draws = 0; draws < sampleSize; draws++) {
      const key = this.draw();
      const { frequency, age } = this.describe(key);
      // What is worth the same as an earlier draw cannot leave.
      if (worths.has(frequency / age)) continue;
      worths.add(frequency / age);
      this.sample[count++] = this.placeOf(key);
    }
    return count;
  }

  private draw(): KeyId {
    for (;;) {
      this.state = (multiplier * this.state + increment) % buckets;
      const newest = this.table[this.state]?.at(-1);
      if (newest !== undefined) return newest;
    }
  }

  private bucketOf(key: KeyId): KeyId[] {
    // The recording numbers its objects from 1.
    this.bucketOfKey[key] ??= Number(hashed(key + 1) % BigInt(buckets));
    return this.table[this.bucketOfKey[key]] as KeyId[];
  }
}
