import {
  evictionMark,
  expiryMark,
  flushMark,
  missMark,
  restartMark,
  staleReadMark,
} from '../../../sim/timeline.ts';
import type { Configuration } from './configuration.ts';

/** The marks of the scrub bar, from its upper lane to its lower one. */
export const markLanes = [
  { name: 'miss', bit: missMark },
  { name: 'evict', bit: evictionMark },
  { name: 'expire', bit: expiryMark },
  { name: 'stale', bit: staleReadMark },
  { name: 'flush', bit: flushMark },
  { name: 'restart', bit: restartMark },
] as const;

/** Marks that a cache can have at all, whatever the outcomes of its requests. */
export function possibleMarks({ capacity, ttl, strategy, restartAt }: Configuration): number {
  let mask = missMark | staleReadMark;
  if (capacity !== null) mask |= evictionMark;
  if (ttl !== null) mask |= expiryMark;
  if (strategy === 'write-behind') mask |= flushMark;
  if (restartAt !== null) mask |= restartMark;
  return mask;
}
