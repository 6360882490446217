import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import { KeyHeap } from './key-heap.ts';
import { type EvictingPolicy, noVictim, type PolicyContext } from './policy.ts';

/** What the policies have in common that need a priority queue: the smallest key of a heap is the victim. */
export abstract class HeapPolicy implements EvictingPolicy {
  protected readonly heap = new KeyHeap();
  protected readonly capacity: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
  }

  abstract touch(key: KeyId): void;

  /** The priority of a new key, smallest first. */
  protected abstract priorityOfNew(key: KeyId): number;

  /** Decides between equal priorities; asked once for every key that comes in. */
  protected abstract tieOfNew(): number;

  protected abstract describe(key: KeyId): PolicyNode;

  get size(): number {
    return this.heap.size;
  }

  has(key: KeyId): boolean {
    return this.heap.has(key);
  }

  insert(key: KeyId): KeyId {
    const priority = this.priorityOfNew(key);
    const tie = this.tieOfNew();
    if (this.size >= this.capacity) return this.heap.replaceFirst(key, priority, tie);
    this.heap.insert(key, priority, tie);
    return noVictim;
  }

  evict(): KeyId {
    const victim = this.heap.first();
    this.heap.remove(victim);
    return victim;
  }

  remove(key: KeyId): void {
    this.heap.remove(key);
  }

  reserve(keys: number): void {
    this.heap.reserve(keys);
  }

  view(): PolicyView {
    const nodes = this.heap.sorted().map((key) => this.describe(key));
    return { queues: [{ name: 'entries', ghost: false, nodes }], parameters: {} };
  }
}
