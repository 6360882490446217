import type { Counts } from './counts.ts';
import { type DecisionMoment, entryRefused, noVictim, type Policy } from './policies/policy.ts';
import type { Strategy } from './strategy.ts';
import { type KeyId, readKind, type TraceColumns } from './types.ts';

/** The parts of a simulation that a read changes where nothing can expire, be stale or be dirty. */
interface PlainCache {
  readonly policy: Policy;
  readonly moment: DecisionMoment;
  readonly tally: Counts;
  readonly strategy: Strategy;
}

/**
 * Reads played by one call. A loop over a whole trace would be compiled while it runs, and that code is thrown away
 * where it ends; a function that is called again and again keeps the code it once got.
 */
const sliceLength = 8192;

/**
 * Fast path for the reads at the head of a range: the same result as a step for each, about twice as fast, because
 * a loop this short is compiled into one piece and most traces only read.
 *
 * @returns the first operation that is not a read, or `to`
 */
export function runReads(trace: TraceColumns, from: number, to: number, cache: PlainCache): number {
  let next = from;
  while (next < to) {
    const end = Math.min(next + sliceLength, to);
    next = runSlice(trace, next, end, cache);
    if (next < end) break;
  }
  return next;
}

function runSlice(
  { kinds, keys, times }: TraceColumns,
  from: number,
  to: number,
  { policy, moment, tally, strategy }: PlainCache,
): number {
  let stores = 0;
  let hits = 0;
  let evictions = 0;
  const { alsoLeft } = policy;
  let i = from;
  for (; i < to && kinds[i] === readKind; i++) {
    const key = keys[i] as KeyId;
    moment.index++;
    moment.now = times === null ? i : (times[i] as number);
    if (policy.has(key)) {
      policy.touch(key);
      hits++;
      continue;
    }
    const victim = policy.insert(key);
    if (victim !== entryRefused) stores++;
    if (victim !== entryRefused && victim !== noVictim) evictions++;
    if (alsoLeft !== undefined) evictions += alsoLeft.length;
  }
  const misses = i - from - hits;
  tally.reads += hits + misses;
  tally.hits += hits;
  tally.missesAbsent += misses;
  tally.dbReads += misses;
  tally.trips += hits + misses * (1 + strategy.tripsAfterMiss);
  tally.cacheWrites += stores;
  tally.evictions += evictions;
  return i;
}
