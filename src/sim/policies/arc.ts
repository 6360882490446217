import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { noVictim, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const queueT1 = 0;
const queueT2 = 1;
const queueB1 = 2;
const queueB2 = 3;

/**
 * ARC, adaptive replacement cache (Megiddo and Modha, "ARC: a self-tuning, low overhead replacement cache", FAST
 * 2003): T1 holds keys used once, T2 keys used more often, B1 and B2 remember what left them. A hit in a ghost queue
 * moves the target size p of T1, a real number, towards the queue that should have been larger.
 */
export class Arc implements Policy {
  private readonly queues = new Queues(4);
  private readonly capacity: number;
  private p = 0;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
  }

  get size(): number {
    return this.queues.length(queueT1) + this.queues.length(queueT2);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === queueT1 || queue === queueT2;
  }

  touch(key: KeyId): void {
    this.queues.moveTo(queueT2, key);
  }

  insert(key: KeyId): KeyId {
    const queue = this.queues.queueOf(key);
    if (queue === queueB1 || queue === queueB2) return this.readmit(key, queue);
    const victim = this.isFull() ? this.makeRoomForNewKey() : noVictim;
    this.queues.push(queueT1, key);
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
        this.queues.view(queueT1, 'T1'),
        this.queues.view(queueT2, 'T2'),
        this.queues.viewGhosts(queueB1, 'B1'),
        this.queues.viewGhosts(queueB2, 'B2'),
      ],
      parameters: { p: this.p },
    };
  }

  private isFull(): boolean {
    return this.size >= this.capacity;
  }

  /** A miss that a ghost queue remembers: adapt, then the key enters T2. */
  private readmit(key: KeyId, ghosts: typeof queueB1 | typeof queueB2): KeyId {
    const b1 = this.queues.length(queueB1);
    const b2 = this.queues.length(queueB2);
    if (ghosts === queueB1) this.p = Math.min(this.capacity, this.p + Math.max(b2 / b1, 1));
    else this.p = Math.max(0, this.p - Math.max(b1 / b2, 1));
    this.queues.remove(key);
    const victim = this.isFull() ? this.replace(ghosts === queueB2) : noVictim;
    this.queues.push(queueT2, key);
    return victim;
  }

  /** A miss that nothing remembers, with a full cache: trims the ghosts so that all four queues stay within 2c. */
  private makeRoomForNewKey(): KeyId {
    const l1 = this.queues.length(queueT1) + this.queues.length(queueB1);
    if (l1 >= this.capacity) {
      if (this.queues.length(queueB1) === 0) return this.queues.shift(queueT1);
      this.queues.shift(queueB1);
    } else if (l1 + this.queues.length(queueT2) + this.queues.length(queueB2) >= 2 * this.capacity) {
      this.queues.shift(queueB2);
    }
    return this.replace(false);
  }

  /** REPLACE of the paper. */
  private replace(rememberedByB2: boolean): KeyId {
    const t1 = this.queues.length(queueT1);
    const fromT1 = t1 >= 1 && (t1 > this.p || (t1 === this.p && rememberedByB2));
    const [from, ghosts] =
      fromT1 || this.queues.length(queueT2) === 0 ? [queueT1, queueB1] : [queueT2, queueB2];
    const victim = this.queues.shift(from);
    this.queues.push(ghosts, victim);
    return victim;
  }
}

export const arc = {
  name: 'arc',
  family: 'modern',
  order: 'queues',
  create: (context: PolicyContext) => new Arc(context),
} as const satisfies PolicyDescriptor;
