import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';

/** Children a node: four, because a wider and flatter heap moves fewer keys when a priority rises. */
const arity = 4;

/**
 * A heap of keys by (priority, tie), smallest first, that knows the position of every key, so that a key's priority can
 * change and any key can be removed in O(log n).
 *
 * The heap itself holds priorities and ties, in heap order and not by key: so the children of a node are compared
 * within one cache line.
 */
export class KeyHeap {
  size = 0;
  private heap = new Int32Array(0);
  /** The priority of the key at an index at 2 * index, its tie at 2 * index + 1. */
  private order = new Float64Array(0);
  /** For every key 1 + its index in the heap, 0 for none. */
  private place = new Int32Array(0);

  reserve(keys: number): void {
    this.heap = grown(this.heap, keys);
    this.order = grown(this.order, 2 * keys);
    this.place = grown(this.place, keys);
  }

  has(key: KeyId): boolean {
    return this.place[key] !== 0;
  }

  priorityOf(key: KeyId): number {
    return this.order[2 * this.indexOf(key)] as number;
  }

  tieOf(key: KeyId): number {
    return this.order[2 * this.indexOf(key) + 1] as number;
  }

  /** The smallest key of a heap that is not empty. */
  first(): KeyId {
    return this.heap[0] as KeyId;
  }

  insert(key: KeyId, priority: number, tie: number): void {
    this.rise(this.size++, key, priority, tie);
  }

  /**
   * Puts a key in the place of the smallest one of a heap that is not empty: one way down instead of the two that
   * taking out and putting in take.
   *
   * @returns the key that was the smallest
   */
  replaceFirst(key: KeyId, priority: number, tie: number): KeyId {
    const first = this.heap[0] as KeyId;
    this.place[first] = 0;
    this.sink(0, key, priority, tie);
    return first;
  }

  change(key: KeyId, priority: number, tie: number): void {
    const index = this.indexOf(key);
    const { order } = this;
    const rises = isBefore(priority, tie, order[2 * index] as number, order[2 * index + 1] as number);
    if (rises) this.rise(index, key, priority, tie);
    else this.sink(index, key, priority, tie);
  }

  remove(key: KeyId): void {
    const index = this.indexOf(key);
    this.place[key] = 0;
    const last = --this.size;
    if (index === last) return;
    const { order } = this;
    this.settle(index, this.heap[last] as KeyId, order[2 * last] as number, order[2 * last + 1] as number);
  }

  /** All keys, smallest first. */
  sorted(): KeyId[] {
    const { order } = this;
    const indexes = Array.from({ length: this.size }, (_, index) => index);
    const priority = (index: number) => order[2 * index] as number;
    const tie = (index: number) => order[2 * index + 1] as number;
    indexes.sort((a, b) => priority(a) - priority(b) || tie(a) - tie(b));
    return indexes.map((index) => this.heap[index] as KeyId);
  }

  private indexOf(key: KeyId): number {
    return (this.place[key] as number) - 1;
  }

  /** Puts a key whose order may have changed either way where it belongs, starting from a place that is free. */
  private settle(index: number, key: KeyId, priority: number, tie: number): void {
    if (this.rise(index, key, priority, tie) === index) this.sink(index, key, priority, tie);
  }

  /** @returns the key's new position */
  private rise(from: number, key: KeyId, priority: number, tie: number): number {
    const { order } = this;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 2;
      if (!isBefore(priority, tie, order[2 * parent] as number, order[2 * parent + 1] as number)) break;
      this.move(parent, index);
      index = parent;
    }
    this.put(index, key, priority, tie);
    return index;
  }

  private sink(from: number, key: KeyId, priority: number, tie: number): void {
    const { order } = this;
    let index = from;
    for (;;) {
      const firstChild = arity * index + 1;
      if (firstChild >= this.size) break;
      const end = Math.min(firstChild + arity, this.size);
      let smallest = firstChild;
      let least = order[2 * smallest] as number;
      let leastTie = order[2 * smallest + 1] as number;
      for (let child = firstChild + 1; child < end; child++) {
        const other = order[2 * child] as number;
        const otherTie = order[2 * child + 1] as number;
        if (!isBefore(other, otherTie, least, leastTie)) continue;
        smallest = child;
        least = other;
        leastTie = otherTie;
      }
      if (!isBefore(least, leastTie, priority, tie)) break;
      this.put(index, this.heap[smallest] as KeyId, least, leastTie);
      index = smallest;
    }
    this.put(index, key, priority, tie);
  }

  private move(from: number, to: number): void {
    const { order } = this;
    this.put(to, this.heap[from] as KeyId, order[2 * from] as number, order[2 * from + 1] as number);
  }

  private put(index: number, key: KeyId, priority: number, tie: number): void {
    this.heap[index] = key;
    this.order[2 * index] = priority;
    this.order[2 * index + 1] = tie;
    this.place[key] = index + 1;
  }
}

function isBefore(priority: number, tie: number, otherPriority: number, otherTie: number): boolean {
  return priority < otherPriority || (priority === otherPriority && tie < otherTie);
}
