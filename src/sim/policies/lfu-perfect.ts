import { grown } from '../columns.ts';
import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { HeapPolicy } from './heap-policy.ts';
import type { PolicyContext } from './policy.ts';

/**
 * Perfect LFU (Breslau, Cao, Fan, Phillips and Shenker, "Web caching and Zipf-like distributions: evidence and
 * implications", INFOCOM 1999): as in `lfu.ts` the key with the smallest count leaves, and among equal counts the one
 * whose last use is oldest, but a key keeps its count when it leaves, so that what returns goes on from there. Every
 * key ever seen is counted, which no real cache can afford. A miss counts as a use, too, and nothing ages.
 */
export class LfuPerfect extends HeapPolicy {
  private frequency = new Float64Array(0);
  private uses = 0;

  override touch(key: KeyId): void {
    this.heap.change(key, this.countUse(key), this.uses++);
  }

  override reserve(keys: number): void {
    super.reserve(keys);
    this.frequency = grown(this.frequency, keys);
  }

  protected override priorityOfNew(key: KeyId): number {
    return this.countUse(key);
  }

  protected override tieOfNew(): number {
    return this.uses++;
  }

  protected override describe(key: KeyId): PolicyNode {
    return { key, frequency: this.frequency[key] as number };
  }

  private countUse(key: KeyId): number {
    const count = (this.frequency[key] as number) + 1;
    this.frequency[key] = count;
    return count;
  }
}

export const lfuPerfect = {
  name: 'lfu-perfect',
  family: 'textbook',
  order: 'frequency',
  create: (context: PolicyContext) => new LfuPerfect(context),
} as const satisfies PolicyDescriptor;
