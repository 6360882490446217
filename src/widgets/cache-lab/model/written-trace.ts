import type { Trace } from '../../../sim/types.ts';

/** A short trace as a page can carry it: in lists, which need no reading of text where it is shown. */
export interface WrittenTrace {
  readonly kinds: readonly number[];
  readonly keys: readonly number[];
  readonly times: readonly number[] | null;
  readonly names: readonly string[];
}

export function writtenTrace({ kinds, keys, times, names }: Trace): WrittenTrace {
  return { kinds: [...kinds], keys: [...keys], times: times && [...times], names };
}

export function fromWritten({ kinds, keys, times, names }: WrittenTrace): Trace {
  return {
    length: kinds.length,
    kinds: Uint8Array.from(kinds),
    keys: Int32Array.from(keys),
    times: times && Float64Array.from(times),
    names,
  };
}
