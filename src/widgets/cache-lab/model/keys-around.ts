import type { Trace } from '../../../sim/types.ts';

/** Requests looked through each way, so that a long trace of few keys costs no more than a short one. */
const mostLooked = 1000;

/**
 * The keys that requests ask for around a moment: those before it, latest first, then those after it.
 *
 * @param step requests done
 * @param seen requests that may be revealed
 * @param most how many keys are wanted
 * @returns in the order in which they first appear, so that each keeps its place as far as it can
 */
export function keysAround(trace: Trace, step: number, seen: number, most: number): number[] {
  const found = new Set<number>();
  const look = (index: number) => {
    const key = trace.keys[index];
    if (key !== undefined && found.size < most) found.add(key);
  };
  for (let index = step - 1; index >= Math.max(0, step - mostLooked); index--) look(index);
  for (let index = step; index < Math.min(seen, step + mostLooked); index++) look(index);
  return [...found].sort((one, other) => one - other);
}
