import { Queues } from '../policies/queues.ts';
import type { KeyId } from '../types.ts';
import type { SizedPolicy } from './sized-policy.ts';

/**
 * What the policies with several queues have in common: the first two hold the resident keys, the others remember keys
 * that left, and the length of each is counted in bytes. A remembered key has the size it had when it was resident.
 */
export abstract class SizedQueues implements SizedPolicy {
  evictions = 0;
  protected readonly capacity: number;
  private readonly queues: Queues;
  private readonly lengths: Float64Array;
  private readonly sizes: Float64Array;

  constructor(queues: number, capacity: number, keys: number) {
    this.capacity = capacity;
    this.queues = new Queues(queues);
    this.queues.reserve(keys);
    this.lengths = new Float64Array(queues);
    this.sizes = new Float64Array(keys);
  }

  abstract touch(key: KeyId): void;
  abstract admit(key: KeyId, size: number): boolean;

  get size(): number {
    return this.queues.length(0) + this.queues.length(1);
  }

  get bytes(): number {
    return this.bytesOf(0) + this.bytesOf(1);
  }

  has(key: KeyId): boolean {
    const queue = this.queueOf(key);
    return queue === 0 || queue === 1;
  }

  sizeOf(key: KeyId): number {
    return this.sizes[key] as number;
  }

  remove(key: KeyId): void {
    this.count(this.queueOf(key), -this.sizeOf(key));
    this.queues.remove(key);
  }

  protected bytesOf(queue: number): number {
    return this.lengths[queue] as number;
  }

  /** The queue the key is in; below 0: none. */
  protected queueOf(key: KeyId): number {
    return this.queues.queueOf(key);
  }

  /** The key that leaves a queue first. */
  protected front(queue: number): KeyId {
    return this.queues.front(queue);
  }

  protected push(queue: number, key: KeyId, size: number): void {
    this.sizes[key] = size;
    this.count(queue, size);
    this.queues.push(queue, key);
  }

  /** Takes out the key at the front of a queue that is not empty. */
  protected shift(queue: number): KeyId {
    const key = this.queues.shift(queue);
    this.count(queue, -this.sizeOf(key));
    return key;
  }

  /** Moves a key to the back of a queue, whichever it is in now. */
  protected moveTo(queue: number, key: KeyId): void {
    const size = this.sizeOf(key);
    this.count(this.queueOf(key), -size);
    this.count(queue, size);
    this.queues.moveTo(queue, key);
  }

  /** Moves the key at the front of a queue to the back of another one. */
  protected pass(from: number, to: number): void {
    this.moveTo(to, this.front(from));
  }

  /** Whether a queue has no key. */
  protected isEmpty(queue: number): boolean {
    return this.queues.length(queue) === 0;
  }

  /** Puts the key at the front of a queue into one that remembers, which forgets its oldest until there is room. */
  protected retire(from: number, ghosts: number, most: number): void {
    const size = this.sizeOf(this.front(from));
    if (size > most) this.shift(from);
    else {
      while (this.bytesOf(ghosts) + size > most) this.shift(ghosts);
      this.pass(from, ghosts);
    }
  }

  private count(queue: number, bytes: number): void {
    this.lengths[queue] = this.bytesOf(queue) + bytes;
  }
}
