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
  /** The operation after which its node dies and comes back empty; null: it never does. */
  readonly restartAt: number | null;
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
  restartAt: null,
};

/** The engine's configuration; one unit of trace time stands for one second of a real server's clock. */
export function simulationConfig(configuration: Configuration): SimulationConfig {
  const { forkAt: _, restartAt: __, samples, ...parts } = configuration;
  return configure({ ...parts, server: { ...defaultServer, samples, ticksPerSecond: 1 } });
}

/** True when two caches are set up alike, so that the reader has changed nothing. */
export function sameConfiguration(one: Configuration, other: Configuration): boolean {
  return (Object.keys(one) as (keyof Configuration)[]).every((name) => one[name] === other[name]);
}
