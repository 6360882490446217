import type { KeyId } from '../types.ts';
import { SingleQueue } from './single-queue.ts';

/** First in, first out: evicts the key inserted longest ago; hits change nothing. */
export class Fifo extends SingleQueue {
  override touch(): void {}

  protected override victim(): KeyId {
    return this.front();
  }
}
