import type { KeyId } from '../types.ts';
import { Fifo } from './fifo.ts';
import { NO_VICTIM, REFUSED } from './policy.ts';

/** `noeviction`: who is in stays in, and a store into a full cache answers an error. */
export class RedisNoEviction extends Fifo {
  override insert(key: KeyId): KeyId {
    if (this.size >= this.capacity) return REFUSED;
    this.enter(key);
    return NO_VICTIM;
  }
}
