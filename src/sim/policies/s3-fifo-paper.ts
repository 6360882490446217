import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { none, Queues } from './queues.ts';

const smallQueue = 0;
const mainQueue = 1;
const ghostQueue = 2;

/** More uses than this in the small queue let a key into the main queue. */
const usesToStay = 1;
/** Uses are counted no further: two bits. */
const mostCounted = 3;

/**
 * S3-FIFO as Algorithm 1 of its paper has it (Yang et al., "FIFO queues are all you need for cache eviction", SOSP
 * 2023); `s3-fifo.ts` is what libCacheSim makes of it. Here the small queue loses keys as soon as it has a tenth of the
 * capacity, whatever the main queue has, and a key that moves to a main queue which then has nine tenths pushes one out
 * of it. The search in the small queue goes on until a key has left from there, too, so one insertion may evict several.
 *
 * What the algorithm leaves open follows the paper's text: counts are cleared on the way to the main queue, and as many
 * keys are remembered as the main queue has room for. A key that returns is no longer remembered.
 */
export class S3FifoPaper implements Policy {
  readonly alsoLeft: KeyId[] = [];
  private readonly queues = new Queues(3);
  private frequency = new Uint8Array(0);
  private readonly capacity: number;
  private readonly mostGhosts: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.mostGhosts = Math.floor((9 * this.capacity) / 10);
  }

  get size(): number {
    return this.queues.length(smallQueue) + this.queues.length(mainQueue);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === smallQueue || queue === mainQueue;
  }

  touch(key: KeyId): void {
    this.frequency[key] = Math.min((this.frequency[key] as number) + 1, mostCounted);
  }

  insert(key: KeyId): KeyId {
    if (this.alsoLeft.length > 0) this.alsoLeft.length = 0;
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    // Only now, as in the paper: the eviction may have pushed the key itself out of the ghost queue.
    const remembered = this.queues.queueOf(key) === ghostQueue;
    if (remembered) this.queues.remove(key);
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

  /** Takes keys out of a full cache, one at least. @returns the first; the others are in `alsoLeft` */
  private evict(): KeyId {
    // In whole numbers, so that no rounding of a tenth decides.
    if (10 * this.queues.length(smallQueue) < this.capacity) return this.evictMain();
    let victim: KeyId = none;
    while (this.queues.length(smallQueue) > 0) {
      const key = this.queues.shift(smallQueue);
      if ((this.frequency[key] as number) <= usesToStay) {
        this.remember(key);
        return this.departed(victim, key);
      }
      this.frequency[key] = 0;
      this.queues.push(mainQueue, key);
      if (10 * this.queues.length(mainQueue) >= 9 * this.capacity)
        victim = this.departed(victim, this.evictMain());
    }
    // All of the small queue has moved to the main one, which is full then and has lost a key.
    return victim;
  }

  /** Notes that a key has left after another one, or as the first. @returns the first */
  private departed(first: KeyId, key: KeyId): KeyId {
    if (first === none) return key;
    this.alsoLeft.push(key);
    return first;
  }

  private evictMain(): KeyId {
    for (;;) {
      const key = this.queues.front(mainQueue);
      const uses = this.frequency[key] as number;
      if (uses === 0) return this.queues.shift(mainQueue);
      this.frequency[key] = uses - 1;
      this.queues.moveToBack(mainQueue, key);
    }
  }

  private remember(key: KeyId): void {
    this.queues.push(ghostQueue, key);
    if (this.queues.length(ghostQueue) > this.mostGhosts) this.queues.shift(ghostQueue);
  }
}

export const s3FifoPaper = {
  name: 's3-fifo-paper',
  family: 'modern',
  order: 'queues',
  create: (context: PolicyContext) => new S3FifoPaper(context),
} as const satisfies PolicyDescriptor;
