import { grown } from '../columns.ts';
import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { none } from './queues.ts';
import { SingleQueue } from './single-queue.ts';

const onlyQueue = 0;

/**
 * Least frequently used, in cache: a key enters with a count of 1, each use adds 1, eviction forgets the count. Among
 * equal counts the key whose last use is oldest leaves. No ageing.
 *
 * O(1) in the spirit of Shah, Mitra and Matani, "An O(1) algorithm for implementing the LFU cache eviction scheme"
 * (2010), without their list of lists: one queue, sorted by (count, last use), and for every count the last key that
 * has it. A key whose count rises moves right behind the last key of its new count.
 */
export class Lfu extends SingleQueue {
  private frequency = new Int32Array(0);
  /** For every count 1 + the last key in the queue that has it, 0 for none. */
  private lastWith = new Int32Array(8);

  override touch(key: KeyId): void {
    const count = (this.frequency[key] as number) + 1;
    this.lastWith = grown(this.lastWith, count + 1);
    const lastOfCount = (this.lastWith[count] as number) - 1;
    const lastOfOldCount = (this.lastWith[count - 1] as number) - 1;
    const neighbour = lastOfCount === none ? lastOfOldCount : lastOfCount;
    this.leaveCount(key);
    if (neighbour !== key) this.queue.moveAfter(neighbour, key);
    this.enterCount(key, count);
  }

  override remove(key: KeyId): void {
    this.leaveCount(key);
    super.remove(key);
  }

  override reserve(keys: number): void {
    super.reserve(keys);
    this.frequency = grown(this.frequency, keys);
  }

  /** The key that would leave next of a cache that is not empty. */
  leastUsed(): KeyId {
    return this.front();
  }

  /** The count of a resident key. */
  usesOf(key: KeyId): number {
    return this.frequency[key] as number;
  }

  protected override enter(key: KeyId): void {
    this.queue.insertAfter(onlyQueue, (this.lastWith[1] as number) - 1, key);
    this.enterCount(key, 1);
  }

  protected override victim(): KeyId {
    return this.leastUsed();
  }

  protected override describe(key: KeyId): PolicyNode {
    return { key, frequency: this.usesOf(key) };
  }

  private enterCount(key: KeyId, count: number): void {
    this.frequency[key] = count;
    this.lastWith[count] = key + 1;
  }

  /** Keeps `lastWith` true when a key is about to leave its place. */
  private leaveCount(key: KeyId): void {
    const count = this.frequency[key] as number;
    if (this.lastWith[count] !== key + 1) return;
    const before = this.queue.before(key);
    this.lastWith[count] = before !== none && this.frequency[before] === count ? before + 1 : 0;
  }
}

export const lfu = {
  name: 'lfu',
  family: 'textbook',
  order: 'frequency',
  create: (context: PolicyContext) => new Lfu(context),
} as const satisfies PolicyDescriptor;
