import { marginOf, partCount } from '../curve/confidence.ts';
import type { Reads } from './reads.ts';

/** Requests after the warm-up that a margin is made of at least. */
const leastRequests = 100 * partCount;

/** What is left of the trace when the cache has filled for the first time. */
interface WarmRatio {
  readonly requests: number;
  readonly hitRatio: number;
  /**
   * With a confidence of 95 %, as much of the same traffic would give a hit ratio within so much of this one: the
   * requests are cut into ten batches one after the other, whose hit ratios are compared (batch means; Law, "Simulation
   * Modeling and Analysis", chapter 9). Null: there are too few requests for that.
   */
  readonly margin: number | null;
}

export interface PlanPoint {
  /** Entries. */
  readonly capacity: number;
  /** Of all reads, the cache being empty at first. */
  readonly hitRatio: number;
  /** Null: the trace never fills such a cache. */
  readonly warm: WarmRatio | null;
}

/** Hits of LRU at every capacity 0..keys, the cache being empty at first. */
export function hitsByCapacity({ distances, keyCount }: Reads): Float64Array {
  const hits = new Float64Array(keyCount + 1);
  for (const distance of distances) if (distance > 0) hits[distance] = (hits[distance] as number) + 1;
  for (let capacity = 1; capacity <= keyCount; capacity++)
    hits[capacity] = (hits[capacity] as number) + (hits[capacity - 1] as number);
  return hits;
}

/** @param hits what {@link hitsByCapacity} gives */
export function planPoint(reads: Reads, hits: Float64Array, capacity: number): PlanPoint {
  return {
    capacity,
    hitRatio: (hits[Math.min(capacity, reads.keyCount)] as number) / reads.length,
    warm: warmRatio(reads, capacity),
  };
}

/**
 * The smallest capacity from which no doubling gains as much: where more memory stops paying.
 *
 * @param hits what {@link hitsByCapacity} gives
 * @param gain of the hit ratio that twice the memory is worth, as a fraction
 */
export function kneeOf(hits: Float64Array, accesses: number, gain: number): number {
  const keys = hits.length - 1;
  for (let capacity = keys; capacity >= 1; capacity--) {
    const doubled = hits[Math.min(2 * capacity, keys)] as number;
    if ((doubled - (hits[capacity] as number)) / accesses >= gain) return capacity + 1;
  }
  return Math.min(1, keys);
}

function warmRatio({ distances, length }: Reads, capacity: number): WarmRatio | null {
  let held = 0;
  let start = 0;
  for (; start < length && held < capacity; start++) if (distances[start] === 0) held++;
  const requests = length - start;
  if (held < capacity || requests === 0) return null;
  const hits: number[] = new Array(partCount).fill(0);
  const sizes: number[] = new Array(partCount).fill(0);
  for (let read = start; read < length; read++) {
    const batch = Math.floor(((read - start) * partCount) / requests);
    const distance = distances[read] as number;
    if (distance > 0 && distance <= capacity) hits[batch] = (hits[batch] as number) + 1;
    sizes[batch] = (sizes[batch] as number) + 1;
  }
  const ratios = hits.map((hit, batch) => hit / (sizes[batch] as number));
  return {
    requests,
    hitRatio: hits.reduce((sum, hit) => sum + hit, 0) / requests,
    margin: requests < leastRequests ? null : marginOf(ratios),
  };
}
