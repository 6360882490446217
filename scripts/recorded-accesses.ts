// What the recordings of other programs play: each line of a trace is one access, whatever it does.
import type { Trace } from '../src/sim/types.ts';

export const traceNames = [
  'zipf-0.8',
  'zipf-1.0',
  'zipf-1.2',
  'zipf-scan',
  'hotset-shift',
  'loop-110',
  'mixed-90-10',
  'uniform',
] as const;

/** Entries; the smallest is one that every policy can work with. */
export const capacities = [20, 64, 100, 300] as const;

/** The keys of a trace, as the engine numbers them, in 64 bits each, the low byte first. */
export function accesses(trace: Trace): BigInt64Array {
  return BigInt64Array.from(trace.keys.subarray(0, trace.length), BigInt);
}
