import type { SimulationEvent } from '../../../sim/types.ts';
import type { Latencies } from '../model/latencies.ts';
import type { Flow } from './flows.ts';
import { tripDuration, tripTo } from './trips.ts';

/** What is on its way while a request plays trip by trip: the frame shows it when it has arrived. */
export interface Coming {
  /** Null while something happens where the token already is. */
  readonly trip: Flow | null;
  readonly milliseconds: number;
  /** The entry that the request found: it lights up while its value is on its way. */
  readonly found: number | null;
  /** The entry that has to leave for what is on its way. */
  readonly leaves: number | null;
}

/**
 * What is on its way to the next event of an operation.
 *
 * @param events all events of the operation
 * @param shown how many of them the frame shows
 */
export function comingAt(
  events: readonly SimulationEvent[],
  shown: number,
  latencies: Latencies,
  speed: number,
): Coming {
  const next = events[shown];
  const trip = tripTo(events, shown);
  const rest = events.slice(shown);
  // Shows who leaves only once a new entry is sure to come: after the miss, not before.
  const known = rest.every(
    ({ type }) => type !== 'lookup' && type !== 'miss-absent' && type !== 'miss-expired',
  );
  const evicted = known ? rest.find(({ type }) => type === 'evict') : undefined;
  return {
    trip,
    milliseconds: tripDuration(trip, latencies) / speed,
    found: next?.type === 'hit' || next?.type === 'stale-hit' ? next.key : null,
    leaves: evicted?.key ?? null,
  };
}
