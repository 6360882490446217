import { configure, defaultServer } from '../../../sim/config.ts';
import type { PolicyName, SimulationConfig, StrategyName } from '../../../sim/types.ts';

/** One cache of the lab: what the reader can set about it. */
export interface Configuration {
  readonly policy: PolicyName;
  /** Entries; null: no limit. */
  readonly capacity: number | null;
  readonly strategy: StrategyName;
  /** Units of trace time; null: entries never expire. */
  readonly ttl: number | null;
  /** Largest number added to the TTL, drawn for each store. */
  readonly jitter: number;
  /** Units of trace time between a write and its flush under write-behind. */
  readonly delay: number;
  readonly seed: number;
  /** Redis `maxmemory-samples`. */
  readonly samples: number;
  /** The operation from which this cache goes its own way after the first one's past; null: from the start. */
  readonly forkAt: number | null;
}

export const defaultConfiguration: Configuration = {
  policy: 'lru',
  capacity: 8,
  strategy: 'lazy',
  ttl: null,
  jitter: 0,
  delay: 5,
  seed: 1,
  samples: 5,
  forkAt: null,
};

/** The bounds of what may be typed or linked; a longer trace comes from a file, not from a generator. */
export const limits = {
  capacity: { least: 1, most: 1_000_000 },
  ttl: { least: 1, most: 1_000_000 },
  jitter: { least: 0, most: 1_000_000 },
  delay: { least: 0, most: 1_000_000 },
  seed: { least: 0, most: 4_294_967_295 },
  samples: { least: 1, most: 64 },
  requests: { least: 1, most: 100_000 },
  keys: { least: 1, most: 100_000 },
  shift: { least: 1, most: 100_000 },
  writes: { least: 0, most: 100 },
  alpha: { least: 0, most: 3 },
  configurations: 4,
} as const;

/** The engine's configuration; one unit of trace time stands for one second of a real server's clock. */
export function simulationConfig(configuration: Configuration): SimulationConfig {
  const { forkAt: _, samples, ...parts } = configuration;
  return configure({ ...parts, server: { ...defaultServer, samples, ticksPerSecond: 1 } });
}

/** True when two caches are set up alike, so that the reader has changed nothing. */
export function sameConfiguration(one: Configuration, other: Configuration): boolean {
  return (Object.keys(one) as (keyof Configuration)[]).every((name) => one[name] === other[name]);
}
