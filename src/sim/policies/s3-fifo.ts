import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { NO_VICTIM, type Policy, type PolicyContext } from './policy.ts';
import { NONE, Queues } from './queues.ts';

const SMALL = 0;
const MAIN = 1;
const GHOST = 2;

/** Uses, since it entered the small queue, that let a key into the main queue. */
const USES_TO_MOVE = 2;
/** The main queue counts no further: two bits. */
const MOST_COUNTED = 3;

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
    return this.queues.length(SMALL) + this.queues.length(MAIN);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === SMALL || queue === MAIN;
  }

  touch(key: KeyId): void {
    this.frequency[key] = (this.frequency[key] as number) + 1;
  }

  insert(key: KeyId): KeyId {
    const remembered = this.queues.queueOf(key) === GHOST;
    if (remembered) this.queues.remove(key);
    const victim = this.size >= this.capacity ? this.evict() : NO_VICTIM;
    this.frequency[key] = 0;
    this.queues.push(remembered ? MAIN : SMALL, key);
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
        this.queues.view(SMALL, 'S', describe),
        this.queues.view(MAIN, 'M', describe),
        this.queues.viewGhosts(GHOST, 'ghost'),
      ],
      parameters: {},
    };
  }

  private evict(): KeyId {
    if (this.queues.length(MAIN) > this.mainTarget || this.queues.length(SMALL) === 0)
      return this.evictMain();
    const victim = this.evictSmall();
    return victim === NONE ? this.evictMain() : victim;
  }

  /** Moves used keys to the main queue until one is found that was not; NONE when all were. */
  private evictSmall(): KeyId {
    while (this.queues.length(SMALL) > 0) {
      const key = this.queues.shift(SMALL);
      if ((this.frequency[key] as number) < USES_TO_MOVE) {
        this.remember(key);
        return key;
      }
      this.frequency[key] = 0;
      this.queues.push(MAIN, key);
    }
    return NONE;
  }

  private evictMain(): KeyId {
    for (;;) {
      const key = this.queues.front(MAIN);
      const uses = this.frequency[key] as number;
      if (uses === 0) return this.queues.shift(MAIN);
      this.frequency[key] = Math.min(uses, MOST_COUNTED) - 1;
      this.queues.moveToBack(MAIN, key);
    }
  }

  private remember(key: KeyId): void {
    if (this.queues.length(GHOST) >= this.ghosts) this.queues.shift(GHOST);
    this.queues.push(GHOST, key);
  }
}

export const s3Fifo = {
  name: 's3-fifo',
  family: 'modern',
  order: 'queues',
  smallest: 20,
  create: (context: PolicyContext) => new S3Fifo(context),
} as const satisfies PolicyDescriptor;
