import { smallestCapacity } from './policies/index.ts';
import type { PolicyName, ServerSettings, SimulationConfig } from './types.ts';

/** What Redis 7 ships with, and trace times in milliseconds. */
export const defaultServer: ServerSettings = Object.freeze({
  samples: 5,
  ticksPerSecond: 1000,
  lfuLogFactor: 10,
  lfuDecayMinutes: 1,
});

/** Lazy loading over an unbounded LRU cache without expiry. */
export const defaultConfig: SimulationConfig = Object.freeze({
  policy: 'lru',
  capacity: null,
  strategy: 'lazy',
  ttl: null,
  jitter: 0,
  delay: 0,
  seed: 1,
  server: defaultServer,
});

/** A whole configuration from the parts that differ from {@link defaultConfig}. */
export function configure(parts: Partial<SimulationConfig>): SimulationConfig {
  return { ...defaultConfig, ...parts };
}

export type NumberSetting = 'capacity' | 'ttl' | 'jitter' | 'delay' | 'seed' | 'samples' | 'ticksPerSecond';

/** The whole numbers that make sense, from least to most. */
export const ranges: Readonly<Record<NumberSetting, readonly [least: number, most: number]>> = {
  capacity: [1, 2 ** 30],
  ttl: [1, Number.MAX_SAFE_INTEGER],
  jitter: [0, Number.MAX_SAFE_INTEGER],
  delay: [0, Number.MAX_SAFE_INTEGER],
  seed: [0, Number.MAX_SAFE_INTEGER],
  samples: [1, 64],
  ticksPerSecond: [1, 1_000_000_000],
};

/** What is wrong with a configuration; sentences are made where it is shown. */
export type ConfigProblem =
  | {
      readonly code: 'not-in-range';
      readonly field: NumberSetting;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly code: 'capacity-too-small';
      readonly policy: PolicyName;
      readonly value: number;
      readonly least: number;
    }
  /** The trace may say nothing of some entries, and the policy is a model of none that live for ever beside others. */
  | { readonly code: 'ttls-incomplete'; readonly policy: PolicyName };

/** Checks the numbers of a configuration that comes from outside. */
export function problemsOf(config: SimulationConfig): ConfigProblem[] {
  const { capacity, ttl, ttlsOfTrace, jitter, delay, seed, server, policy } = config;
  const jitters = typeof jitter === 'number' ? [jitter] : jitter;
  const values: readonly (readonly [NumberSetting, number | null])[] = [
    ['capacity', capacity],
    ['ttl', ttl],
    ...jitters.map((value) => ['jitter', value] as const),
    ['delay', delay],
    ['seed', seed],
    ['samples', server.samples],
    ['ticksPerSecond', server.ticksPerSecond],
  ];
  const problems: ConfigProblem[] = [];
  for (const [field, value] of values) {
    const [least, most] = ranges[field];
    if (value === null || (Number.isInteger(value) && value >= least && value <= most)) continue;
    problems.push({ code: 'not-in-range', field, value, least, most });
  }
  const least = smallestCapacity(policy);
  if (capacity !== null && capacity >= 1 && capacity < least) {
    problems.push({ code: 'capacity-too-small', policy, value: capacity, least });
  }
  if (policy === 'redis-volatile-ttl' && ttlsOfTrace && ttl === null)
    problems.push({ code: 'ttls-incomplete', policy });
  return problems;
}
