import type { KeyId } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import type { PolicyContext } from './policy.ts';
import { SingleQueue } from './single-queue.ts';

/** Most recently used: evicts the key whose last use (insertion counts) is newest. Good for loops, bad for the rest. */
export class Mru extends SingleQueue {
  override touch(key: KeyId): void {
    this.renew(key);
  }

  protected override victim(): KeyId {
    return this.back();
  }

  // The victim is at the back here, and a view lists first what leaves first.
  override view() {
    const { queues, parameters } = super.view();
    return { parameters, queues: queues.map((queue) => ({ ...queue, nodes: queue.nodes.toReversed() })) };
  }
}

export const mru = {
  name: 'mru',
  family: 'textbook',
  order: 'least-recency',
  create: (context: PolicyContext) => new Mru(context),
} as const satisfies PolicyDescriptor;
