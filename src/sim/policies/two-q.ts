import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { NO_VICTIM, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const A1IN = 0;
const AM = 1;
const A1OUT = 2;

/**
 * 2Q, full version (Johnson and Shasha, "2Q: a low overhead high performance buffer management replacement
 * algorithm", VLDB 1994): new keys pass through the FIFO A1in; only a key asked for again after it left there, while
 * the ghost queue A1out still remembers it, is admitted to the LRU queue Am. Kin is a quarter and Kout half of the
 * capacity. Needs 4 entries or more.
 */
export class TwoQ implements Policy {
  private readonly queues = new Queues(3);
  private readonly capacity: number;
  private readonly kin: number;
  private readonly kout: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
    this.kin = Math.floor(0.25 * this.capacity);
    this.kout = Math.floor(0.5 * this.capacity);
  }

  get size(): number {
    return this.queues.length(A1IN) + this.queues.length(AM);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === A1IN || queue === AM;
  }

  touch(key: KeyId): void {
    if (this.queues.queueOf(key) === AM) this.queues.moveToBack(AM, key);
  }

  insert(key: KeyId): KeyId {
    const remembered = this.queues.queueOf(key) === A1OUT;
    // Taken out before the eviction, so that the victim does not push out what is just being admitted.
    if (remembered) this.queues.remove(key);
    const victim = this.size >= this.capacity ? this.evict() : NO_VICTIM;
    this.queues.push(remembered ? AM : A1IN, key);
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
      queues: [
        this.queues.view(A1IN, 'A1in'),
        this.queues.view(AM, 'Am'),
        this.queues.viewGhosts(A1OUT, 'A1out'),
      ],
      parameters: { Kin: this.kin, Kout: this.kout },
    };
  }

  private evict(): KeyId {
    if (this.queues.length(A1IN) <= this.kin) return this.queues.shift(AM);
    const victim = this.queues.shift(A1IN);
    if (this.queues.length(A1OUT) >= this.kout) this.queues.shift(A1OUT);
    this.queues.push(A1OUT, victim);
    return victim;
  }
}

export const twoQ = {
  name: '2q',
  family: 'modern',
  order: 'queues',
  smallest: 4,
  create: (context: PolicyContext) => new TwoQ(context),
} as const satisfies PolicyDescriptor;
