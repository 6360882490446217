import type { Timeline } from '../../../sim/timeline.ts';
import type { SimulationEvent } from '../../../sim/types.ts';
import type { Latencies } from './scenario.ts';

/** What the application waits for during one operation, as counts. */
export interface Waits {
  readonly cacheTrips: number;
  readonly databaseReads: number;
  readonly databaseWrites: number;
}

/**
 * What the application waits for. A read-through cache reads the database while the application waits, so that
 * read counts; flushes of write-behind happen in the background, so they do not.
 */
export function waitsOf(events: readonly SimulationEvent[]): Waits {
  let cacheTrips = 0;
  let databaseReads = 0;
  let databaseWrites = 0;
  for (const event of events) {
    if (event.type === 'lookup') cacheTrips++;
    else if (event.type === 'db-read') databaseReads++;
    else if (event.type === 'db-write' && event.by === 'application') databaseWrites++;
    else if ((event.type === 'store' || event.type === 'reject') && event.by === 'application') cacheTrips++;
    else if (event.type === 'delete') cacheTrips++;
  }
  return { cacheTrips, databaseReads, databaseWrites };
}

/** What is counted per operation, in columns, so that any stretch of time can be summed. */
export interface Measures {
  readonly length: number;
  /** Index into `kinds` for every operation. */
  readonly waits: Uint8Array;
  /** The few different waits that occur. */
  readonly kinds: readonly Waits[];
  readonly databaseReads: Uint8Array;
  /** Writes that reached the database, flushes included. */
  readonly databaseWrites: Uint16Array;
}

const known = new WeakMap<Timeline, Measures>();

/** Counts every operation of a timeline once; the result is kept as long as the timeline is. */
export function measuresOf(timeline: Timeline): Measures {
  const before = known.get(timeline);
  if (before) return before;
  const { length } = timeline;
  const waits = new Uint8Array(length);
  const databaseReads = new Uint8Array(length);
  const databaseWrites = new Uint16Array(length);
  const kinds: Waits[] = [];
  const kindIndex = new Map<number, number>();
  for (let index = 0; index < length; index++) {
    const events = timeline.eventsAt(index);
    const wait = waitsOf(events);
    const code = wait.cacheTrips * 64 + wait.databaseReads * 8 + wait.databaseWrites;
    let kind = kindIndex.get(code);
    if (kind === undefined) {
      kind = kinds.length;
      kinds.push(wait);
      kindIndex.set(code, kind);
    }
    waits[index] = kind;
    for (const event of events) {
      if (event.type === 'db-read') databaseReads[index] = 1;
      else if (event.type === 'db-write' || event.type === 'flush') {
        databaseWrites[index] = (databaseWrites[index] ?? 0) + 1;
      }
    }
  }
  const measures = { length, waits, kinds, databaseReads, databaseWrites };
  known.set(timeline, measures);
  return measures;
}

export interface LatencySummary {
  /** Milliseconds. */
  readonly mean: number;
  /** The latency that 95 of 100 operations do not exceed (nearest rank), in milliseconds. */
  readonly p95: number;
}

/** Mean and 95th percentile over operations `from`..`to - 1`; null when none of them made the application wait. */
export function latencyOf(
  measures: Measures,
  latencies: Latencies,
  from: number,
  to: number,
): LatencySummary | null {
  const counts = new Array<number>(measures.kinds.length).fill(0);
  for (let index = from; index < to; index++) {
    const kind = measures.waits[index] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const classes = measures.kinds
    .map((wait, kind) => ({ latency: latencyOfWaits(wait, latencies), count: counts[kind] ?? 0 }))
    // Outside writes are not the application's, so it does not wait for them.
    .filter(({ latency, count }) => count > 0 && latency !== null)
    .map(({ latency, count }) => ({ latency: latency ?? 0, count }))
    .sort((one, other) => one.latency - other.latency);
  const total = classes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const mean = classes.reduce((sum, { latency, count }) => sum + latency * count, 0) / total;
  const rank = Math.ceil(0.95 * total);
  let seen = 0;
  for (const { latency, count } of classes) {
    seen += count;
    if (seen >= rank) return { mean, p95: latency };
  }
  return null;
}

function latencyOfWaits(waits: Waits, latencies: Latencies): number | null {
  const { cacheTrips, databaseReads, databaseWrites } = waits;
  if (cacheTrips + databaseReads + databaseWrites === 0) return null;
  return (
    cacheTrips * latencies.cache +
    databaseReads * latencies.databaseRead +
    databaseWrites * latencies.databaseWrite
  );
}
