import type { KeyId } from '../types.ts';
import { SizedQueues } from './sized-queues.ts';

const queueT1 = 0;
const queueT2 = 1;
const queueB1 = 2;
const queueB2 = 3;

/**
 * ARC as in `policies/arc.ts` with queues that are measured in bytes, as libCacheSim does it. The paper knows pages of
 * one size only: what it moves the target p by, a number of pages, moves it by as many bytes here.
 */
export class SizedArc extends SizedQueues {
  private p = 0;

  constructor(capacity: number, keys: number) {
    super(4, capacity, keys);
  }

  override touch(key: KeyId): void {
    this.moveTo(queueT2, key);
  }

  override admit(key: KeyId, size: number): boolean {
    const queue = this.queueOf(key);
    const isRemembered = queue === queueB1 || queue === queueB2;
    if (isRemembered) {
      this.adapt(queue);
      this.remove(key);
    }
    if (size > this.capacity) return false;
    while (this.bytes + size > this.capacity) {
      if (isRemembered) this.replace(queue === queueB2);
      else this.makeRoomForNewKey(size);
      this.evictions++;
    }
    this.push(isRemembered ? queueT2 : queueT1, key, size);
    return true;
  }

  private adapt(ghosts: number): void {
    const b1 = this.bytesOf(queueB1);
    const b2 = this.bytesOf(queueB2);
    if (ghosts === queueB1) this.p = Math.min(this.capacity, this.p + Math.max(b2 / b1, 1));
    else this.p = Math.max(0, this.p - Math.max(b1 / b2, 1));
  }

  private makeRoomForNewKey(size: number): void {
    const l1 = this.bytesOf(queueT1) + this.bytesOf(queueB1);
    if (l1 + size > this.capacity) {
      if (this.isEmpty(queueB1)) {
        this.shift(queueT1);
        return;
      }
      this.shift(queueB1);
    } else if (
      l1 + this.bytesOf(queueT2) + this.bytesOf(queueB2) >= 2 * this.capacity &&
      !this.isEmpty(queueB2)
    ) {
      this.shift(queueB2);
    }
    this.replace(false);
  }

  /** REPLACE of the paper. */
  private replace(rememberedByB2: boolean): void {
    const t1 = this.bytesOf(queueT1);
    const fromT1 = t1 > 0 && (t1 > this.p || (t1 === this.p && rememberedByB2));
    if (fromT1 || this.isEmpty(queueT2)) this.pass(queueT1, queueB1);
    else this.pass(queueT2, queueB2);
  }
}
