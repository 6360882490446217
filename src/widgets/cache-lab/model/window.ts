import type { Trace } from '../../../sim/types.ts';

/** Operations that can be stepped through at once; of a longer trace a window of that many. */
export const longestStepped = 100_000;

/** The first operations of a trace and their keys, sharing its columns. */
export function firstOf(trace: Trace, length: number): Trace {
  if (trace.length <= length) return trace;
  let keys = 0;
  // Keys are numbered in the order in which they first appear.
  for (const key of trace.keys.subarray(0, length)) if (key >= keys) keys = key + 1;
  return {
    ...trace,
    length,
    names: trace.names.slice(0, keys),
    kinds: trace.kinds.subarray(0, length),
    keys: trace.keys.subarray(0, length),
    times: trace.times?.subarray(0, length) ?? null,
  };
}
