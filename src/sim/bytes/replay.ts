import { Fingerprint } from '../fingerprint.ts';
import { readKind, writeKind } from '../types.ts';
import { createSizedPolicy, type SizedConfig } from './policies.ts';
import type { SizedTrace } from './sized-trace.ts';

export interface SizedResult {
  readonly config: SizedConfig;
  readonly operations: number;
  /** Hits and misses together. */
  readonly accesses: number;
  readonly hits: number;
  readonly misses: number;
  readonly hitRatio: number | null;
  /** The sizes of all accesses, and of those that were hits; of the objects alone, whatever they take in the cache. */
  readonly bytes: number;
  readonly hitBytes: number;
  readonly byteHitRatio: number | null;
  readonly evictions: number;
  /** Misses after which the object was not taken in, because it was too large. */
  readonly tooLarge: number;
  /** Hits whose request says another size than the object had when it came in. */
  readonly hitsOfOtherSize: number;
  readonly residentAtEnd: number;
  readonly bytesAtEnd: number;
  /** Fingerprint of the hit/miss string. */
  readonly fnv: string;
}

const letterH = 'H'.charCodeAt(0);
const letterM = 'M'.charCodeAt(0);

/**
 * Plays a trace through a cache whose capacity is in bytes: what is asked for and is not there comes in, after as many
 * others have left as its size needs. It looks at sizes alone; expiry and stale entries are those of `Simulation`.
 */
export function replaySized(trace: SizedTrace, config: SizedConfig): SizedResult {
  const { length, kinds, keys, sizes, itemSizes = sizes } = trace;
  const moment = { index: -1, now: 0 };
  const policy = createSizedPolicy(trace, config, moment);
  const letters = new Uint8Array(length);
  const isWriteAccess = config.strategy === 'none';
  const isWriteDelete = config.strategy === 'invalidate';
  let hits = 0;
  let misses = 0;
  let tooLarge = 0;
  let hitsOfOtherSize = 0;
  for (let index = 0; index < length; index++) {
    const kind = kinds[index];
    const key = keys[index] as number;
    if (kind !== readKind && !(kind === writeKind && isWriteAccess)) {
      if (kind === writeKind && isWriteDelete && policy.has(key)) policy.remove(key);
      continue;
    }
    moment.index = index;
    if (policy.has(key)) {
      policy.touch(key);
      hits++;
      // Where sizes never change, looking would be one more wait for memory a hit.
      if (trace.sizesChange && policy.sizeOf(key) !== itemSizes[index]) hitsOfOtherSize++;
      letters[index] = letterH;
    } else {
      misses++;
      if (!policy.admit(key, itemSizes[index] as number)) tooLarge++;
      letters[index] = letterM;
    }
  }
  // In a loop of its own, which leaves the one above short enough to be compiled into one piece.
  const fingerprint = new Fingerprint();
  let bytes = 0;
  let hitBytes = 0;
  for (let index = 0; index < length; index++) {
    const letter = letters[index] as number;
    if (letter === 0) continue;
    fingerprint.add(letter);
    bytes += sizes[index] as number;
    if (letter === letterH) hitBytes += sizes[index] as number;
  }
  const accesses = hits + misses;
  return {
    config,
    operations: length,
    accesses,
    hits,
    misses,
    hitRatio: accesses === 0 ? null : hits / accesses,
    bytes,
    hitBytes,
    byteHitRatio: accesses === 0 ? null : hitBytes / bytes,
    evictions: policy.evictions,
    tooLarge,
    hitsOfOtherSize,
    residentAtEnd: policy.size,
    bytesAtEnd: policy.bytes,
    fnv: fingerprint.toString(),
  };
}
