import type { Simulation } from '../../../sim/simulation.ts';
import { strategies } from '../../../sim/strategy.ts';
import type { Timeline } from '../../../sim/timeline.ts';
import type { Latencies } from './latencies.ts';

/** What the application waits for during one operation, as counts. */
export interface Waits {
  readonly cacheTrips: number;
  readonly databaseReads: number;
  readonly databaseWrites: number;
}

/** Counts per operation, as running sums, so that any stretch of time is a difference of two of them. */
export interface Measures {
  readonly length: number;
  /** The few different waits that occur. */
  readonly kinds: readonly Waits[];
  /** For each of the kinds, how many of the first n operations wait like that. */
  readonly waited: readonly Uint32Array[];
  /** Database reads in the first n operations. */
  readonly databaseReads: Uint32Array;
  /** Writes that reached the database in the first n operations, flushes included. */
  readonly databaseWrites: Uint32Array;
}

const known = new WeakMap<Timeline, Measures>();

/** What was counted of a timeline before, or null. */
export function knownMeasures(timeline: Timeline): Measures | null {
  return known.get(timeline) ?? null;
}

/**
 * Counts every operation of a timeline once; the result is kept as long as the timeline is. The operations are
 * played again without making their events, because the differences of the counts tell it all.
 */
export function measuresOf(timeline: Timeline): Measures {
  const before = known.get(timeline);
  if (before) return before;
  const { length } = timeline;
  const kinds: Waits[] = [];
  const kindOf = new Map<number, number>();
  const kindAt = new Uint8Array(length);
  const databaseReads = new Uint32Array(length + 1);
  const databaseWrites = new Uint32Array(length + 1);
  for (const { from, to, simulation } of stretchesOf(timeline)) {
    for (let index = from; index < to; index++) {
      const { dbReads, dbWrites } = simulation.counts;
      const wait = waitsOf(timeline, simulation, index);
      const code = wait.cacheTrips * 64 + wait.databaseReads * 8 + wait.databaseWrites;
      let kind = kindOf.get(code);
      if (kind === undefined) {
        kind = kinds.push(wait) - 1;
        kindOf.set(code, kind);
      }
      kindAt[index] = kind;
      // Differences, because what a fork with less room evicts at its beginning belongs to no operation.
      databaseReads[index + 1] = (databaseReads[index] ?? 0) + simulation.counts.dbReads - dbReads;
      databaseWrites[index + 1] = (databaseWrites[index] ?? 0) + simulation.counts.dbWrites - dbWrites;
    }
  }
  const waited = kinds.map((_, kind) => runningCount(kindAt, kind));
  const measures = { length, kinds, waited, databaseReads, databaseWrites };
  known.set(timeline, measures);
  return measures;
}

/**
 * What the application waits for in one operation, which is played. A read-through cache reads the database while
 * the application waits, so that read counts; flushes of write-behind happen in the background, so they do not.
 */
export function waitsOf(timeline: Timeline, simulation: Simulation, index: number): Waits {
  const { kinds, keys, times } = timeline.trace;
  const { counts } = simulation;
  const { dbReads, dbWrites, flushes, trips } = counts;
  simulation.step(kinds[index] ?? 0, keys[index] ?? 0, times?.[index] ?? index);
  const databaseReads = counts.dbReads - dbReads;
  const databaseWrites = counts.dbWrites - dbWrites - (counts.flushes - flushes);
  // Every call the application makes is a trip; what is not one to the database is one to the cache.
  const ownReads = strategies[simulation.config.strategy].reader === 'application' ? databaseReads : 0;
  const cacheTrips = counts.trips - trips - ownReads - databaseWrites;
  return { cacheTrips, databaseReads, databaseWrites };
}

/** The stretches of a timeline that are played under one configuration each; a fork has two. */
function stretchesOf(
  timeline: Timeline,
): { readonly from: number; readonly to: number; readonly simulation: Simulation }[] {
  const { origin, length } = timeline;
  const past = origin ? stretchesOf(origin.timeline) : [];
  const from = origin?.step ?? 0;
  return [
    ...past.map((stretch) => ({ ...stretch, to: Math.min(stretch.to, from) })),
    { from, to: length, simulation: timeline.stateAt(from) },
  ];
}

function runningCount(kindAt: Uint8Array, kind: number): Uint32Array {
  const sums = new Uint32Array(kindAt.length + 1);
  let sum = 0;
  for (let index = 0; index < kindAt.length; index++) {
    if (kindAt[index] === kind) sum++;
    sums[index + 1] = sum;
  }
  return sums;
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
  const classes = measures.kinds

    .map((wait, kind) => ({
      latency: latencyOfWaits(wait, latencies),
      count: countBetween(measures.waited[kind], from, to),
    }))
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

/** How many of operations `from`..`to - 1` a running sum counts. */
export function countBetween(sums: Uint32Array | undefined, from: number, to: number): number {
  return (sums?.[to] ?? 0) - (sums?.[from] ?? 0);
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
