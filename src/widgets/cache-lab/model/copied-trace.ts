import type { Trace } from '../../../sim/types.ts';

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
