import { futureOf } from '../../../sim/future.ts';
import { Simulation } from '../../../sim/simulation.ts';
import { TraceError } from '../../../sim/trace/report.ts';
import type { SimulationConfig, Totals, Trace } from '../../../sim/types.ts';
import { type ReadAnswer, type ReadRequest, readTrace } from './reading.ts';

// Reading and replaying millions of lines takes seconds, in which the page has to stay alive.

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  if (data.kind === 'totals') {
    answer({ kind: 'totals', totals: data.configs.map((config) => totalsOf(data.trace, config)) });
    return;
  }
  try {
    const read = await readTrace(data.source, (share, operations) =>
      answer({ kind: 'progress', share, operations }),
    );
    answer({ kind: 'trace', ...read });
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    answer({ kind: 'fault', fault: error.fault });
  }
});

function totalsOf(trace: Trace, config: SimulationConfig): Totals {
  const future = config.policy === 'opt' ? futureOf(trace, config.strategy) : null;
  const simulation = new Simulation(config, trace.names.length, future);
  simulation.run(trace, 0, trace.length);
  return simulation.totals();
}

function answer(message: ReadAnswer): void {
  postMessage(message);
}
