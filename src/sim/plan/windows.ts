import type { KeyId } from '../types.ts';
import type { Reads } from './reads.ts';

export interface Window {
  /** The time at which it begins, or where the trace has no times, the number of its first read, from 0. */
  readonly from: number;
  readonly requests: number;
  /** Different keys that are read in it: the working set (Denning 1968). */
  readonly workingSet: number;
  /** Keys that nobody has asked for before. */
  readonly newKeys: number;
  readonly hits: number;
  /** Null: nothing is read in it. */
  readonly hitRatio: number | null;
}

/**
 * The reads in spans of the same length: of time, or where there are no times, of requests.
 *
 * @param capacity entries of the LRU cache whose hits are counted; it is empty at first
 */
export function windowsOf(reads: Reads, capacity: number, count: number): Window[] {
  const { length, keys, times, distances, idCount } = reads;
  const first = times?.[0] ?? 0;
  const last = times?.[length - 1] ?? 0;
  // Where all happens at one time, there are no spans of it.
  const byTime = times !== null && last > first;
  const span = (byTime ? last - first : length) / count;
  const seenIn = new Int32Array(idCount).fill(-1);
  const windows = Array.from({ length: count }, (_, index) => ({
    from: byTime ? first + span * index : Math.ceil(span * index),
    requests: 0,
    workingSet: 0,
    newKeys: 0,
    hits: 0,
  }));
  for (let read = 0; read < length; read++) {
    const place = byTime ? (times[read] as number) - first : read;
    const index = Math.min(count - 1, Math.floor(place / span));
    const window = windows[index] as (typeof windows)[number];
    const key = keys[read] as KeyId;
    const distance = distances[read] as number;
    window.requests++;
    if (distance === 0) window.newKeys++;
    else if (distance <= capacity) window.hits++;
    if (seenIn[key] !== index) {
      seenIn[key] = index;
      window.workingSet++;
    }
  }
  return windows.map((window) => ({
    ...window,
    hitRatio: window.requests === 0 ? null : window.hits / window.requests,
  }));
}
