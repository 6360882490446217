import { grown } from '../columns.ts';
import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { SingleQueue } from './single-queue.ts';

/**
 * CLOCK, or second chance (Corbató 1968), with one reference bit. The ring is kept as the queue it is equivalent to:
 * the hand is at its front, and moving the hand over a key puts that key at the back.
 */
export class Clock extends SingleQueue {
  private referenced = new Uint8Array(0);
  private readonly bitAtInsertion: 0 | 1;

  /** @param bitAtInsertion 0 by the vectors' definition; 1 is how textbooks draw it (`clock-ref1`) */
  constructor(context: PolicyContext, bitAtInsertion: 0 | 1 = 0) {
    super(context);
    this.bitAtInsertion = bitAtInsertion;
  }

  override touch(key: KeyId): void {
    this.referenced[key] = 1;
  }

  override reserve(keys: number): void {
    super.reserve(keys);
    this.referenced = grown(this.referenced, keys);
  }

  protected override enter(key: KeyId): void {
    super.enter(key);
    this.referenced[key] = this.bitAtInsertion;
  }

  protected override victim(): KeyId {
    let key = this.front();
    while (this.referenced[key] === 1) {
      this.referenced[key] = 0;
      this.renew(key);
      key = this.front();
    }
    return key;
  }

  protected override describe(key: KeyId): PolicyNode {
    return { key, referenced: this.referenced[key] === 1, hand: key === this.front() };
  }
}

export const clock = {
  name: 'clock',
  family: 'textbook',
  order: 'hand',
  create: (context: PolicyContext) => new Clock(context),
} as const satisfies PolicyDescriptor;

export const clockRef1 = {
  name: 'clock-ref1',
  family: 'textbook',
  order: 'hand',
  create: (context: PolicyContext) => new Clock(context, 1),
} as const satisfies PolicyDescriptor;
