import type { ServerSettings, SimulationConfig } from './types.ts';

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
