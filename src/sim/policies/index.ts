import type { SimulationConfig } from '../types.ts';
import { arc } from './arc.ts';
import { clock, clockRef1 } from './clock.ts';
import { type PolicyDescriptor, type PolicyFamily, policyFamilies } from './descriptor.ts';
import { fifo } from './fifo.ts';
import type { furtherPolicies } from './further.ts';
import { lfu } from './lfu.ts';
import { lfuFifoTie } from './lfu-fifotie.ts';
import { lru } from './lru.ts';
import { mru } from './mru.ts';
import { opt } from './opt.ts';
import type { Policy, PolicyContext } from './policy.ts';
import { random } from './random.ts';
import { s3Fifo } from './s3-fifo.ts';
import { sieve } from './sieve.ts';
import { twoQ } from './two-q.ts';

/**
 * The policies that come with every simulation, in the order in which they are listed. A new one is a file with its
 * descriptor, and one entry here, or in `further.ts`, whose policies a page fetches when a reader asks for one.
 */
const basicPolicies = [
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
] as const;

type BasicName = (typeof basicPolicies)[number]['name'];
type FurtherName = (typeof furtherPolicies)[number]['name'];
export type PolicyName = BasicName | FurtherName;
type Descriptor = PolicyDescriptor<PolicyName>;

/** Names of `further.ts` by where their policies come from: enough to list what has not been fetched. */
const furtherNames: Readonly<Record<FurtherName, PolicyFamily>> = {
  'lfu-perfect': 'textbook',
  's3-fifo-paper': 'modern',
  slru: 'modern',
  lirs: 'modern',
  'w-tinylfu': 'modern',
  gdsf: 'modern',
  lecar: 'modern',
  hyperbolic: 'modern',
  'redis-lru': 'server',
  'redis-lfu': 'server',
  'redis-volatile-ttl': 'server',
  'redis-noeviction': 'server',
  memcached: 'server',
};

export const policyNames: readonly PolicyName[] = [
  ...basicPolicies.map(({ name }) => name),
  ...(Object.keys(furtherNames) as FurtherName[]),
];

/** The policies that can be played. It only ever grows, so that no result depends on when it did. */
const known = new Map<PolicyName, Descriptor>(basicPolicies.map((policy) => [policy.name, policy]));

/** Lets further policies be played from now on. */
export function addPolicies(policies: readonly Descriptor[]): void {
  for (const policy of policies) known.set(policy.name, policy);
}

/** Whether a policy can be played; if not, `further.ts` has to be fetched and added. */
export function isKnown(name: PolicyName): boolean {
  return known.has(name);
}

/**
 * What is to know of a policy.
 *
 * @throws RangeError when it is a further one, and those have not been added
 */
export function policyOf(name: PolicyName): Descriptor {
  const policy = known.get(name);
  if (!policy) throw new RangeError(`The policy ${name} has not been added.`);
  return policy;
}

/** The policies by where they come from, in the order of {@link policyNames}. */
export const policiesByFamily: readonly (readonly [PolicyFamily, readonly PolicyName[]])[] =
  policyFamilies.map((family) => [
    family,
    policyNames.filter((name) => (furtherNames[name as FurtherName] ?? known.get(name)?.family) === family),
  ]);

/** The fewest entries a policy can work with. */
export function smallestCapacity(policy: PolicyName): number {
  return policyOf(policy).smallest ?? 1;
}

/** @throws RangeError when the policy needs the future and that is not known, or has not been added */
export function createPolicy(
  config: SimulationConfig,
  simulation: Pick<PolicyContext, 'moment' | 'entries' | 'future'>,
): Policy {
  const { capacity, policy, seed, server, ttl } = config;
  const context = { ...simulation, capacity: capacity ?? Number.POSITIVE_INFINITY, seed, server, ttl };
  return policyOf(policy).create(context);
}
