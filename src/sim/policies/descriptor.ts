import type { Policy, PolicyContext } from './policy.ts';

/** Where a policy comes from: textbooks, papers of recent years, or a model of a real server. */
export const policyFamilies = ['textbook', 'modern', 'server'] as const;
export type PolicyFamily = (typeof policyFamilies)[number];

/** What the order of the entries in its view means; `queues`: each queue has an order of its own. */
export type PolicyOrder = 'recency' | 'frequency' | 'insertion' | 'future' | 'sampled' | 'queues';

/** All that the rest of the code has to know of a policy. Each stands beside the policy's class. */
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
