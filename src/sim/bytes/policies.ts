import { defaultServer } from '../config.ts';
import { EntryTable } from '../entries.ts';
import { futureOf } from '../future.ts';
import { Clock } from '../policies/clock.ts';
import { Fifo } from '../policies/fifo.ts';
import { Gdsf } from '../policies/gdsf.ts';
import { Hyperbolic } from '../policies/hyperbolic.ts';
import type { PolicyName } from '../policies/index.ts';
import { Lfu } from '../policies/lfu.ts';
import { LfuFifoTie } from '../policies/lfu-fifotie.ts';
import { LfuPerfect } from '../policies/lfu-perfect.ts';
import { Lru } from '../policies/lru.ts';
import { Mru } from '../policies/mru.ts';
import { Opt } from '../policies/opt.ts';
import type { DecisionMoment, EvictingPolicy, PolicyContext } from '../policies/policy.ts';
import { RandomReplacement } from '../policies/random.ts';
import { Sieve } from '../policies/sieve.ts';
import type { WriteRule } from '../types.ts';
import { SizedArc } from './arc.ts';
import { OneByOne } from './one-by-one.ts';
import { SizedS3Fifo } from './s3-fifo.ts';
import type { SizedPolicy } from './sized-policy.ts';
import type { SizedTrace } from './sized-trace.ts';
import { SizedTwoQ } from './two-q.ts';

/**
 * Policies that say which key leaves next, GDSF by its size and the others whatever it is. OPT is Belady's rule, which with sizes is no longer the
 * best there is.
 */
const oneByOne = {
  lru: (context) => new Lru(context),
  lfu: (context) => new Lfu(context),
  'lfu-fifotie': (context) => new LfuFifoTie(context),
  'lfu-perfect': (context) => new LfuPerfect(context),
  fifo: (context) => new Fifo(context),
  clock: (context) => new Clock(context),
  'clock-ref1': (context) => new Clock(context, 1),
  random: (context) => new RandomReplacement(context),
  sieve: (context) => new Sieve(context),
  opt: (context) => new Opt(context),
  mru: (context) => new Mru(context),
  gdsf: (context, sizes) => new Gdsf(context, sizes),
  hyperbolic: (context) => new Hyperbolic(context),
} as const satisfies Partial<
  Record<PolicyName, (context: PolicyContext, sizes: Float64Array) => EvictingPolicy>
>;

/** Policies whose queues have sizes of their own. */
const withQueues = {
  '2q': SizedTwoQ,
  arc: SizedArc,
  's3-fifo': SizedS3Fifo,
} as const satisfies Partial<Record<PolicyName, new (capacity: number, keys: number) => SizedPolicy>>;

/**
 * The policies that are played where objects have sizes. Those of real servers are not among them: what an item takes
 * there is not its size alone.
 */
export type SizedPolicyName = keyof typeof oneByOne | keyof typeof withQueues;

export function isSized(name: PolicyName): name is SizedPolicyName {
  return name in oneByOne || name in withQueues;
}

/** What a write can be where nothing is known of what it stores: nothing, the end of the entry, or one more access. */
export const sizedRules = ['lazy', 'read-through', 'invalidate', 'none'] as const satisfies WriteRule[];

export type SizedRule = (typeof sizedRules)[number];

export interface SizedConfig {
  readonly policy: SizedPolicyName;
  /** Bytes that the objects in the cache may have together; null: no limit. */
  readonly capacity: number | null;
  readonly strategy: SizedRule;
  /** Of the policies that draw at random, and of the jitter. */
  readonly seed: number;
  /** Units of trace time that an object lives once it is in; absent or null: for ever. */
  readonly ttl?: number | null;
  /** An object lives as long as the trace says, and where that says nothing, as `ttl` does. Absent: as `ttl` does. */
  readonly ttlsOfTrace?: boolean;
  /** What is added to the TTL of each object that comes in, as in `SimulationConfig`; absent: nothing. */
  readonly jitter?: number | readonly number[];
}

/** @param moment tells OPT which operation it is */
export function createSizedPolicy(
  trace: SizedTrace,
  { policy, capacity, strategy, seed }: SizedConfig,
  moment: DecisionMoment,
): SizedPolicy {
  const limit = capacity ?? Number.POSITIVE_INFINITY;
  if (policy in withQueues) return new withQueues[policy as keyof typeof withQueues](limit, trace.keyCount);
  const needsFuture = policy === 'opt';
  const create: (context: PolicyContext, sizes: Float64Array) => EvictingPolicy =
    oneByOne[policy as keyof typeof oneByOne];
  const sizes = new Float64Array(trace.keyCount);
  const context = {
    capacity: Number.POSITIVE_INFINITY,
    moment,
    entries: new EntryTable(),
    seed,
    ttl: null,
    server: defaultServer,
    future: needsFuture ? futureOf({ ...trace, names: { length: trace.keyCount } }, strategy) : null,
  };
  return new OneByOne(create(context, sizes), limit, sizes);
}
