import type { PolicyName, SimulationConfig } from '../types.ts';
import { Arc } from './arc.ts';
import { Clock } from './clock.ts';
import { Fifo } from './fifo.ts';
import { Lfu } from './lfu.ts';
import { LfuFifoTie } from './lfu-fifotie.ts';
import { Lru } from './lru.ts';
import { Memcached } from './memcached.ts';
import { Mru } from './mru.ts';
import { Opt } from './opt.ts';
import type { Policy, PolicyContext } from './policy.ts';
import { RandomReplacement } from './random.ts';
import { RedisLfu, RedisLru, RedisVolatileTtl } from './redis.ts';
import { RedisNoEviction } from './redis-noeviction.ts';
import { S3Fifo } from './s3-fifo.ts';
import { Sieve } from './sieve.ts';
import { TwoQ } from './two-q.ts';

const constructors: Readonly<Record<PolicyName, (context: PolicyContext) => Policy>> = {
  lru: (context) => new Lru(context),
  lfu: (context) => new Lfu(context),
  'lfu-fifotie': (context) => new LfuFifoTie(context),
  fifo: (context) => new Fifo(context),
  clock: (context) => new Clock(context),
  'clock-ref1': (context) => new Clock(context, 1),
  random: (context) => new RandomReplacement(context),
  sieve: (context) => new Sieve(context),
  '2q': (context) => new TwoQ(context),
  arc: (context) => new Arc(context),
  's3-fifo': (context) => new S3Fifo(context),
  opt: (context) => new Opt(context),
  mru: (context) => new Mru(context),
  'redis-lru': (context) => new RedisLru(context),
  'redis-lfu': (context) => new RedisLfu(context),
  'redis-volatile-ttl': (context) => new RedisVolatileTtl(context),
  'redis-noeviction': (context) => new RedisNoEviction(context),
  memcached: (context) => new Memcached(context),
};

const smallestCapacities: Partial<Record<PolicyName, number>> = { '2q': 4, 's3-fifo': 20 };

/** The fewest entries a policy can work with. */
export function smallestCapacity(policy: PolicyName): number {
  return smallestCapacities[policy] ?? 1;
}

/** @throws RangeError when the policy is `opt` and the future is not known */
export function createPolicy(
  config: SimulationConfig,
  simulation: Pick<PolicyContext, 'moment' | 'entries' | 'future'>,
): Policy {
  const { capacity, policy, seed, server, ttl } = config;
  const context = { ...simulation, capacity: capacity ?? Number.POSITIVE_INFINITY, seed, server, ttl };
  return constructors[policy](context);
}
