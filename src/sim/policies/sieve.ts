import { grown } from '../columns.ts';
import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { none } from './queues.ts';
import { SingleQueue } from './single-queue.ts';

/**
 * SIEVE (Zhang et al., "SIEVE is simpler than LRU", NSDI 2024): a FIFO queue, a visited bit a key, and a hand that
 * walks from the oldest towards the newest, spares what was visited and stays where it evicted. Keys never move.
 */
export class Sieve extends SingleQueue {
  private visited = new Uint8Array(0);
  /** none: the next eviction starts at the oldest key. */
  private hand: KeyId = none;

  override touch(key: KeyId): void {
    this.visited[key] = 1;
  }

  override remove(key: KeyId): void {
    if (key === this.hand) this.hand = this.queue.after(key);
    super.remove(key);
  }

  override reserve(keys: number): void {
    super.reserve(keys);
    this.visited = grown(this.visited, keys);
  }

  protected override enter(key: KeyId): void {
    super.enter(key);
    this.visited[key] = 0;
  }

  protected override victim(): KeyId {
    let key = this.hand === none ? this.front() : this.hand;
    while (this.visited[key] === 1) {
      this.visited[key] = 0;
      key = this.queue.after(key);
      if (key === none) key = this.front();
    }
    // `remove` moves the hand on from here to the neighbour towards the newest.
    this.hand = key;
    return key;
  }

  protected override describe(key: KeyId): PolicyNode {
    const hand = this.hand === none ? this.front() : this.hand;
    return { key, referenced: this.visited[key] === 1, hand: key === hand };
  }
}

export const sieve = {
  name: 'sieve',
  family: 'modern',
  order: 'hand',
  create: (context: PolicyContext) => new Sieve(context),
} as const satisfies PolicyDescriptor;
