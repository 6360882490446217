import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { none, Queues } from './queues.ts';

const smallQueue = 0;
const mainQueue = 1;
const ghostQueue = 2;

/** Uses, since it entered the small queue, that let a key into the main queue. */
const usesToMove = 2;
/** The main queue counts no further: two bits. */
const mostCounted = 3;

/**
 * S3-FIFO (Yang et al., "FIFO queues are all you need for cache eviction", SOSP 2023): a small queue filters keys
 * used once, a main queue keeps the rest with second chances, a ghost queue remembers what the small one evicted.
 * The small queue's target is a tenth of the capacity. Needs 20 entries or more, so that this is at least 2.
 */
export class S3Fifo implements Policy {
  private readonly queues = new Queues(3);
  private frequency = new Int32Array(0);
  private readonly capacity: number;
  private readonly mainTarget: number;
  private readonly ghosts: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.ghosts = Math.floor(0.9 * this.capacity);
    this.mainTarget = this.capacity - Math.floor(0.1 * this.capacity);
  }

  get size(): number {
    return this.queues.length(smallQueue) + this.queues.length(mainQueue);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === smallQueue || queue === mainQueue;
  }

  touch(key: KeyId): void {
    this.frequency[key] = (this.frequency[key] as number) + 1;
  }

  insert(key: KeyId): KeyId {
    const remembered = this.queues.queueOf(key) === ghostQueue;
    if (remembered) this.queues.remove(key);
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.frequency[key] = 0;
    this.queues.push(remembered ? mainQueue : smallQueue, key);
    return victim;
  }

  remove(key: KeyId): void {
    this.queues.remove(key);
  }

  reserve(keys: number): void {
    this.queues.reserve(keys);
    this.frequency = grown(this.frequency, keys);
  }

  view(): PolicyView {
    const describe = (key: KeyId): PolicyNode => ({ key, frequency: this.frequency[key] as number });
    return {
      queues: [
        this.queues.view(smallQueue, 'S', describe),
        this.queues.view(mainQueue, 'M', describe),
        this.queues.viewGhosts(ghostQueue, 'ghost'),
      ],
      parameters: {},
    };
  }

  private evict(): KeyId {
    if (this.queues.length(mainQueue) > this.mainTarget || this.queues.length(smallQueue) === 0)
      return this.evictMain();
    const victim = this.evictSmall();
    return victim === none ? this.evictMain() : victim;
  }

  /** Moves used keys to the main queue until one is found that was not; none when all were. */
  private evictSmall(): KeyId {
    while (this.queues.length(smallQueue) > 0) {
      const key = this.queues.shift(smallQueue);
      if ((this.frequency[key] as number) < usesToMove) {
        this.remember(key);
        return key;
      }
      this.frequency[key] = 0;
      this.queues.push(mainQueue, key);
    }
    return none;
  }

  private evictMain(): KeyId {
    for (;;) {
      const key = this.queues.front(mainQueue);
      const uses = this.frequency[key] as number;
      if (uses === 0) return this.queues.shift(mainQueue);
      this.frequency[key] = Math.min(uses, mostCounted) - 1;
      this.queues.moveToBack(mainQueue, key);
    }
  }

  private remember(key: KeyId): void {
    if (this.queues.length(ghostQueue) >= this.ghosts) this.queues.shift(ghostQueue);
    this.queues.push(ghostQueue, key);
  }
}

export const s3Fifo = {
  name: 's3-fifo',
  family: 'modern',
  order: 'queues',
  smallest: 20,
  create: (context: PolicyContext) => new S3Fifo(context),
} as const satisfies PolicyDescriptor;
