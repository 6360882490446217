import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';

/** Children a node: four, because a wider and flatter heap moves fewer keys when a priority rises. */
const ARITY = 4;

/**
 * A heap of keys by (priority, tie), smallest first, that knows where every key stands, so that a key's priority can
 * change and any key can be removed in O(log n).
 */
export class KeyHeap {
  size = 0;
  private heap = new Int32Array(0);
  /** For every key 1 + its index in the heap, 0 for none. */
  private place = new Int32Array(0);
  private priority = new Float64Array(0);
  private tie = new Float64Array(0);

  reserve(keys: number): void {
    this.heap = grown(this.heap, keys);
    this.place = grown(this.place, keys);
    this.priority = grown(this.priority, keys);
    this.tie = grown(this.tie, keys);
  }

  has(key: KeyId): boolean {
    return this.place[key] !== 0;
  }

  priorityOf(key: KeyId): number {
    return this.priority[key] as number;
  }

  /** The smallest key of a heap that is not empty. */
  first(): KeyId {
    return this.heap[0] as KeyId;
  }

  insert(key: KeyId, priority: number, tie: number): void {
    this.priority[key] = priority;
    this.tie[key] = tie;
    this.rise(this.size++, key);
  }

  change(key: KeyId, priority: number, tie = this.tie[key] as number): void {
    this.priority[key] = priority;
    this.tie[key] = tie;
    this.settle((this.place[key] as number) - 1, key);
  }

  remove(key: KeyId): void {
    const index = (this.place[key] as number) - 1;
    this.place[key] = 0;
    const last = this.heap[--this.size] as KeyId;
    if (last !== key) this.settle(index, last);
  }

  /** All keys, smallest first. */
  sorted(): KeyId[] {
    return [...this.heap.subarray(0, this.size)].sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
  }

  private isBefore(a: KeyId, b: KeyId): boolean {
    const difference = (this.priority[a] as number) - (this.priority[b] as number);
    return difference < 0 || (difference === 0 && (this.tie[a] as number) < (this.tie[b] as number));
  }

  /** Puts a key whose order may have changed either way where it belongs, starting from a place that is free. */
  private settle(index: number, key: KeyId): void {
    this.rise(index, key);
    this.sink((this.place[key] as number) - 1, key);
  }

  private rise(from: number, key: KeyId): void {
    let index = from;
    while (index > 0) {
      const parent = Math.floor((index - 1) / ARITY);
      const above = this.heap[parent] as KeyId;
      if (!this.isBefore(key, above)) break;
      this.put(index, above);
      index = parent;
    }
    this.put(index, key);
  }

  private sink(from: number, key: KeyId): void {
    let index = from;
    for (;;) {
      const firstChild = ARITY * index + 1;
      if (firstChild >= this.size) break;
      let smallest = firstChild;
      const end = Math.min(firstChild + ARITY, this.size);
      for (let child = firstChild + 1; child < end; child++) {
        if (this.isBefore(this.heap[child] as KeyId, this.heap[smallest] as KeyId)) smallest = child;
      }
      const below = this.heap[smallest] as KeyId;
      if (!this.isBefore(below, key)) break;
      this.put(index, below);
      index = smallest;
    }
    this.put(index, key);
  }

  private put(index: number, key: KeyId): void {
    this.heap[index] = key;
    this.place[key] = index + 1;
  }
}
