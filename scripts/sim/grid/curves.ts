import { hasStackProperty } from '../../../src/sim/curve/miss-ratio-curve.ts';
import { smallestCapacity } from '../../../src/sim/policies/index.ts';
import type { SimulationConfig, TraceColumns } from '../../../src/sim/types.ts';
import type { MeasuredCurve } from '../output.ts';
import type { GridRun } from './grid-run.ts';

/**
 * The curve of each configuration: one cell where a single pass gives it whole, and else one for each capacity.
 *
 * @param capacities entries; those that are too small for a policy are left out of its curve
 */
export async function curvesOf(
  trace: TraceColumns,
  configs: readonly SimulationConfig[],
  capacities: readonly number[],
  run: GridRun,
): Promise<MeasuredCurve[]> {
  const cells = configs.flatMap((config) => {
    if (config.policy === 'lru' && hasStackProperty(config)) return [{ config, capacities }];
    return capacities
      .filter((capacity) => capacity >= smallestCapacity(config.policy))
      .map((capacity) => ({ config, capacities: [capacity] }));
  });
  const results = await run.play({ kind: 'curve', trace, cells });
  return configs.map((config) => ({
    config,
    points: results.flatMap((points, place) => (cells[place]?.config === config ? points : [])),
  }));
}
