import type { KeyId, PolicyNode } from '../types.ts';
import type { PolicyDescriptor } from './descriptor.ts';
import { HeapPolicy } from './heap-policy.ts';
import { type DecisionMoment, type Future, neverUsed, type PolicyContext } from './policy.ts';

/**
 * OPT, Belady's MIN (Belady, "A study of replacement algorithms for a virtual-storage computer", 1966) with demand
 * fetching: evicts the key whose next use is farthest; among keys never used again the least recently used.
 * No cache can do it, because it needs the future: it is the yardstick for those that can be built.
 */
export class Opt extends HeapPolicy {
  private readonly future: Future;
  private readonly moment: DecisionMoment;

  /** @throws RangeError when the future is not known */
  constructor(context: PolicyContext) {
    super(context);
    if (context.future === null) throw new RangeError('The policy opt needs the whole trace in advance.');
    this.future = context.future;
    this.moment = context.moment;
  }

  override touch(key: KeyId): void {
    this.heap.change(key, -this.nextUse(key), this.moment.index);
  }

  protected override priorityOfNew(key: KeyId): number {
    return -this.nextUse(key);
  }

  protected override tieOfNew(): number {
    return this.moment.index;
  }

  protected override describe(key: KeyId): PolicyNode {
    const nextUse = -this.heap.priorityOf(key);
    return { key, nextUse: nextUse === neverUsed ? Number.POSITIVE_INFINITY : nextUse };
  }

  private nextUse(key: KeyId): number {
    const { from, firstUse, nextUse } = this.future;
    const { index } = this.moment;
    // Before its first operation a simulation that was forked takes over keys that no operation names.
    return (index < from ? firstUse[key] : nextUse[index]) as number;
  }
}

export const opt = {
  name: 'opt',
  family: 'textbook',
  order: 'future',
  needsFuture: true,
  create: (context: PolicyContext) => new Opt(context),
} as const satisfies PolicyDescriptor;
