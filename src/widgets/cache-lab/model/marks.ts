import {
  MARK_EVICTION,
  MARK_EXPIRY,
  MARK_FLUSH,
  MARK_MISS,
  MARK_RESTART,
  MARK_STALE_READ,
} from '../../../sim/timeline.ts';
import type { Configuration } from './configuration.ts';

/** The marks of the scrub bar, from its upper lane to its lower one. */
export const markLanes = [
  { name: 'miss', bit: MARK_MISS },
  { name: 'evict', bit: MARK_EVICTION },
  { name: 'expire', bit: MARK_EXPIRY },
  { name: 'stale', bit: MARK_STALE_READ },
  { name: 'flush', bit: MARK_FLUSH },
  { name: 'restart', bit: MARK_RESTART },
] as const;

/** Marks that a cache can have at all, whatever its requests come to. */
export function possibleMarks({ capacity, ttl, strategy, restartAt }: Configuration): number {
  let mask = MARK_MISS | MARK_STALE_READ;
  if (capacity !== null) mask |= MARK_EVICTION;
  if (ttl !== null) mask |= MARK_EXPIRY;
  if (strategy === 'write-behind') mask |= MARK_FLUSH;
  if (restartAt !== null) mask |= MARK_RESTART;
  return mask;
}
