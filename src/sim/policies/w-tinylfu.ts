import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { FrequencySketch } from './frequency-sketch.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const windowQueue = 0;
const probation = 1;
const protectedQueue = 2;

/**
 * W-TinyLFU (Einziger, Friedman and Manes, "TinyLFU: a highly efficient cache admission policy", ACM Transactions on
 * Storage 2017) as Caffeine's simulator has it with a window of fixed size: new keys pass through a small LRU window,
 * a hundredth of the capacity, rounded up; what leaves it has to be used more often of late than the key which the
 * main part would evict for it, by a sketch that counts them all, or leaves the cache itself. The main part is a
 * segmented LRU whose protected segment has four fifths of it.
 */
export class WTinyLfu implements Policy {
  private readonly queues = new Queues(3);
  private readonly sketch: FrequencySketch;
  private readonly capacity: number;
  private readonly mostInWindow: number;
  private readonly mostProtected: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    const main = Math.floor(0.99 * this.capacity);
    this.mostInWindow = Number.isFinite(main) ? this.capacity - main : main;
    this.mostProtected = Math.floor(0.8 * main);
    this.sketch = new FrequencySketch(this.capacity);
  }

  get size(): number {
    const { queues } = this;
    return queues.length(windowQueue) + queues.length(probation) + queues.length(protectedQueue);
  }

  has(key: KeyId): boolean {
    return this.queues.queueOf(key) >= 0;
  }

  touch(key: KeyId): void {
    this.sketch.count(key);
    if (this.queues.queueOf(key) === windowQueue) {
      this.queues.moveToBack(windowQueue, key);
      return;
    }
    this.queues.moveTo(protectedQueue, key);
    if (this.queues.length(protectedQueue) > this.mostProtected)
      this.queues.moveTo(probation, this.queues.front(protectedQueue));
  }

  insert(key: KeyId): KeyId {
    const isFull = this.size >= this.capacity;
    this.sketch.count(key);
    this.queues.push(windowQueue, key);
    if (this.queues.length(windowQueue) <= this.mostInWindow) return noVictim;
    const candidate = this.queues.front(windowQueue);
    const victim = this.queues.front(probation);
    this.queues.moveTo(probation, candidate);
    if (!isFull) return noVictim;
    const loser = this.isUsedMore(candidate, victim) ? victim : candidate;
    this.queues.remove(loser);
    return loser;
  }

  remove(key: KeyId): void {
    this.queues.remove(key);
  }

  reserve(keys: number): void {
    this.queues.reserve(keys);
    this.sketch.reserve(keys);
  }

  view(): PolicyView {
    const describe = (key: KeyId): PolicyNode => ({ key, frequency: this.sketch.frequency(key) });
    return {
      queues: [
        this.queues.view(windowQueue, 'window', describe),
        this.queues.view(probation, 'probation', describe),
        this.queues.view(protectedQueue, 'protected', describe),
      ],
      parameters: {},
    };
  }

  private isUsedMore(candidate: KeyId, victim: KeyId): boolean {
    return victim >= 0 && this.sketch.frequency(candidate) > this.sketch.frequency(victim);
  }
}

export const wTinyLfu = {
  name: 'w-tinylfu',
  family: 'modern',
  order: 'queues',
  create: (context: PolicyContext) => new WTinyLfu(context),
} as const satisfies PolicyDescriptor;
