import { MARK_EVICTION, MARK_EXPIRY, MARK_FLUSH, MARK_MISS, MARK_STALE_READ } from '../../../sim/timeline.ts';
import type { Configuration } from './configuration.ts';

/** The marks of the scrub bar, from its upper lane to its lower one. */
export const markLanes = [
  { name: 'miss', bit: MARK_MISS },
  { name: 'evict', bit: MARK_EVICTION },
  { name: 'expire', bit: MARK_EXPIRY },
  { name: 'stale', bit: MARK_STALE_READ },
  { name: 'flush', bit: MARK_FLUSH },
] as const;

/** What the jump buttons look for. */
export const markChoices = ['any', ...markLanes.map(({ name }) => name), 'difference'] as const;
export type MarkChoice = (typeof markChoices)[number];

export const everyMark = markLanes.reduce((mask, { bit }) => mask | bit, 0);

/** Marks that a cache can have at all, whatever its requests come to. */
export function possibleMarks({ capacity, ttl, strategy }: Configuration): number {
  let mask = MARK_MISS | MARK_STALE_READ;
  if (capacity !== null) mask |= MARK_EVICTION;
  if (ttl !== null) mask |= MARK_EXPIRY;
  if (strategy === 'write-behind') mask |= MARK_FLUSH;
  return mask;
}

/**
 * One lane of the bar as the path of an SVG: a tick for each bucket of operations that has the mark. Buckets keep
 * the path short when the trace has more operations than the screen has pixels.
 *
 * @param marks mark bits of every operation
 * @param seen operations of which the ticks may be drawn, from the first; the rest of the lane stays blank
 * @param buckets widest resolution of the bar
 * @returns ticks at x = 0..1000, y = 0..`height`
 */
export function lanePath(
  marks: Uint8Array,
  bit: number,
  height: number,
  seen: number,
  buckets = 500,
): string {
  const parts: string[] = [];
  const per = Math.max(1, marks.length / buckets);
  let lastBucket = -1;
  for (let index = 0; index < Math.min(seen, marks.length); index++) {
    if (((marks[index] ?? 0) & bit) === 0) continue;
    const bucket = Math.floor(index / per);
    if (bucket === lastBucket) continue;
    lastBucket = bucket;
    // Operation i is what step i + 1 shows, and the thumb stands there.
    const x = Math.round(((index + 1) / marks.length) * 10_000) / 10;
    parts.push(`M${x} 0v${height}`);
  }
  return parts.join('');
}
