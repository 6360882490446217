import { capacitiesUpTo } from '../curve/miss-ratio-curve.ts';
import { type SampledKnee, type SampledPoint, Shards } from '../curve/shards.ts';
import type { TimeUnit } from '../trace/report.ts';
import { counted, countOf, type Estimate, meanOf, productOf, sumOf } from './estimate.ts';
import { serverless } from './node-types.ts';
import { type Fit, fitsOf } from './nodes.ts';
import { curvePoints, leastKnown, type PlanSettings, unitsInSecond } from './plan.ts';
import type { PlanSample } from './plan-sample.ts';

/** With fewer keys in the sample, no figure of it is worth a plan. */
const fewestSampled = 100;

/** A node that holds the data, by the estimate. */
export interface SampledFit extends Fit {
  /** What `used` may be off by. */
  readonly margin: number;
  /** What the family needs where the data is as large as the margin allows; null: this, or no cluster holds it. */
  readonly atMost: Fit | null;
  /** No cluster of the family holds the data where it is as large as the margin allows. */
  readonly mayNotFit: boolean;
}

interface SampledMemory {
  /** Of an item, with the overhead. */
  readonly itemBytes: Estimate;
  readonly from: 'reader' | 'trace';
  /** Of the items of the planned capacity. */
  readonly bytes: Estimate;
  readonly fits: readonly SampledFit[];
  readonly serverless: {
    /** Of all keys of the trace. */
    readonly bytes: Estimate;
    readonly metered: Estimate;
    readonly units: Estimate;
    readonly unitsPerSecond: Estimate | null;
  };
}

interface SampledLoad {
  /** Seconds from the first read to the last. */
  readonly seconds: number;
  /** Reads a second without a cache. */
  readonly before: number;
  readonly after: Estimate;
}

/** A plan from a sample of the keys. What no sample tells is not in it: see `docs/traces.md`. */
export interface SampledPlan {
  /** Counted, not estimated. */
  readonly reads: number;
  readonly sample: {
    readonly rate: number;
    readonly keys: number;
    /** The fewest entries of which the sample says anything. */
    readonly leastCapacity: number;
  };
  readonly keys: Estimate;
  readonly askedOnce: Estimate;
  readonly curve: readonly SampledPoint[];
  readonly knee: SampledKnee;
  readonly planned: SampledPoint;
  /** How far off the curve is on average. */
  readonly expectedError: number;
  readonly sizes: { readonly keys: Estimate; readonly mean: Estimate | null };
  readonly memory: SampledMemory | null;
  readonly database: SampledLoad | null;
}

/** Why a sample gives no plan. */
export type SampleFault =
  | { readonly code: 'too-few-keys'; readonly keys: number }
  /** More memory stops paying where the sample says nothing. */
  | { readonly code: 'knee-unknown'; readonly least: number }
  /** The capacity that is asked for is one of which the sample says nothing. */
  | { readonly code: 'capacity-unknown'; readonly capacity: number; readonly least: number };

/** A sample that says too little. */
export class SampleError extends Error {
  override readonly name = 'SampleError';
  readonly fault: SampleFault;

  constructor(fault: SampleFault) {
    super(`The sample gives no plan: ${fault.code}.`);
    this.fault = fault;
  }
}

type Settings = Pick<
  PlanSettings,
  'gain' | 'capacity' | 'itemBytes' | 'overheadBytes' | 'engine' | 'reserved'
>;

/**
 * What a cache in front of a database would do for a trace, from a sample of its keys.
 *
 * @param timeUnit undefined: the trace has no times
 * @throws SampleError when the sample is too small for what is asked
 * @throws RangeError when nothing is read in the trace
 */
export function sampledPlanFor(
  sample: PlanSample,
  timeUnit: TimeUnit | undefined,
  settings: Settings,
): SampledPlan {
  const { shards, reads } = sample;
  if (reads === 0) throw new RangeError('Nothing is read in the trace.');
  const { rate, leastCapacity: least } = shards;
  const { read, readOnce, sizes } = sample.sampled();
  if (rate < 1 && read < fewestSampled) throw new SampleError({ code: 'too-few-keys', keys: read });
  const knee = shards.knee(settings.gain);
  const capacity = settings.capacity ?? knee.capacity;
  if (capacity === null) throw new SampleError({ code: 'knee-unknown', least });
  if (capacity < least) throw new SampleError({ code: 'capacity-unknown', capacity, least });
  const keys = countOf(read, rate);
  const wanted = [...capacitiesUpTo(keys.value, curvePoints), capacity, knee.capacity ?? capacity];
  const capacities = [...new Set(wanted)].filter((each) => each >= least).sort((one, other) => one - other);
  const curve = shards.curve(capacities);
  const planned = curve.find((point) => point.capacity === capacity) as SampledPoint;
  const database = loadOf(sample, timeUnit, planned);
  // Of fewer values than that, neither their mean nor how far it is off says anything.
  const mean = rate === 1 || sizes.length >= fewestSampled ? meanOf(sizes, rate) : null;
  return {
    reads,
    sample: { rate, keys: shards.sampledKeys, leastCapacity: least },
    keys,
    askedOnce: countOf(readOnce, rate),
    curve,
    knee,
    planned,
    expectedError: Shards.expectedError(curve),
    sizes: { keys: countOf(sizes.length, rate), mean },
    memory: memoryOf(
      { reads, keys, capacity, database },
      sizes.length >= leastKnown * read ? mean : null,
      settings,
    ),
    database,
  };
}

function loadOf(
  { reads, firstRead, lastRead }: PlanSample,
  timeUnit: TimeUnit | undefined,
  { hitRatio, margin }: SampledPoint,
): SampledLoad | null {
  const second = timeUnit === undefined ? undefined : unitsInSecond[timeUnit];
  if (firstRead === null || lastRead === null || second === undefined) return null;
  const seconds = (lastRead - firstRead) / second;
  if (seconds <= 0) return null;
  const before = reads / seconds;
  return { seconds, before, after: { value: before * (1 - hitRatio), margin: before * margin } };
}

interface Needed extends Pick<SampledPlan, 'reads' | 'keys' | 'database'> {
  readonly capacity: number;
}

function memoryOf(
  { reads, keys, capacity, database }: Needed,
  known: Estimate | null,
  { itemBytes, overheadBytes, engine, reserved }: Settings,
): SampledMemory | null {
  const ofItem = itemBytes === null ? known : counted(itemBytes);
  if (ofItem === null) return null;
  const each = sumOf(ofItem, counted(overheadBytes));
  const held = heldOf(capacity, keys);
  const bytes = ceiled(productOf(each, held));
  const all = ceiled(productOf(each, keys));
  const ofRead = {
    value: Math.max(1, ofItem.value / serverless.bytesPerUnit),
    margin:
      ofItem.value + ofItem.margin > serverless.bytesPerUnit ? ofItem.margin / serverless.bytesPerUnit : 0,
  };
  const units = sumOf(productOf(counted(reads), ofRead), keys);
  return {
    itemBytes: each,
    from: itemBytes === null ? 'trace' : 'reader',
    bytes,
    fits: sampledFits(bytes, engine, reserved),
    serverless: {
      bytes: all,
      metered: { value: Math.max(serverless.leastMetered, all.value), margin: meteredMargin(all) },
      units: ceiled(units),
      unitsPerSecond: database === null ? null : productOf(units, counted(1 / database.seconds)),
    },
  };
}

/** The entries that a cache has when it can have so many. */
function heldOf(capacity: number, keys: Estimate): Estimate {
  const [least, most] = [keys.value - keys.margin, keys.value + keys.margin];
  const value = Math.min(capacity, keys.value);
  return { value, margin: Math.max(Math.min(capacity, most) - value, value - Math.min(capacity, least)) };
}

/** Of what is paid for, which is never less than the least. */
function meteredMargin({ value, margin }: Estimate): number {
  const { leastMetered } = serverless;
  if (value >= leastMetered) return margin;
  return Math.max(0, value + margin - leastMetered);
}

function ceiled({ value, margin }: Estimate): Estimate {
  return { value: Math.ceil(value), margin };
}

function sampledFits(
  { value, margin }: Estimate,
  engine: PlanSettings['engine'],
  reserved: number | null,
): SampledFit[] {
  const atMost = fitsOf(value + margin, engine, reserved);
  return fitsOf(value, engine, reserved).map((fit) => {
    const most = atMost.find(({ type }) => type.family === fit.type.family) ?? null;
    const isSame = most !== null && most.type === fit.type && most.shards === fit.shards;
    return { ...fit, margin: margin / fit.usable, atMost: isSame ? null : most, mayNotFit: most === null };
  });
}
