import { describe, expect, test } from 'vitest';
import { Timeline } from '../../../sim/timeline.ts';
import { traceOf } from '../../../sim/trace/trace-builder.ts';
import { type Configuration, defaultConfiguration, simulationConfig } from '../model/configuration.ts';
import { defaultLatencies } from '../model/latencies.ts';
import { comingAt } from './coming.ts';
import { tripDuration, tripTo } from './trips.ts';

/** The events of the last of some reads, with a cache of two slots. */
function lastEvents(keys: readonly string[], change: Partial<Configuration> = {}) {
  const trace = traceOf(keys.map((key) => ({ op: 'r', key }) as const));
  const configuration = { ...defaultConfiguration, capacity: 2, ...change };
  return new Timeline(trace, simulationConfig(configuration)).eventsAt(keys.length - 1);
}

/** The trips of an operation in their order: what travels, where, and how long. */
function tripsOf(events: ReturnType<typeof lastEvents>) {
  return events.map((event, index) => {
    const trip = tripTo(events, index);
    return trip ? `${event.type}: ${trip.path} ${trip.direction} ${trip.mark}` : event.type;
  });
}

describe('the trips of a request', () => {
  test('a hit goes to the cache and comes straight back', () => {
    expect(tripsOf(lastEvents(['a', 'a']))).toEqual([
      'lookup: application-cache there lookup',
      'hit: application-cache back hit',
    ]);
  });

  test('a miss is three trips: to the cache, to the database, and into the cache, where room is made on arrival', () => {
    expect(tripsOf(lastEvents(['a', 'b', 'c']))).toEqual([
      'lookup: application-cache there lookup',
      'miss-absent: application-cache back miss',
      'db-read: application-database back load',
      'evict: application-cache there store',
      'store',
    ]);
  });

  test('a cache that reads through answers once, when it has the value', () => {
    expect(tripsOf(lastEvents(['a', 'b', 'c'], { strategy: 'read-through' }))).toEqual([
      'lookup: application-cache there lookup',
      'miss-absent',
      'db-read: cache-database back load',
      'evict',
      'store: application-cache back load',
    ]);
  });

  test('a trip to the database is longer than one to the cache, as its milliseconds say', () => {
    const events = lastEvents(['a', 'b', 'c']);
    const [toCache, , toDatabase] = events.map((_, index) =>
      tripDuration(tripTo(events, index), defaultLatencies),
    );
    expect(toDatabase).toBe(1000);
    expect(toCache).toBeCloseTo(1000 * Math.sqrt(0.25 / 5));
    const slowCache = { ...defaultLatencies, cache: 20 };
    expect(tripDuration(tripTo(events, 0), slowCache)).toBeGreaterThan(
      tripDuration(tripTo(events, 2), slowCache),
    );
  });

  test('who leaves is known from the miss on, and not before', () => {
    const events = lastEvents(['a', 'b', 'c']);
    const leaving = events.map((_, shown) => comingAt(events, shown, defaultLatencies, 1).leaves);
    expect(leaving).toEqual([null, null, 0, 0, null]);
  });
});
