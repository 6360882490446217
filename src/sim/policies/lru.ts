import type { KeyId } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { SingleQueue } from './single-queue.ts';

/** Least recently used: evicts the key whose last use (hit, fill or write) is oldest. */
export class Lru extends SingleQueue {
  override touch(key: KeyId): void {
    this.renew(key);
  }

  protected override victim(): KeyId {
    return this.front();
  }
}

export const lru = {
  name: 'lru',
  family: 'textbook',
  order: 'recency',
  create: (context: PolicyContext) => new Lru(context),
} as const satisfies PolicyDescriptor;
