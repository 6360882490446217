import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const queueA1In = 0;
const queueAm = 1;
const queueA1Out = 2;

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
    return this.queues.length(queueA1In) + this.queues.length(queueAm);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === queueA1In || queue === queueAm;
  }

  touch(key: KeyId): void {
    if (this.queues.queueOf(key) === queueAm) this.queues.moveToBack(queueAm, key);
  }

  insert(key: KeyId): KeyId {
    const remembered = this.queues.queueOf(key) === queueA1Out;
    // Taken out before the eviction, so that the victim does not push out what is just being admitted.
    if (remembered) this.queues.remove(key);
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.queues.push(remembered ? queueAm : queueA1In, key);
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
        this.queues.view(queueA1In, 'A1in'),
        this.queues.view(queueAm, 'Am'),
        this.queues.viewGhosts(queueA1Out, 'A1out'),
      ],
      parameters: { Kin: this.kin, Kout: this.kout },
    };
  }

  private evict(): KeyId {
    if (this.queues.length(queueA1In) <= this.kin) return this.queues.shift(queueAm);
    const victim = this.queues.shift(queueA1In);
    if (this.queues.length(queueA1Out) >= this.kout) this.queues.shift(queueA1Out);
    this.queues.push(queueA1Out, victim);
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
