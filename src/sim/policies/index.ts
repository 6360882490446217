import type { SimulationConfig } from '../types.ts';
import { arc } from './arc.ts';
import { clock, clockRef1 } from './clock.ts';
import { type PolicyDescriptor, type PolicyFamily, policyFamilies } from './descriptor.ts';
import { fifo } from './fifo.ts';
import { lfu } from './lfu.ts';
import { lfuFifoTie } from './lfu-fifotie.ts';
import { lru } from './lru.ts';
import { memcached } from './memcached.ts';
import { mru } from './mru.ts';
import { opt } from './opt.ts';
import type { Policy, PolicyContext } from './policy.ts';
import { random } from './random.ts';
import { redisLfu, redisLru, redisVolatileTtl } from './redis.ts';
import { redisNoEviction } from './redis-noeviction.ts';
import { s3Fifo } from './s3-fifo.ts';
import { sieve } from './sieve.ts';
import { twoQ } from './two-q.ts';

/** Every policy, in the order in which they are listed. A new one is a file with its descriptor, and one entry here. */
const descriptors = [
  lru,
  lfu,
  lfuFifoTie,
  fifo,
  clock,
  clockRef1,
  random,
  sieve,
  twoQ,
  arc,
  s3Fifo,
  opt,
  mru,
  redisLru,
  redisLfu,
  redisVolatileTtl,
  redisNoEviction,
  memcached,
] as const;

export type PolicyName = (typeof descriptors)[number]['name'];

export const policyNames: readonly PolicyName[] = descriptors.map(({ name }) => name);

/** What is to know of each policy, by its name. */
export const policies = Object.fromEntries(
  descriptors.map((descriptor): [string, PolicyDescriptor<PolicyName>] => [descriptor.name, descriptor]),
) as Readonly<Record<PolicyName, PolicyDescriptor<PolicyName>>>;

/** The policies by where they come from, in the order of {@link policyNames}. */
export const policiesByFamily: readonly (readonly [PolicyFamily, readonly PolicyName[]])[] =
  policyFamilies.map((family) => [family, policyNames.filter((name) => policies[name].family === family)]);

/** The fewest entries a policy can work with. */
export function smallestCapacity(policy: PolicyName): number {
  return policies[policy].smallest ?? 1;
}

/** @throws RangeError when the policy needs the future and that is not known */
export function createPolicy(
  config: SimulationConfig,
  simulation: Pick<PolicyContext, 'moment' | 'entries' | 'future'>,
): Policy {
  const { capacity, policy, seed, server, ttl } = config;
  const context = { ...simulation, capacity: capacity ?? Number.POSITIVE_INFINITY, seed, server, ttl };
  return policies[policy].create(context);
}
