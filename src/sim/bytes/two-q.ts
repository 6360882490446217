import type { KeyId } from '../types.ts';
import { SizedQueues } from './sized-queues.ts';

const queueA1In = 0;
const queueAm = 1;
const queueA1Out = 2;

/**
 * 2Q as in `policies/two-q.ts` with queues that are measured in bytes, as libCacheSim does it: no object larger than
 * A1in is taken in, and Am makes room for itself where it would outgrow its three quarters.
 */
export class SizedTwoQ extends SizedQueues {
  private readonly kin: number;
  private readonly kout: number;

  constructor(capacity: number, keys: number) {
    super(3, capacity, keys);
    this.kin = Math.floor(0.25 * capacity);
    this.kout = Math.floor(0.5 * capacity);
  }

  override touch(key: KeyId): void {
    if (this.queueOf(key) === queueAm) this.moveTo(queueAm, key);
  }

  override admit(key: KeyId, size: number): boolean {
    const isRemembered = this.queueOf(key) === queueA1Out;
    if (isRemembered) this.remove(key);
    if (size > this.kin) return false;
    while (this.bytes + size > this.capacity) this.evict();
    if (isRemembered) {
      while (this.bytesOf(queueAm) + size > this.capacity - this.kin) this.evictFromAm();
      this.push(queueAm, key, size);
    } else this.push(queueA1In, key, size);
    return true;
  }

  private evict(): void {
    if (this.bytesOf(queueA1In) <= this.kin) this.evictFromAm();
    else {
      this.retire(queueA1In, queueA1Out, this.kout);
      this.evictions++;
    }
  }

  private evictFromAm(): void {
    this.shift(queueAm);
    this.evictions++;
  }
}
