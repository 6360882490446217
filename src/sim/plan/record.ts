import type { TimeUnit, TraceReport } from '../trace/report.ts';
import { nodeSources } from './node-sources.ts';
import type { Fit } from './nodes.ts';
import type { PlanResult, PlanSettings } from './plan.ts';

/** What it takes to have the same figures again. Nothing in a plan is drawn at random, but for the keys of a sample. */
export interface Repeatable {
  /** Of the file as it is, packed or not. */
  readonly sha256: string;
  /** Null: standard input. */
  readonly file: string | null;
  /** Of this project. */
  readonly version: string;
  readonly arguments: readonly string[];
}

/** What an hour of a node type costs, in whatever the reader counts in. */
export type Prices = ReadonlyMap<string, number>;

/** What the figures of a plan are told with. */
export interface PlanWords {
  /** Undefined: the trace has no times. */
  readonly timeUnit: TimeUnit | undefined;
  readonly nameOf: (key: number) => string;
  readonly options: { readonly settings: PlanSettings; readonly prices: Prices };
}

/** The object that `--json` prints and the page saves; what is not known is null. */
export function planRecord(
  plan: PlanResult,
  repeatable: Repeatable,
  {
    report,
    timeUnit,
    nameOf,
    options,
  }: PlanWords & { readonly report: Pick<TraceReport, 'format' | 'operations'> },
) {
  const { hotKeys, memory, ...figures } = plan;
  const { fits, ...need } = memory ?? { fits: [] };
  return {
    ...repeatable,
    seed: null,
    settings: options.settings,
    trace: { format: report.format, operations: report.operations, timeUnit: timeUnit ?? null },
    compulsoryMisses: plan.keys,
    ...figures,
    hotKeys: hotKeys.map(({ key, ...figuresOfKey }) => ({ key: nameOf(key), ...figuresOfKey })),
    memory: memory === null ? null : { ...need, nodes: fits.map((fit) => nodeRecord(fit, options.prices)) },
    sources: nodeSources,
  };
}

export function nodeRecord({ type, shards, usable, used }: Fit, prices: Prices) {
  return {
    type: type.name,
    shards,
    memory: type.memory,
    usable,
    used,
    pricePerHour: priceOf(type.name, shards, prices),
  };
}

/** Null: the reader gave no price of this type. */
export function priceOf(name: string, shards: number, prices: Prices): number | null {
  const price = prices.get(name);
  return price === undefined ? null : price * shards;
}
