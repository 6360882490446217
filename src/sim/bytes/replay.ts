import { Fingerprint } from '../fingerprint.ts';
import { Jitter } from '../jitter.ts';
import type { DecisionMoment } from '../policies/policy.ts';
import { ttlsFor } from '../ttls-of-trace.ts';
import { readKind, writeKind } from '../types.ts';
import { createSizedPolicy, type SizedConfig } from './policies.ts';
import type { SizedPolicy } from './sized-policy.ts';
import type { SizedTrace } from './sized-trace.ts';

export interface SizedResult {
  readonly config: SizedConfig;
  readonly operations: number;
  /** Hits and misses together. */
  readonly accesses: number;
  readonly hits: number;
  readonly misses: number;
  /** Misses that found an object whose time was over. */
  readonly missesExpired: number;
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

/** What is played, and by whom. */
interface Played {
  readonly trace: SizedTrace;
  readonly config: SizedConfig;
  readonly policy: SizedPolicy;
  /** Tells the policy which operation it is. */
  readonly moment: DecisionMoment;
  /** Takes the letter of every access at its operation, and 0 for what is none. */
  readonly letters: Uint8Array;
}

type Counted = Pick<SizedResult, 'hits' | 'misses' | 'missesExpired' | 'tooLarge' | 'hitsOfOtherSize'>;

/**
 * Plays a trace through a cache whose capacity is in bytes: what is asked for and is not there comes in, after as many
 * others have left as its size needs. A TTL means what it does in `Simulation`: an object is live before its expiry,
 * hits do not renew it, and one whose time is over takes its bytes until somebody asks for it or it is evicted. Stale
 * entries are those of `Simulation` alone.
 *
 * @throws RangeError when the configuration has a TTL and the trace was built without times, or asks for its TTLs and it
 *   was built without them
 */
export function replaySized(trace: SizedTrace, config: SizedConfig): SizedResult {
  const { length, sizes } = trace;
  const moment = { index: -1, now: 0 };
  const policy = createSizedPolicy(trace, config, moment);
  const letters = new Uint8Array(length);
  const played = { trace, config, policy, moment, letters };
  const expires = (config.ttl ?? null) !== null || (config.ttlsOfTrace ?? false);
  const counted = expires ? playExpiring(played) : play(played);
  // In a loop of its own, which leaves the others short enough to be compiled into one piece.
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
  const accesses = counted.hits + counted.misses;
  return {
    config,
    operations: length,
    accesses,
    ...counted,
    hitRatio: accesses === 0 ? null : counted.hits / accesses,
    bytes,
    hitBytes,
    byteHitRatio: accesses === 0 ? null : hitBytes / bytes,
    evictions: policy.evictions,
    residentAtEnd: policy.size,
    bytesAtEnd: policy.bytes,
    fnv: fingerprint.toString(),
  };
}

function play({ trace, config, policy, moment, letters }: Played): Counted {
  const { length, kinds, keys, sizes, itemSizes = sizes } = trace;
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
  return { hits, misses, missesExpired: 0, tooLarge, hitsOfOtherSize };
}

/** As {@link play}, where objects expire. */
function playExpiring({ trace, config, policy, moment, letters }: Played): Counted {
  const { length, kinds, keys, sizes, itemSizes = sizes, times } = trace;
  if (times === undefined) throw new RangeError('A trace without times has no TTL.');
  const isWriteAccess = config.strategy === 'none';
  const isWriteDelete = config.strategy === 'invalidate';
  const ttls = ttlsFor(config, trace);
  const ttl = config.ttl ?? Number.POSITIVE_INFINITY;
  const jitter = new Jitter(config.jitter ?? 0, config.seed);
  /** For every key the first moment at which its object is no longer live. */
  const expiries = new Float64Array(trace.keyCount);
  let hits = 0;
  let misses = 0;
  let missesExpired = 0;
  let tooLarge = 0;
  let hitsOfOtherSize = 0;
  for (let index = 0; index < length; index++) {
    const kind = kinds[index];
    const key = keys[index] as number;
    if (kind !== readKind && !(kind === writeKind && isWriteAccess)) {
      if (kind === writeKind && isWriteDelete && policy.has(key)) policy.remove(key);
      continue;
    }
    const now = times[index] as number;
    moment.index = index;
    moment.now = now;
    const isThere = policy.has(key);
    if (isThere && now < (expiries[key] as number)) {
      policy.touch(key);
      hits++;
      if (trace.sizesChange && policy.sizeOf(key) !== itemSizes[index]) hitsOfOtherSize++;
      letters[index] = letterH;
      continue;
    }
    if (isThere) {
      policy.remove(key);
      missesExpired++;
    }
    misses++;
    letters[index] = letterM;
    if (!policy.admit(key, itemSizes[index] as number)) {
      tooLarge++;
      continue;
    }
    const stated = ttls === null ? 0 : (ttls[index] as number);
    const lives = stated > 0 ? stated : ttl;
    // What lives for ever draws no jitter, as in `Simulation`.
    expiries[key] = lives === Number.POSITIVE_INFINITY ? lives : now + lives + jitter.next();
  }
  return { hits, misses, missesExpired, tooLarge, hitsOfOtherSize };
}
