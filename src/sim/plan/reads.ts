import { StackDistances } from '../curve/stack-distance.ts';
import { type KeyId, readKind, type Trace } from '../types.ts';

/** The reads of a trace: what a cache is asked for under lazy loading. */
export interface Reads {
  readonly length: number;
  readonly keys: Int32Array;
  /** Null: the trace has none. */
  readonly times: Float64Array | null;
  /** LRU stack distance of every read, from 1; 0 where the key is asked for for the first time. */
  readonly distances: Int32Array;
  /** Different keys that are read. */
  readonly keyCount: number;
  /** One more than the largest key. */
  readonly idCount: number;
}

export function readsOf(trace: Trace): Reads {
  const length = trace.kinds.reduce((sum, kind) => sum + (kind === readKind ? 1 : 0), 0);
  const keys = new Int32Array(length);
  const times = trace.times === null ? null : new Float64Array(length);
  const distances = new Int32Array(length);
  const stack = new StackDistances();
  let keyCount = 0;
  let read = 0;
  for (let operation = 0; operation < trace.length; operation++) {
    if (trace.kinds[operation] !== readKind) continue;
    const key = trace.keys[operation] as KeyId;
    const distance = stack.use(key);
    if (distance === 0) keyCount++;
    keys[read] = key;
    distances[read] = distance;
    if (times !== null) times[read] = trace.times?.[operation] as number;
    read++;
  }
  return { length, keys, times, distances, keyCount, idCount: trace.names.length };
}
