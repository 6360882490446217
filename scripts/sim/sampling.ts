import { hasStackProperty } from '../../src/sim/curve/miss-ratio-curve.ts';
import type { SampleSize } from '../../src/sim/curve/shards.ts';
import type { SimulationConfig } from '../../src/sim/types.ts';
import type { Capacity } from './capacity.ts';
import { UsageError } from './sentences.ts';

/** With fewer keys, the ten groups whose curves are compared would each have next to none. */
const fewestKeys = 100;

interface Played extends Pick<SimulationConfig, 'strategy' | 'ttl' | 'jitter'> {
  readonly policies: readonly string[];
  readonly capacities: readonly Capacity[] | null;
  readonly curve: boolean;
}

/**
 * Reads the value of `--shards`: a share of the keys up to 1, or the most keys that are sampled.
 *
 * @throws UsageError when it is neither, or nothing that is played can be sampled so
 */
export function parseSampling(text: string, played: Played): SampleSize {
  if (!played.curve) throw new UsageError('--shards estimates a curve: give --curve with it.');
  if (played.policies.some((policy) => policy !== 'lru'))
    throw new UsageError('--shards is for the policy lru, whose curve is made of stack distances.');
  if (!hasStackProperty(played) || played.jitter !== 0)
    throw new UsageError('--shards is for caches that only evict: no --ttl, and no strategy that deletes.');
  if (played.capacities?.some(({ unit }) => unit !== 'entries'))
    throw new UsageError('--shards takes capacities in entries: how many keys there are, it does not count.');
  return sampleSizeOf(text);
}

/**
 * @param text a share of the keys up to 1, or the most keys that are sampled
 * @throws UsageError when it is neither
 */
export function sampleSizeOf(text: string): SampleSize {
  const size = Number(text);
  if (
    !/^\d+(\.\d+)?$/.test(text) ||
    size === 0 ||
    (size > 1 && !(Number.isSafeInteger(size) && size >= fewestKeys))
  )
    throw new UsageError(
      `--shards takes the share of the keys that is sampled, such as 0.01, or the most keys, from ${fewestKeys}, not "${text}".`,
    );
  return size <= 1 ? { rate: size } : { keys: size };
}
