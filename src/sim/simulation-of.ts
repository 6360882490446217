import { futureFor } from './future.ts';
import { Simulation } from './simulation.ts';
import type { SimulationConfig, TraceColumns } from './types.ts';

/** A simulation made ready for a trace that is held in memory; it has played nothing of it. */
export function simulationOf(trace: TraceColumns, config: SimulationConfig): Simulation {
  return new Simulation(config, trace.names.length, futureFor(config, trace));
}
