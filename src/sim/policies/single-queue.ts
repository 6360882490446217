import type { KeyId, PolicyNode, PolicyView } from '../types.ts';
import { type EvictingPolicy, noVictim, type PolicyContext } from './policy.ts';
import { Queues } from './queues.ts';

const onlyQueue = 0;

/** What the policies that keep all their keys in one queue have in common; they differ in touch and victim. */
export abstract class SingleQueue implements EvictingPolicy {
  protected readonly queue = new Queues(1);
  protected readonly capacity: number;

  constructor(context: PolicyContext) {
    this.capacity = context.capacity;
  }

  abstract touch(key: KeyId): void;

  /** The key to evict from a full cache. It is still in the queue, and is taken out of it by the caller. */
  protected abstract victim(): KeyId;

  get size(): number {
    return this.queue.length(onlyQueue);
  }

  has(key: KeyId): boolean {
    return this.queue.queueOf(key) === onlyQueue;
  }

  insert(key: KeyId): KeyId {
    const victim = this.size >= this.capacity ? this.evict() : noVictim;
    this.enter(key);
    return victim;
  }

  evict(): KeyId {
    const victim = this.victim();
    this.remove(victim);
    return victim;
  }

  remove(key: KeyId): void {
    this.queue.remove(key);
  }

  reserve(keys: number): void {
    this.queue.reserve(keys);
  }

  view(): PolicyView {
    const nodes = Array.from(this.queue.keys(onlyQueue), (key) => this.describe(key));
    return { queues: [{ name: 'entries', ghost: false, nodes }], parameters: {} };
  }

  protected enter(key: KeyId): void {
    this.queue.push(onlyQueue, key);
  }

  /** Makes a key the newest by the policy's own order. */
  protected renew(key: KeyId): void {
    this.queue.moveToBack(onlyQueue, key);
  }

  /** The key at the front: the oldest by the policy's own order. */
  protected front(): KeyId {
    return this.queue.front(onlyQueue);
  }

  protected back(): KeyId {
    return this.queue.back(onlyQueue);
  }

  protected describe(key: KeyId): PolicyNode {
    return { key };
  }
}
