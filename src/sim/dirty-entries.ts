import { grown } from './columns.ts';
import { none, Queues } from './policies/queues.ts';
import type { KeyId } from './types.ts';

/** The one queue, in order of due times. */
const onlyQueue = 0;

/**
 * The entries whose version the database does not have yet, with the time at which each is to be flushed. Due times
 * never go back, so first in is first due. Only write-behind has such entries: without them there are no columns.
 */
export class DirtyEntries {
  size = 0;
  private keys = 0;
  private readonly queue = new Queues(1);
  /** When a dirty entry is to be flushed. */
  private due = new Float64Array(0);

  reserve(keys: number): void {
    this.keys = Math.max(this.keys, keys);
    if (this.size > 0) this.reserveColumns();
  }

  has(key: KeyId): boolean {
    return this.size > 0 && this.queue.queueOf(key) === onlyQueue;
  }

  dueOf(key: KeyId): number {
    return this.due[key] as number;
  }

  /** A key whose time has come, or none. */
  firstDueBy(now: number): KeyId {
    if (this.size === 0) return none;
    const key = this.queue.front(onlyQueue);
    return this.dueOf(key) <= now ? key : none;
  }

  /** Takes in a key that is not dirty. */
  add(key: KeyId, due: number): void {
    if (this.size === 0) this.reserveColumns();
    this.queue.push(onlyQueue, key);
    this.due[key] = due;
    this.size++;
  }

  remove(key: KeyId): void {
    this.queue.remove(key);
    this.size--;
  }

  private reserveColumns(): void {
    this.queue.reserve(this.keys);
    this.due = grown(this.due, this.keys);
  }
}
