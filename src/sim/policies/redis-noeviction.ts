import type { KeyId } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { Fifo } from './fifo.ts';
import { entryRefused, noVictim, type PolicyContext } from './policy.ts';

/** `noeviction`: who is in stays in, and a store into a full cache answers an error. */
export class RedisNoEviction extends Fifo {
  override insert(key: KeyId): KeyId {
    if (this.size >= this.capacity) return entryRefused;
    this.enter(key);
    return noVictim;
  }
}

export const redisNoEviction = {
  name: 'redis-noeviction',
  family: 'server',
  order: 'kept',
  create: (context: PolicyContext) => new RedisNoEviction(context),
} as const satisfies PolicyDescriptor;
