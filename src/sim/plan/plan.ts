import { capacitiesUpTo } from '../curve/miss-ratio-curve.ts';
import type { TimeUnit } from '../trace/report.ts';
import type { Trace } from '../types.ts';
import type { Together } from './expiries.ts';
import { hitsByCapacity, kneeOf, type PlanPoint, planPoint } from './lru-curve.ts';
import { type Engine, serverless } from './node-types.ts';
import { type Fit, fitsOf } from './nodes.ts';
import type { KnownSizes, PlanTraceBuilder } from './plan-trace.ts';
import { type HotKey, popularityOf } from './popularity.ts';
import { type Reads, readsOf } from './reads.ts';
import { type Scans, scansOf } from './scans.ts';
import { type TtlCost, ttlCosts } from './ttl-costs.ts';
import { type Window, windowsOf } from './windows.ts';

/** What the reader says of the plan, where the trace cannot. */
export interface PlanSettings {
  /** Of the hit ratio, that twice the memory has to gain to be worth it, as a fraction. */
  readonly gain: number;
  /** Entries that the cache is to hold; null: those from which no doubling gains as much. */
  readonly capacity: number | null;
  readonly windows: number;
  /** Reads of new keys in a row that make a scan. */
  readonly scanLength: number;
  /** Bytes of an item; null: the mean of the sizes in the trace. */
  readonly itemBytes: number | null;
  /** Bytes that the server itself needs for an item. */
  readonly overheadBytes: number;
  readonly engine: Engine;
  /** Percent of a node's memory that is set aside; null: as AWS advises. */
  readonly reserved: number | null;
  /** Units of trace time; null: half the trace's own median, it, and twice as much. */
  readonly ttls: readonly number[] | null;
}

export interface MemoryNeed {
  /** Of an item, with the overhead. */
  readonly itemBytes: number;
  /** Where the size is from. */
  readonly from: 'reader' | 'trace';
  /** Of the items of the planned capacity. */
  readonly bytes: number;
  readonly fits: readonly Fit[];
  readonly serverless: {
    /** Of all keys of the trace, since nothing is evicted below its limits. */
    readonly bytes: number;
    /** Bytes that are paid for. */
    readonly metered: number;
    /** ECPUs for each read that hits and for the store after each that misses, in the whole trace. */
    readonly units: number;
    readonly unitsPerSecond: number | null;
  };
}

export interface DatabaseLoad {
  /** Seconds from the first read to the last. */
  readonly seconds: number;
  /** Reads a second without a cache. */
  readonly before: number;
  /** Reads a second that miss, on average. */
  readonly after: number;
  /** In the fullest window. */
  readonly peak: number;
}

export interface PlanResult {
  readonly reads: number;
  readonly keys: number;
  readonly askedOnce: number;
  readonly hotKeys: readonly HotKey[];
  readonly curve: readonly PlanPoint[];
  readonly knee: number;
  /** The planned capacity, at the knee unless another was asked for. */
  readonly planned: PlanPoint;
  readonly windows: readonly Window[];
  readonly scans: Scans;
  /** Null: the trace sets no times to live. */
  readonly together: Together | null;
  readonly sizes: KnownSizes;
  /** Null: nobody says how large items are. */
  readonly memory: MemoryNeed | null;
  /** Null: there are no times, or nobody says in which unit they are. */
  readonly database: DatabaseLoad | null;
  /** Null: there are no times, or no time to live is given. */
  readonly ttls: readonly TtlCost[] | null;
}

/** Of which sizes have to be known before their mean stands for all. */
export const leastKnown = 0.99;
export const curvePoints = 16;
const hotKeysShown = 10;
const momentsShown = 5;
export const unitsInSecond: Readonly<Partial<Record<TimeUnit, number>>> = { milliseconds: 1000, seconds: 1 };

/**
 * What a cache in front of a database would do for a trace.
 *
 * @param timeUnit undefined: the trace has no times
 * @param ownTtl the median of the times to live that the trace sets; null: it sets none
 * @throws RangeError when nothing is read in the trace
 */
export function planFor(
  builder: PlanTraceBuilder,
  timeUnit: TimeUnit | undefined,
  ownTtl: number | null,
  settings: PlanSettings,
): PlanResult {
  const trace = builder.operations.build();
  const reads = readsOf(trace);
  if (reads.length === 0) throw new RangeError('Nothing is read in the trace.');
  const hits = hitsByCapacity(reads);
  const knee = kneeOf(hits, reads.length, settings.gain);
  const capacity = settings.capacity ?? knee;
  const capacities = [...new Set([...capacitiesUpTo(reads.keyCount, curvePoints), knee, capacity])];
  const planned = planPoint(reads, hits, capacity);
  const windows = windowsOf(reads, capacity, Math.min(settings.windows, reads.length));
  const second = timeUnit === undefined ? undefined : unitsInSecond[timeUnit];
  const sizes = builder.knownSizes();
  const { askedOnce, hot } = popularityOf(reads, hotKeysShown);
  const database = databaseLoad(reads, windows, planned, second);
  return {
    reads: reads.length,
    keys: reads.keyCount,
    askedOnce,
    hotKeys: hot,
    curve: capacities.sort((one, other) => one - other).map((each) => planPoint(reads, hits, each)),
    knee,
    planned,
    windows,
    scans: scansOf(reads, settings.scanLength),
    together: builder.expiries.together(second ?? 1, momentsShown),
    sizes,
    memory: memoryNeed(reads, capacity, sizes, database, settings),
    database,
    ttls: costsOf(trace, capacity, ownTtl, settings),
  };
}

function memoryNeed(
  { length, keyCount }: Reads,
  capacity: number,
  sizes: KnownSizes,
  database: DatabaseLoad | null,
  { itemBytes, overheadBytes, engine, reserved }: PlanSettings,
): MemoryNeed | null {
  const known = sizes.keys >= leastKnown * keyCount ? sizes.mean : null;
  const ofItem = itemBytes ?? known;
  if (ofItem === null) return null;
  const each = ofItem + overheadBytes;
  const bytes = Math.ceil(each * Math.min(capacity, keyCount));
  const all = Math.ceil(each * keyCount);
  // All keys are held: only the first read of each misses, which costs its own unit and the store behind it the item's.
  const units = length * Math.max(1, ofItem / serverless.bytesPerUnit) + keyCount;
  return {
    itemBytes: each,
    from: itemBytes === null ? 'trace' : 'reader',
    bytes,
    fits: fitsOf(bytes, engine, reserved),
    serverless: {
      bytes: all,
      metered: Math.max(serverless.leastMetered, all),
      units: Math.ceil(units),
      unitsPerSecond: database === null ? null : units / database.seconds,
    },
  };
}

function databaseLoad(
  { times, length }: Reads,
  windows: readonly Window[],
  { hitRatio }: PlanPoint,
  unitsPerSecond: number | undefined,
): DatabaseLoad | null {
  if (times === null || unitsPerSecond === undefined) return null;
  const seconds = ((times[length - 1] as number) - (times[0] as number)) / unitsPerSecond;
  if (seconds <= 0) return null;
  const missesAtMost = Math.max(...windows.map(({ requests, hits }) => requests - hits));
  return {
    seconds,
    before: length / seconds,
    after: (length * (1 - hitRatio)) / seconds,
    peak: (missesAtMost * windows.length) / seconds,
  };
}

function costsOf(
  trace: Trace,
  capacity: number,
  ownTtl: number | null,
  { ttls }: PlanSettings,
): TtlCost[] | null {
  if (trace.times === null) return null;
  const own = ownTtl === null ? null : [Math.max(1, Math.floor(ownTtl / 2)), ownTtl, 2 * ownTtl];
  const wanted = ttls ?? own;
  return wanted === null ? null : ttlCosts(trace, capacity, [...wanted, null]);
}
