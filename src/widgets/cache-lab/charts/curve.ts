import { cheHitRatioFromEmpty, popularitiesOf } from '../../../sim/curve/che.ts';
import { capacitiesUpTo, curveOf } from '../../../sim/curve/miss-ratio-curve.ts';
import { READ, type SimulationConfig, type Trace } from '../../../sim/types.ts';
import type { Point } from './series.ts';

/** How many capacities a curve is made of. */
const capacityCount = 24;
/** Above this many operations the curves of policies that have to be simulated get fewer points. */
const manyOperations = 500_000;
const fewerCapacities = 10;

/** What the worker is asked for: one curve for each configuration. */
export interface CurveRequest {
  readonly trace: Trace;
  readonly configs: readonly SimulationConfig[];
  readonly capacities: readonly number[];
  /** Add Che's approximation for LRU as the last curve. */
  readonly che: boolean;
}

export type CurveAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'curves'; readonly curves: readonly (readonly Point[])[] };

/** Capacities from 1 to the number of keys, evenly spread on a logarithmic scale, with the given ones among them. */
export function capacitiesFor(trace: Trace, chosen: readonly (number | null)[]): number[] {
  const most = Math.max(1, trace.names.length);
  const count = trace.length > manyOperations ? fewerCapacities : capacityCount;
  const wanted = chosen.filter((capacity) => capacity !== null).filter((capacity) => capacity <= most);
  return [...new Set([...capacitiesUpTo(most, count), ...wanted])].sort((one, other) => one - other);
}

/**
 * All curves of a request.
 *
 * @param onProgress told how many of how many points are done
 */
export function curvesOf(
  request: CurveRequest,
  onProgress: (done: number, total: number) => void,
): Point[][] {
  const { trace, configs, capacities, che } = request;
  const total = configs.length * capacities.length;
  let done = 0;
  const curves = configs.map((config) => {
    // LRU comes in one pass for all capacities; other policies one capacity after the other, to report progress.
    const parts = config.policy === 'lru' ? [[...capacities]] : capacities.map((capacity) => [capacity]);
    return parts.flatMap((part) => {
      const points = curveOf(trace, config, part).map(({ capacity, hitRatio }) => ({
        x: capacity,
        y: hitRatio,
      }));
      done += part.length;
      onProgress(done, total);
      return points;
    });
  });
  return che ? [...curves, cheCurve(trace, capacities)] : curves;
}

/** Che's approximation from the popularities that the reads of the trace really had. */
function cheCurve(trace: Trace, capacities: readonly number[]): Point[] {
  const keys = trace.keys.filter((_, index) => trace.kinds[index] === READ);
  const popularities = popularitiesOf(keys, trace.names.length);
  return capacities.map((capacity) => ({
    x: capacity,
    y: cheHitRatioFromEmpty(popularities, capacity, keys.length),
  }));
}
