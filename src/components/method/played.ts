import { configure } from '../../sim/config.ts';
import { type ReplayResult, replayTrace } from '../../sim/replay.ts';
import { TraceBuilder } from '../../sim/trace/trace-builder.ts';
import { TraceReader } from '../../sim/trace/trace-reader.ts';
import type { PolicyName } from '../../sim/types.ts';
import text from '../../sim/vectors/zipf-1.0.trace?raw';

/** The trace of the figures on the page, as an argument of the command line. */
export const traceFile = 'src/sim/vectors/zipf-1.0.trace';

/** The policies over the trace at every capacity, in the order in which the command line prints them. */
export function played(policies: readonly PolicyName[], capacities: readonly number[]): ReplayResult[] {
  const builder = new TraceBuilder();
  const reader = new TraceReader(builder);
  reader.push(text);
  reader.finish();
  const configs = policies.flatMap((policy) => capacities.map((capacity) => configure({ policy, capacity })));
  return replayTrace(builder.build(), configs);
}

/** The command that prints the same figures. */
export function simCommand(policies: readonly PolicyName[], capacities: readonly number[], option = '') {
  const words = ['npm run -s sim --', traceFile, '--policy', policies, '--capacity', capacities, option];
  return words.filter((word) => word !== '').join(' ');
}
