import type { KeyId } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { SingleQueue } from './single-queue.ts';

/** First in, first out: evicts the key inserted longest ago; hits change nothing. */
export class Fifo extends SingleQueue {
  override touch(): void {}

  protected override victim(): KeyId {
    return this.front();
  }
}

export const fifo = {
  name: 'fifo',
  family: 'textbook',
  order: 'insertion',
  create: (context: PolicyContext) => new Fifo(context),
} as const satisfies PolicyDescriptor;
