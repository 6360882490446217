import { grown } from '../columns.ts';
import { Random } from '../random.ts';
import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { type EvictingPolicy, noVictim, type PolicyContext } from './policy.ts';

/** Evicts any resident key, each with the same probability. */
export class RandomReplacement implements EvictingPolicy {
  size = 0;
  private resident = new Int32Array(0);
  /** For every key 1 + its index in `resident`, 0 for none. */
  private place = new Int32Array(0);
  private readonly capacity: number;
  private readonly random: Random;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.random = new Random(context.seed);
  }

  has(key: KeyId): boolean {
    return this.place[key] !== 0;
  }

  touch(): void {}

  insert(key: KeyId): KeyId {
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.put(this.size++, key);
    return victim;
  }

  evict(): KeyId {
    const victim = this.resident[this.random.below(this.size)] as KeyId;
    this.remove(victim);
    return victim;
  }

  remove(key: KeyId): void {
    // The last key takes the place that becomes free: the order means nothing here.
    const index = (this.place[key] as number) - 1;
    this.put(index, this.resident[--this.size] as KeyId);
    this.place[key] = 0;
  }

  reserve(keys: number): void {
    this.resident = grown(this.resident, keys);
    this.place = grown(this.place, keys);
  }

  view(): PolicyView {
    const nodes = Array.from(this.resident.subarray(0, this.size), (key) => ({ key }));
    return { queues: [{ name: 'entries', ghost: false, nodes }], parameters: {} };
  }

  private put(index: number, key: KeyId): void {
    this.resident[index] = key;
    this.place[key] = index + 1;
  }
}

export const random = {
  name: 'random',
  family: 'textbook',
  order: 'random',
  random: true,
  create: (context: PolicyContext) => new RandomReplacement(context),
} as const satisfies PolicyDescriptor;
