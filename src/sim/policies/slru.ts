import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const probation = 0;
const protectedQueue = 1;

/**
 * SLRU, segmented LRU (Karedla, Love and Wherry, "Caching strategies to improve disk system performance", IEEE
 * Computer 1994): new keys enter the probationary segment, a hit there leads to the protected one, and what that one
 * has no room for goes back to where probation begins. Only probation loses keys, its least recently used first. The
 * paper leaves the size of the protected segment open: four fifths of the capacity, rounded down, as in Caffeine.
 */
export class Slru implements Policy {
  private readonly queues = new Queues(2);
  private readonly capacity: number;
  private readonly mostProtected: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.mostProtected = Math.floor(0.8 * this.capacity);
  }

  get size(): number {
    return this.queues.length(probation) + this.queues.length(protectedQueue);
  }

  has(key: KeyId): boolean {
    return this.queues.queueOf(key) >= 0;
  }

  touch(key: KeyId): void {
    this.queues.moveTo(protectedQueue, key);
    if (this.queues.length(protectedQueue) > this.mostProtected)
      this.queues.moveTo(probation, this.queues.front(protectedQueue));
  }

  insert(key: KeyId): KeyId {
    const victim = this.size >= this.capacity ? this.queues.shift(probation) : noVictim;
    this.queues.push(probation, key);
    return victim;
  }

  remove(key: KeyId): void {
    this.queues.remove(key);
  }

  reserve(keys: number): void {
    this.queues.reserve(keys);
  }

  view(): PolicyView {
    return {
      queues: [this.queues.view(probation, 'probation'), this.queues.view(protectedQueue, 'protected')],
      parameters: {},
    };
  }
}

export const slru = {
  name: 'slru',
  family: 'modern',
  order: 'queues',
  create: (context: PolicyContext) => new Slru(context),
} as const satisfies PolicyDescriptor;
