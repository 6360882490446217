import { grown } from '../columns.ts';
import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { HeapPolicy } from './heap-policy.ts';
import type { PolicyContext } from './policy.ts';

/** What a use is worth for a byte. A scale alone, but rounding is then that of libCacheSim. */
const worth = 1_000_000;

/**
 * GDSF, greedy dual size frequency (Cherkasova, "Improving WWW proxies performance with greedy-dual-size-frequency
 * caching policy", HP Labs 1998): the key with the smallest value leaves, which is its uses in the cache divided by its
 * size, on top of the age of the cache when they were last counted. That age is the value of what left last, so that
 * what was popular once does not stay for ever. Among equal values the key whose last use is oldest leaves.
 *
 * Unlike in the paper a key that is missed always comes in, as in libCacheSim. Where all sizes are alike, this is LFU
 * with ageing.
 */
export class Gdsf extends HeapPolicy {
  private readonly sizes: Float64Array | null;
  private frequency = new Int32Array(0);
  private age = 0;
  private uses = 0;

  /** @param sizes of the keys in bytes; null: all are alike */
  constructor(context: PolicyContext, sizes: Float64Array | null = null) {
    super(context);
    this.sizes = sizes;
  }

  override touch(key: KeyId): void {
    const frequency = (this.frequency[key] as number) + 1;
    this.frequency[key] = frequency;
    this.heap.change(key, this.worthOf(key, frequency), this.uses++);
  }

  override insert(key: KeyId): KeyId {
    // Before the new key has its value, which depends on what leaves.
    if (this.size >= this.capacity) this.becomeOlder();
    return super.insert(key);
  }

  override evict(): KeyId {
    this.becomeOlder();
    return super.evict();
  }

  override reserve(keys: number): void {
    super.reserve(keys);
    this.frequency = grown(this.frequency, keys);
  }

  protected override priorityOfNew(key: KeyId): number {
    this.frequency[key] = 1;
    return this.worthOf(key, 1);
  }

  protected override tieOfNew(): number {
    return this.uses++;
  }

  protected override describe(key: KeyId): PolicyNode {
    return { key, frequency: this.frequency[key] as number };
  }

  /** The cache becomes as old as the value of what leaves it next. */
  private becomeOlder(): void {
    this.age = this.heap.priorityOf(this.heap.first());
  }

  private worthOf(key: KeyId, frequency: number): number {
    return this.age + (frequency * worth) / (this.sizes?.[key] ?? 1);
  }
}

export const gdsf = {
  name: 'gdsf',
  family: 'modern',
  order: 'value',
  create: (context: PolicyContext) => new Gdsf(context),
} as const satisfies PolicyDescriptor;
