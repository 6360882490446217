import { evictionMark, expiryMark, type Timeline } from '../../../sim/timeline.ts';
import { outcomes, readKind, type Trace } from '../../../sim/types.ts';
import { eventsAt } from './events.ts';
import type { Departure } from './frame.ts';

/** What an entry has been through, and what is to come. Requests are counted from 1. */
export interface Life {
  /** The request that brought it; null where it was there before the first that can be known. */
  readonly arrived: number | null;
  readonly hits: number;
  readonly lastHit: number | null;
  /** The next request that reads it; null when there is none. */
  readonly nextUse: number | null;
  /** When and why it leaves; null when it stays, `unknown` when that is too far away to be looked for. */
  readonly leaving: Leaving | null | 'unknown';
}

interface Leaving {
  readonly step: number;
  /** `restart`: its node dies after that request. */
  readonly why: Departure['why'] | 'restart';
}

/** Requests looked into for the one that ends the entry. Each plays some of the requests before it again. */
const mostLooked = 300;

/**
 * The life of an entry that is in the cache after `step` requests.
 *
 * @param known requests that may be revealed; what comes after them counts as not happening
 * @returns null where the entry is not in the cache
 */
export function lifeOf(
  timeline: Timeline,
  trace: Trace,
  key: number,
  step: number,
  known: number,
): Life | null {
  if (timeline.stateAt(step).entryOf(key) === null) return null;
  return {
    ...pastOf(timeline, trace, key, step),
    nextUse: nextReading(trace, key, step, known),
    leaving: leavingOf(timeline, trace, key, step, known),
  };
}

function nextReading(trace: Trace, key: number, step: number, known: number): number | null {
  for (let index = step; index < known; index++) {
    if (trace.keys[index] === key && trace.kinds[index] === readKind) return index + 1;
  }
  return null;
}

function pastOf(
  timeline: Timeline,
  trace: Trace,
  key: number,
  step: number,
): Pick<Life, 'arrived' | 'hits' | 'lastHit'> {
  let hits = 0;
  let lastHit: number | null = null;
  for (let index = step - 1; index >= 0; index--) {
    if (trace.keys[index] !== key) continue;
    const outcome = outcomes[timeline.outcomes[index] ?? 0];
    if (outcome === 'hit' || outcome === 'stale-hit') {
      hits++;
      lastHit ??= index + 1;
    } else if (outcome === 'write') {
      const stored = eventsAt(timeline, index).some((event) => event.type === 'store' && !event.replaced);
      if (stored) return { arrived: index + 1, hits, lastHit };
    } else if (outcome !== 'external') return { arrived: index + 1, hits, lastHit };
  }
  return { arrived: null, hits, lastHit };
}

function leavingOf(
  timeline: Timeline,
  trace: Trace,
  key: number,
  step: number,
  known: number,
): Life['leaving'] {
  const { lost } = timeline;
  const dies = lost !== null && lost.step > step && lost.step <= known ? lost.step : null;
  let looked = 0;
  for (let index = step; index < (dies ?? known); index++) {
    const someLeave = ((timeline.marks[index] ?? 0) & (evictionMark | expiryMark)) !== 0;
    if (!someLeave && trace.keys[index] !== key) continue;
    if (looked++ === mostLooked) return 'unknown';
    for (const event of eventsAt(timeline, index)) {
      const leaves =
        event.type === 'evict' || event.type === 'expire' || (event.type === 'delete' && event.effective);
      if (leaves && event.key === key) return { step: index + 1, why: event.type };
    }
  }
  return dies === null ? null : { step: dies, why: 'restart' };
}
