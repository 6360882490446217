import type { SimulationEvent } from '../../../sim/types.ts';
import type { Latencies } from '../model/latencies.ts';
import { type Flow, flow, flowsOfEvent } from './flows.ts';

/** Milliseconds on screen at speed 1 of the longest trip there may be, and the least that an eye can follow. */
const longest = 1000;
const shortest = 180;

/**
 * The trip after which an event of an operation shows. Room is made when the newcomer arrives, so the trip of a store
 * comes before what it evicts; a cache that reads the database itself answers once, at the end.
 *
 * @param events all events of the operation
 * @param index the event that is about to show
 * @returns null for what happens where the token already is
 */
export function tripTo(events: readonly SimulationEvent[], index: number): Flow | null {
  const event = events[index];
  if (!event) return null;
  switch (event.type) {
    case 'evict':
      return madeRoomBefore(events, index) ? null : tripOfNewcomer(events, index);
    case 'store':
      return event.by === 'application' && madeRoomBefore(events, index) ? null : tripOfStore(event);
    case 'miss-absent':
    case 'miss-expired':
      return events.some((other) => other.type === 'db-read' && other.by === 'cache')
        ? null
        : (flowsOfEvent(event)[0] ?? null);
    default:
      return flowsOfEvent(event)[0] ?? null;
  }
}

type Store = Extract<SimulationEvent, { readonly type: 'store' }>;

function tripOfStore(event: Store): Flow | null {
  if (event.by === 'application') return flowsOfEvent(event)[0] ?? null;
  return event.reason === 'fill' ? flow('application-cache', 'back', 'load', event.version) : null;
}

function tripOfNewcomer(events: readonly SimulationEvent[], index: number): Flow | null {
  const store = events.slice(index).find((event): event is Store => event.type === 'store');
  return store?.by === 'application' ? tripOfStore(store) : null;
}

/** Of several that leave for the same newcomer the first waits for it. */
function madeRoomBefore(events: readonly SimulationEvent[], index: number): boolean {
  return events.slice(0, index).some(({ type }) => type === 'evict');
}

/**
 * How long a trip takes on screen at speed 1. The square root of its milliseconds: beside a database of 5 ms one would
 * not see a cache of 0.5 ms otherwise.
 */
export function tripDuration(trip: Flow | null, latencies: Latencies): number {
  if (!trip) return shortest;
  const { cache, databaseRead, databaseWrite } = latencies;
  const most = Math.max(cache, databaseRead, databaseWrite);
  if (most <= 0) return shortest;
  return Math.max(shortest, longest * Math.sqrt(millisecondsOf(trip, latencies) / most));
}

function millisecondsOf({ path, mark }: Flow, { cache, databaseRead, databaseWrite }: Latencies): number {
  // To the cache it is one way of two; to the database the answer belongs to it.
  if (path === 'application-cache') return cache / 2;
  return mark === 'load' ? databaseRead : databaseWrite;
}
