import { hashCount, keyHash, mixed } from '../keys/key-hash.ts';
import { detached } from '../keys/key-table.ts';
import { KeyHeap } from '../policies/key-heap.ts';
import type { KeyId } from '../types.ts';
import { marginOf, meanErrorOf, partCount } from './confidence.ts';
import { DistanceSample } from './distance-sample.ts';

/** How keys are sampled: always the same share of them, or at most so many, for which the share falls. */
export type SampleSize = { readonly rate: number } | { readonly keys: number };

export interface SampledPoint {
  /** Entries. */
  readonly capacity: number;
  readonly hitRatio: number;
  /** The hit ratio of all keys is within so much of this one with a confidence of 95 %. */
  readonly margin: number;
}

/** Where no doubling of the memory gains as much any more; entries. */
export interface SampledKnee {
  /** Null: it is below {@link Shards.leastCapacity}. */
  readonly capacity: number | null;
  /** With a confidence of 95 % at each capacity no lower, and no higher than `to`; null: so low that nothing is known. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * SHARDS: the hit ratio of LRU at every capacity from the stack distances of a sample of keys (Waldspurger, Park,
 * Garthwaite and Ahmad, "Efficient MRC construction with SHARDS", FAST 2015), with the correction that the paper calls
 * SHARDS-adj. A key is in the sample when its hash is below a threshold, whenever it is used. With a fixed size, the
 * threshold falls to the largest hash of the sample whenever that has grown too large, and memory stays the same
 * however many keys there are.
 *
 * How far off it is, the paper knows from the whole traces. Here it is estimated by random groups (Wolter,
 * "Introduction to Variance Estimation", chapter 2): the hash also puts every sampled key into one of ten groups, each
 * of which is a smaller sample with a curve of its own, and how much these differ says how much the whole sample's
 * would from that of another sample. Of the bias that all samples share it says nothing; that is why there are no
 * figures below {@link leastCapacity}.
 */
export class Shards {
  /** Counted ones so far, of all keys. */
  accesses = 0;
  /** Keys with a hash below it are in the sample. */
  private threshold: number;
  private readonly mostKeys: number | null;
  private readonly seed: number;
  private readonly ids = new Map<string, KeyId>();
  private readonly freeIds: KeyId[] = [];
  private readonly names: string[] = [];
  private readonly groupOf: number[] = [];
  /** Only with a fixed size: the largest hash first. */
  private readonly hashes = new KeyHeap();
  private readonly whole: DistanceSample;
  private readonly groups: readonly DistanceSample[];
  private readonly onForget: (key: KeyId) => void;

  /**
   * @param seed decides which keys are sampled; a whole number
   * @param onForget a key is in the sample no longer, and its number will be another's
   */
  constructor(size: SampleSize, seed: number, onForget: (key: KeyId) => void = () => {}) {
    this.onForget = onForget;
    const rate = 'rate' in size ? size.rate : 1;
    this.threshold = Math.max(1, Math.round(rate * hashCount));
    this.mostKeys = 'keys' in size ? size.keys : null;
    this.seed = seed;
    this.whole = new DistanceSample(this.rate);
    this.groups = Array.from({ length: partCount }, () => new DistanceSample(this.rate / partCount));
  }

  /** Share of all keys that are in the sample now. */
  get rate(): number {
    return this.threshold / hashCount;
  }

  get sampledKeys(): number {
    return this.ids.size;
  }

  /** How many keys the whole trace is estimated to have. */
  get estimatedKeys(): number {
    return Math.round(this.ids.size / this.rate);
  }

  /** The smallest capacity of which the sample says anything: one of fewer entries holds less than ten of its keys. */
  get leastCapacity(): number {
    return this.rate === 1 ? 1 : Math.ceil(partCount / this.rate);
  }

  /**
   * @param isCounted the use is a hit or a miss; a write that only stores is neither
   * @returns the number of the key in the sample; null: it is not there
   */
  use(name: string, isCounted = true): KeyId | null {
    if (isCounted) this.accesses++;
    const hash = keyHash(name, this.seed);
    if (hash >= this.threshold) return null;
    const id = this.ids.get(name) ?? this.takeIn(name, hash);
    const { rate } = this;
    this.whole.use(id, rate, isCounted);
    this.groups[this.groupOf[id] as number]?.use(id, rate / partCount, isCounted);
    return this.keptIn(id, hash);
  }

  /** A key that is not used but belongs to the trace. @returns as {@link use} */
  mention(name: string): KeyId | null {
    const hash = keyHash(name, this.seed);
    if (hash >= this.threshold) return null;
    return this.keptIn(this.ids.get(name) ?? this.takeIn(name, hash), hash);
  }

  /** The numbers of the keys in the sample. */
  keys(): IterableIterator<KeyId> {
    return this.ids.values();
  }

  /** @param capacities entries, each at least {@link leastCapacity} */
  curve(capacities: readonly number[]): SampledPoint[] {
    const ratioOf = this.whole.hitRatios(this.accesses);
    const ofGroups = this.groups.map((group) => group.hitRatios(this.accesses));
    return capacities.map((capacity) => ({
      capacity,
      hitRatio: Math.min(1, Math.max(0, ratioOf(capacity))),
      margin: this.marginOfAll(ofGroups.map((ofGroup) => ofGroup(capacity))),
    }));
  }

  /**
   * The smallest capacity from which no doubling gains as much.
   *
   * @param gain of the hit ratio, as a fraction
   */
  knee(gain: number): SampledKnee {
    const ratioOf = this.whole.hitRatios(this.accesses);
    const ofGroups = this.groups.map((group) => group.hitRatios(this.accesses));
    const least = this.leastCapacity;
    let capacity: number | null = null;
    let to: number | null = null;
    for (const entries of this.whole.distinctCapacities()) {
      if (entries < least) break;
      const gained = ratioOf(2 * entries) - ratioOf(entries);
      const margin = this.marginOfAll(ofGroups.map((ofGroup) => ofGroup(2 * entries) - ofGroup(entries)));
      if (to === null && gained + margin >= gain) to = entries + 1;
      if (capacity === null && gained >= gain) capacity = entries + 1;
      if (gained - margin >= gain) return { capacity, from: entries + 1, to };
    }
    // Where every key is in the sample, no capacity is too small to be known.
    return this.rate === 1 ? { capacity: 1, from: 1, to: 1 } : { capacity, from: null, to };
  }

  /** The mean absolute error that the margins of a curve let expect. */
  static expectedError(points: readonly SampledPoint[]): number {
    const sum = points.reduce((total, { margin }) => total + meanErrorOf(margin), 0);
    return points.length === 0 ? 0 : sum / points.length;
  }

  /** Less is left to chance where a large part of all keys is in the sample. */
  private marginOfAll(ofGroups: readonly number[]): number {
    return this.rate === 1 ? 0 : Math.sqrt(1 - this.rate) * marginOf(ofGroups);
  }

  private keptIn(id: KeyId, hash: number): KeyId | null {
    if (this.mostKeys !== null && this.ids.size > this.mostKeys) this.lowerThreshold();
    return hash < this.threshold ? id : null;
  }

  private takeIn(name: string, hash: number): KeyId {
    const id = this.freeIds.pop() ?? this.names.length;
    const kept = detached(name);
    this.ids.set(kept, id);
    this.names[id] = kept;
    this.groupOf[id] = mixed(hash ^ 0x9e3779b9) % partCount;
    if (this.mostKeys !== null) {
      this.hashes.reserve(id + 1);
      this.hashes.insert(id, -hash, 0);
    }
    return id;
  }

  /** Takes out the keys with the largest hash. */
  private lowerThreshold(): void {
    this.threshold = -this.hashes.priorityOf(this.hashes.first());
    while (this.hashes.size > 0 && -this.hashes.priorityOf(this.hashes.first()) >= this.threshold) {
      const id = this.hashes.first();
      this.hashes.remove(id);
      this.whole.forget(id);
      this.groups[this.groupOf[id] as number]?.forget(id);
      this.ids.delete(this.names[id] as string);
      this.freeIds.push(id);
      this.onForget(id);
    }
  }
}
