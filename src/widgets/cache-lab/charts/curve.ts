import { futureOf } from '../../../sim/future.ts';
import { Simulation } from '../../../sim/simulation.ts';
import type { SimulationConfig, Trace } from '../../../sim/types.ts';
import { smallestCapacities } from '../model/configuration.ts';
import type { Point } from './series.ts';

/** How many capacities a curve is made of; between them it is drawn flat, which is what it is at most. */
const mostCapacities = 24;

/** What the worker is asked for: one curve for each configuration. */
export interface CurveRequest {
  readonly trace: Trace;
  readonly configs: readonly SimulationConfig[];
  readonly capacities: readonly number[];
}

export type CurveAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'curves'; readonly curves: readonly (readonly Point[])[] };

/** Capacities from 1 to the number of keys, evenly spread on a logarithmic scale, with the given ones among them. */
export function capacitiesFor(keys: number, chosen: readonly (number | null)[]): number[] {
  const most = Math.max(1, keys);
  const spread = Array.from({ length: mostCapacities }, (_, index) =>
    Math.round(most ** (index / (mostCapacities - 1))),
  );
  const wanted = chosen.filter((capacity) => capacity !== null).filter((capacity) => capacity <= most);
  return [...new Set([...spread, ...wanted])].sort((one, other) => one - other);
}

/** The hit ratio of one configuration at each capacity, everything else unchanged. */
export function* curveOf(
  trace: Trace,
  config: SimulationConfig,
  capacities: readonly number[],
): Generator<Point, void> {
  const future = config.policy === 'opt' ? futureOf(trace, config.strategy) : null;
  for (const capacity of capacities) {
    if (capacity < (smallestCapacities[config.policy] ?? 1)) {
      yield { x: capacity, y: null };
      continue;
    }
    const simulation = new Simulation({ ...config, capacity }, trace.names.length, future);
    simulation.run(trace, 0, trace.length);
    const { hits, reads } = simulation.totals();
    yield { x: capacity, y: reads === 0 ? null : hits / reads };
  }
}
