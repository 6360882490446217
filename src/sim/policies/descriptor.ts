import type { Policy, PolicyContext } from './policy.ts';

/** Where a policy comes from: textbooks, papers of recent years, or a model of a real server. */
export const policyFamilies = ['textbook', 'modern', 'server'] as const;
export type PolicyFamily = (typeof policyFamilies)[number];

/** Orders of a view whose first entry is the next to leave. */
const leavingOrders = ['recency', 'least-recency', 'insertion', 'frequency', 'value', 'future'] as const;

/**
 * What the order of the entries in a policy's view means. The view of `least-recency` begins with what was used last,
 * `value` is what the policy reckons a key to be worth;
 * with `hand` a hand picks among entries in the order in which they came, `kept` never evicts, `random` and `sampled`
 * have no order, `sampled-value` is that of `value`, but who leaves is picked from a sample, and with `queues` each queue
 * has an order of its own.
 */
export type PolicyOrder =
  | (typeof leavingOrders)[number]
  | 'hand'
  | 'kept'
  | 'random'
  | 'sampled'
  | 'sampled-value'
  | 'queues';

/** Whether the first entry of a view in that order is the one that leaves when the next comes. */
export function leavesInOrder(order: PolicyOrder): boolean {
  return leavingOrders.some((name) => name === order);
}

/** All that the rest of the code has to know of a policy. Each is in the same file as the policy's class. */
export interface PolicyDescriptor<Name extends string = string> {
  /** On the command line and in links; never changes. */
  readonly name: Name;
  readonly family: PolicyFamily;
  readonly order: PolicyOrder;
  /** The fewest entries it can work with; 1 when left out. */
  readonly smallest?: number;
  /** It draws at random, so the seed matters. */
  readonly random?: boolean;
  /** It looks at as many keys as `ServerSettings.samples` says for each eviction. */
  readonly samples?: boolean;
  /** It has to know the whole trace before it plays. */
  readonly needsFuture?: boolean;
  /** @throws RangeError when it needs the future and the future is not known */
  create(context: PolicyContext): Policy;
}
