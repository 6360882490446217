import { cheHitRatioFromEmpty, popularitiesOf } from '../../../sim/curve/che.ts';
import { capacitiesUpTo, curveOf, hasStackProperty } from '../../../sim/curve/miss-ratio-curve.ts';
import { readKind, type SimulationConfig, type Trace } from '../../../sim/types.ts';
import type { ChartPoint } from '../../chart/points.ts';

/** How many capacities a curve is made of. */
const capacityCount = 24;
/** Above this many operations the curves of policies that have to be simulated get fewer points. */
const manyOperations = 500_000;
const fewerCapacities = 10;

/** A line of the chart: a cache at every capacity, or Che's approximation for LRU. */
export type Curve = SimulationConfig | 'che';

/** A part of a curve that one worker computes in one go. */
export interface CurveTask {
  readonly curve: Curve;
  readonly capacities: readonly number[];
}

/**
 * Where a curve ends: a little beyond the number of keys, where every key has room, or beyond a chosen capacity that is
 * larger; but no further than twice the keys, since nothing changes there any more.
 */
function endOfCurve(keys: number, chosen: readonly number[]): number {
  return Math.ceil(1.05 * Math.max(keys, ...chosen.map((capacity) => Math.min(capacity, 2 * keys))));
}

/**
 * Capacities from 1 to the end of the curve, with the chosen ones that lie within among them.
 *
 * @param chosen capacities of the caches; null: without a limit
 * @returns up to the number of keys evenly spread on a logarithmic scale
 */
export function capacitiesFor(trace: Trace, chosen: readonly (number | null)[]): number[] {
  const keys = Math.max(1, trace.names.length);
  const count = trace.length > manyOperations ? fewerCapacities : capacityCount;
  const limits = chosen.filter((capacity) => capacity !== null);
  const end = endOfCurve(keys, limits);
  const within = limits.filter((capacity) => capacity <= end);
  return [...new Set([...capacitiesUpTo(keys, count), ...within, end])].sort((one, other) => one - other);
}

/** The parts of a curve: one where a single pass gives all capacities, else one for each capacity. */
export function tasksOf(curve: Curve, capacities: readonly number[]): CurveTask[] {
  const onePass = curve === 'che' || (curve.policy === 'lru' && hasStackProperty(curve));
  return onePass
    ? [{ curve, capacities }]
    : capacities.map((capacity) => ({ curve, capacities: [capacity] }));
}

/** Computes a part. Capacities that are too small for the policy have no point. */
export function pointsOf(trace: Trace, { curve, capacities }: CurveTask): ChartPoint[] {
  if (curve === 'che') return chePoints(trace, capacities);
  return curveOf(trace, curve, capacities).map(({ capacity, hitRatio }) => ({ x: capacity, y: hitRatio }));
}

/** Che's approximation from the popularities that the reads of the trace really had. */
function chePoints(trace: Trace, capacities: readonly number[]): ChartPoint[] {
  const keys = trace.keys.filter((_, index) => trace.kinds[index] === readKind);
  const popularities = popularitiesOf(keys, trace.names.length);
  return capacities.map((capacity) => ({
    x: capacity,
    y: cheHitRatioFromEmpty(popularities, capacity, keys.length),
  }));
}
