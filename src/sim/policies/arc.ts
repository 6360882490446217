import type { KeyId, PolicyView } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { NO_VICTIM, type Policy, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const T1 = 0;
const T2 = 1;
const B1 = 2;
const B2 = 3;

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
    return this.queues.length(T1) + this.queues.length(T2);
  }

  has(key: KeyId): boolean {
    const queue = this.queues.queueOf(key);
    return queue === T1 || queue === T2;
  }

  touch(key: KeyId): void {
    this.queues.moveTo(T2, key);
  }

  insert(key: KeyId): KeyId {
    const queue = this.queues.queueOf(key);
    if (queue === B1 || queue === B2) return this.readmit(key, queue);
    const victim = this.isFull() ? this.makeRoomForNewKey() : NO_VICTIM;
    this.queues.push(T1, key);
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
        this.queues.view(T1, 'T1'),
        this.queues.view(T2, 'T2'),
        this.queues.viewGhosts(B1, 'B1'),
        this.queues.viewGhosts(B2, 'B2'),
      ],
      parameters: { p: this.p },
    };
  }

  private isFull(): boolean {
    return this.size >= this.capacity;
  }

  /** A miss that a ghost queue remembers: adapt, then the key enters T2. */
  private readmit(key: KeyId, ghosts: typeof B1 | typeof B2): KeyId {
    const b1 = this.queues.length(B1);
    const b2 = this.queues.length(B2);
    if (ghosts === B1) this.p = Math.min(this.capacity, this.p + Math.max(b2 / b1, 1));
    else this.p = Math.max(0, this.p - Math.max(b1 / b2, 1));
    this.queues.remove(key);
    const victim = this.isFull() ? this.replace(ghosts === B2) : NO_VICTIM;
    this.queues.push(T2, key);
    return victim;
  }

  /** A miss that nothing remembers, with a full cache: trims the ghosts so that all four queues stay within 2c. */
  private makeRoomForNewKey(): KeyId {
    const l1 = this.queues.length(T1) + this.queues.length(B1);
    if (l1 >= this.capacity) {
      if (this.queues.length(B1) === 0) return this.queues.shift(T1);
      this.queues.shift(B1);
    } else if (l1 + this.queues.length(T2) + this.queues.length(B2) >= 2 * this.capacity) {
      this.queues.shift(B2);
    }
    return this.replace(false);
  }

  /** REPLACE of the paper. */
  private replace(rememberedByB2: boolean): KeyId {
    const t1 = this.queues.length(T1);
    const fromT1 = t1 >= 1 && (t1 > this.p || (t1 === this.p && rememberedByB2));
    const [from, ghosts] = fromT1 || this.queues.length(T2) === 0 ? [T1, B1] : [T2, B2];
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
