import { futureFor } from '../../../sim/future.ts';
import '../../../sim/policies/all.ts';
import { simulationOf } from '../../../sim/simulation-of.ts';
import { TraceError } from '../../../sim/trace/report.ts';
import type { Totals, Trace } from '../../../sim/types.ts';
import { withoutNames } from '../model/copied-trace.ts';
import { firstOf, longestStepped } from '../model/window.ts';
import {
  type CountedCache,
  type ReadAnswer,
  type ReadRequest,
  type ReadTrace,
  readTrace,
} from './reading.ts';

// Reading and replaying millions of lines takes seconds, in which the page has to stay responsive.

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  if (data.kind === 'totals') {
    answer({ kind: 'totals', totals: data.caches.map((cache) => totalsOf(data.trace, cache)) });
    return;
  }
  try {
    const read = await readTrace(data.source, data.columns, (share, operations) =>
      answer({ kind: 'progress', share, operations }),
    );
    handOver(read);
  } catch (error) {
    // Anything else is the file's: a folder, or one that was changed or deleted after it was chosen.
    answer(error instanceof TraceError ? { kind: 'fault', fault: error.fault } : { kind: 'unreadable' });
  }
});

/**
 * Gives the page what it needs of a trace: its columns, and the names of the keys that can be stepped through. The
 * columns are transferred and not copied, so that millions of operations do not block the page.
 */
function handOver(read: ReadTrace): void {
  const { trace } = read;
  const kinds = trace.kinds.slice();
  const keys = trace.keys.slice();
  const times = trace.times?.slice() ?? null;
  const named = firstOf(trace, longestStepped).names.length;
  const message: ReadAnswer = {
    kind: 'trace',
    ...read,
    trace: { ...withoutNames(trace, named), kinds, keys, times },
  };
  postMessage(message, { transfer: [kinds.buffer, keys.buffer, ...(times ? [times.buffer] : [])] });
}

function totalsOf(trace: Trace, { config, restartAt }: CountedCache): Totals {
  const dies = Math.min(restartAt ?? 0, trace.length);
  let simulation = simulationOf(trace, config);
  simulation.run(trace, 0, dies);
  if (dies > 0) simulation = simulation.restarted(config, futureFor(config, trace, dies));
  simulation.run(trace, dies, trace.length);
  return simulation.totals();
}

function answer(message: ReadAnswer): void {
  postMessage(message);
}
