import type { KeyId } from '../types.ts';
import { SizedQueues } from './sized-queues.ts';

const smallQueue = 0;
const mainQueue = 1;
const ghostQueue = 2;

const usesToMove = 2;
const mostCounted = 3;

/**
 * S3-FIFO as in `policies/s3-fifo.ts` with queues that are measured in bytes, as libCacheSim does it: no object larger
 * than the small queue is taken in.
 */
export class SizedS3Fifo extends SizedQueues {
  private readonly frequency: Int32Array;
  private readonly smallTarget: number;
  private readonly ghosts: number;

  constructor(capacity: number, keys: number) {
    super(3, capacity, keys);
    this.frequency = new Int32Array(keys);
    this.smallTarget = Math.floor(0.1 * capacity);
    this.ghosts = Math.floor(0.9 * capacity);
  }

  override touch(key: KeyId): void {
    this.frequency[key] = (this.frequency[key] as number) + 1;
  }

  override admit(key: KeyId, size: number): boolean {
    const isRemembered = this.queueOf(key) === ghostQueue;
    if (isRemembered) this.remove(key);
    if (size > this.smallTarget) return false;
    while (this.bytes + size > this.capacity) this.evict();
    // An object that would fill the small queue is turned away only after room has been made for it.
    if (!isRemembered && size === this.smallTarget) return false;
    this.frequency[key] = 0;
    this.push(isRemembered ? mainQueue : smallQueue, key, size);
    return true;
  }

  private evict(): void {
    const isMainOver = this.bytesOf(mainQueue) > this.capacity - this.smallTarget;
    if (isMainOver || this.isEmpty(smallQueue)) this.evictMain();
    else this.evictSmall();
  }

  /** Moves used keys to the main queue until one is found that was not; there may be none. */
  private evictSmall(): void {
    while (!this.isEmpty(smallQueue)) {
      const key = this.front(smallQueue);
      if ((this.frequency[key] as number) < usesToMove) {
        this.retire(smallQueue, ghostQueue, this.ghosts);
        this.evictions++;
        return;
      }
      this.frequency[key] = 0;
      this.pass(smallQueue, mainQueue);
    }
  }

  private evictMain(): void {
    for (;;) {
      const key = this.front(mainQueue);
      const uses = this.frequency[key] as number;
      if (uses === 0) break;
      this.frequency[key] = Math.min(uses, mostCounted) - 1;
      this.moveTo(mainQueue, key);
    }
    this.shift(mainQueue);
    this.evictions++;
  }
}
