import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { type EvictingPolicy, noVictim, type PolicyContext } from './policy.ts';
import { RandomSample } from './random-sample.ts';

/** Entries looked at for each eviction: as many as in libCacheSim. */
export const sampleSize = 64;

/**
 * Hyperbolic caching (Blankstein, Sen and Freedman, "Hyperbolic caching: flexible caching for web applications", USENIX
 * ATC 2017): an entry is worth its uses since it came in, that which brought it included, divided by the requests since
 * then. So the worth of every entry falls with each request, of a young one faster than of an old one, and no order of
 * the entries stays what it was. Nothing keeps one, therefore: for each eviction `sampleSize` entries are drawn, any of
 * them perhaps more than once, and the one that is worth least leaves. A cache of no more entries than that looks at all
 * of them, and nothing is left to chance.
 *
 * Of entries that are worth the same the one leaves that came first; the paper leaves that open. As in libCacheSim the
 * size of an object is no part of its worth, and a key that returns is counted from 1.
 */
export class Hyperbolic implements EvictingPolicy {
  size = 0;
  protected readonly sample = new Int32Array(sampleSize);
  private resident = new Int32Array(0);
  /** For every place its uses and the request that brought it in, side by side, so that a look is one read of memory. */
  private records = new Float64Array(0);
  /** For every key 1 + its place in `resident`, 0 for none. */
  private standing = new Int32Array(0);
  private readonly capacity: number;
  private readonly random: RandomSample;
  private requests = 0;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.random = new RandomSample(context.seed);
  }

  has(key: KeyId): boolean {
    return this.standing[key] !== 0;
  }

  touch(key: KeyId): void {
    this.requests++;
    const uses = 2 * this.placeOf(key);
    this.records[uses] = (this.records[uses] as number) + 1;
  }

  insert(key: KeyId): KeyId {
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.put(this.size++, key, 1, ++this.requests);
    return victim;
  }

  evict(): KeyId {
    const victim = this.resident[this.leastOf(this.fillSample())] as KeyId;
    this.remove(victim);
    return victim;
  }

  remove(key: KeyId): void {
    // The last key takes the place that becomes free: the order means nothing here.
    const last = --this.size;
    const { records } = this;
    const [uses, since] = [records[2 * last] as number, records[2 * last + 1] as number];
    this.put(this.placeOf(key), this.resident[last] as KeyId, uses, since);
    this.standing[key] = 0;
  }

  reserve(keys: number): void {
    const places = Math.min(keys, this.capacity);
    this.resident = grown(this.resident, places);
    this.records = grown(this.records, 2 * places);
    this.standing = grown(this.standing, keys);
  }

  view(): PolicyView {
    const nodes = Array.from(this.resident.subarray(0, this.size), (key) => this.describe(key));
    nodes.sort((one, other) => one.frequency * other.age - other.frequency * one.age || other.age - one.age);
    return { queues: [{ name: 'entries', ghost: false, nodes }], parameters: {} };
  }

  /**
   * Writes the places to look at into `sample`.
   *
   * @returns how many of them there are
   */
  protected fillSample(): number {
    const { sample, size } = this;
    if (size > sampleSize) {
      this.random.fill(sample, size);
      return sampleSize;
    }
    for (let place = 0; place < size; place++) sample[place] = place;
    return size;
  }

  protected placeOf(key: KeyId): number {
    return (this.standing[key] as number) - 1;
  }

  /** The place of the entry that is worth least of the first ones in `sample`. */
  private leastOf(count: number): number {
    const { sample, records } = this;
    // The request that needs the room counts, too, but is counted only once it has it.
    const now = this.requests + 1;
    let least = sample[0] as number;
    let uses = records[2 * least] as number;
    let age = now - (records[2 * least + 1] as number);
    for (let index = 1; index < count; index++) {
      const other = sample[index] as number;
      const otherUses = records[2 * other] as number;
      const otherAge = now - (records[2 * other + 1] as number);
      // Products in place of quotients: they are exact, so that equals are equal.
      const difference = otherUses * age - uses * otherAge;
      if (difference < 0 || (difference === 0 && otherAge > age)) {
        least = other;
        uses = otherUses;
        age = otherAge;
      }
    }
    return least;
  }

  protected describe(key: KeyId): Required<Pick<PolicyNode, 'key' | 'frequency' | 'age'>> {
    const record = 2 * this.placeOf(key);
    const age = this.requests + 1 - (this.records[record + 1] as number);
    return { key, frequency: this.records[record] as number, age };
  }

  private put(place: number, key: KeyId, uses: number, since: number): void {
    this.resident[place] = key;
    this.records[2 * place] = uses;
    this.records[2 * place + 1] = since;
    this.standing[key] = place + 1;
  }
}

export const hyperbolic = {
  name: 'hyperbolic',
  family: 'modern',
  order: 'sampled-value',
  random: true,
  create: (context: PolicyContext) => new Hyperbolic(context),
} as const satisfies PolicyDescriptor;
