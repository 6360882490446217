import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { HeapPolicy } from './heap-policy.ts';
import type { PolicyContext } from './policy.ts';

/**
 * LFU as in `lfu.ts`, but among equal counts the key inserted longest ago leaves, as in Python's cachetools. That
 * order does not follow from the moves of the keys, so this variant needs a heap and O(log n).
 */
export class LfuFifoTie extends HeapPolicy {
  private insertions = 0;

  override touch(key: KeyId): void {
    this.heap.change(key, this.heap.priorityOf(key) + 1, this.heap.tieOf(key));
  }

  protected override priorityOfNew(): number {
    return 1;
  }

  protected override tieOfNew(): number {
    return this.insertions++;
  }

  protected override describe(key: KeyId): PolicyNode {
    return { key, frequency: this.heap.priorityOf(key) };
  }
}

export const lfuFifoTie = {
  name: 'lfu-fifotie',
  family: 'textbook',
  order: 'frequency',
  create: (context: PolicyContext) => new LfuFifoTie(context),
} as const satisfies PolicyDescriptor;
