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

/**
 * A trace for computing alone, where only the number of keys matters: an array without elements takes no room and no
 * time to be copied to a worker.
 *
 * @param named how many names to keep, from the first
 */
export function withoutNames(trace: Trace, named = 0): Trace {
  const names = trace.names.slice(0, named);
  names.length = trace.names.length;
  return { ...trace, names };
}

/** Bytes that a copy of a trace takes, its names left out. */
export function bytesOf({ kinds, keys, times }: Trace): number {
  return kinds.byteLength + keys.byteLength + (times?.byteLength ?? 0);
}
