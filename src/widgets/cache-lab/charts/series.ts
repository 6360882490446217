import { absentOutcome, expiredOutcome, staleHitOutcome } from '../../../sim/simulation.ts';
import type { ChartPoint } from '../../chart/points.ts';
import type { Latencies } from '../model/latencies.ts';
import { countBetween, latencyOf, type Measures } from '../model/measures.ts';
import type { Run } from '../model/world.ts';

export interface RunSeries {
  readonly hitRatio: readonly ChartPoint[];
  readonly slidingHitRatio: readonly ChartPoint[];
  readonly databaseReads: readonly ChartPoint[];
  readonly databaseWrites: readonly ChartPoint[];
  readonly staleReads: readonly ChartPoint[];
  readonly meanLatency: readonly ChartPoint[];
  readonly p95Latency: readonly ChartPoint[];
}

export type SeriesName = keyof RunSeries;

/** Points of a line: more than a phone has pixels for would only cost time. */
const mostPoints = 240;

/** Operations of the sliding window: a twentieth of the trace, but at least ten. */
export function windowOf(length: number): number {
  return Math.max(10, Math.round(length / 20));
}

/** The steps at which the lines have points: evenly spread, first and last included. */
export function sampledSteps(length: number): number[] {
  const count = Math.min(length, mostPoints);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((index / Math.max(1, count)) * length));
}

/** All measures of one cache over time, from running sums so that a long trace costs one pass. */
export function seriesOf(run: Run, measures: Measures, latencies: Latencies): RunSeries {
  const { timeline } = run;
  const { length, outcomes } = timeline;
  const hits = new Uint32Array(length + 1);
  const reads = new Uint32Array(length + 1);
  const stale = new Uint32Array(length + 1);
  const sums = [hits, reads, stale];
  for (let index = 0; index < length; index++) {
    for (const sum of sums) sum[index + 1] = at(sum, index);
    const outcome = outcomes[index] ?? 0;
    if (outcome <= expiredOutcome) add(reads, index + 1, 1);
    if (outcome < absentOutcome) add(hits, index + 1, 1);
    if (outcome === staleHitOutcome) add(stale, index + 1, 1);
  }
  const window = windowOf(length);
  const steps = sampledSteps(length);
  const line = (value: (step: number, from: number) => number | null): ChartPoint[] =>
    steps.map((step) => ({ x: step, y: value(step, Math.max(0, step - window)) }));
  const ratio = (step: number, from: number) => {
    const read = at(reads, step) - at(reads, from);
    return read === 0 ? null : (at(hits, step) - at(hits, from)) / read;
  };
  const latency = steps.map((step) => latencyOf(measures, latencies, Math.max(0, step - window), step));
  return {
    hitRatio: line((step) => ratio(step, 0)),
    slidingHitRatio: line(ratio),
    databaseReads: line((step, from) => countBetween(measures.databaseReads, from, step)),
    databaseWrites: line((step, from) => countBetween(measures.databaseWrites, from, step)),
    staleReads: line((step) => at(stale, step)),
    meanLatency: steps.map((step, index) => ({ x: step, y: latency[index]?.mean ?? null })),
    p95Latency: steps.map((step, index) => ({ x: step, y: latency[index]?.p95 ?? null })),
  };
}

function at(sums: Uint32Array, index: number): number {
  return sums[index] ?? 0;
}

function add(sums: Uint32Array, index: number, by: number): void {
  sums[index] = at(sums, index) + by;
}
