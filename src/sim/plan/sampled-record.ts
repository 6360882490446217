import type { TraceReport } from '../trace/report.ts';
import { nodeSources } from './node-sources.ts';
import { nodeRecord, type PlanWords, type Prices, type Repeatable } from './record.ts';
import type { SampledFit, SampledPlan } from './sampled-plan.ts';

/** What of a plan no sample tells. */
export const leftOutOfSample = ['hotKeys', 'warm', 'windows', 'scans', 'together', 'ttls', 'peak'] as const;

/**
 * The object that `plan --shards --json` prints: what is estimated has a value and a margin, and what is not in it is
 * listed.
 *
 * @param seed decided which keys are sampled
 */
export function sampledRecord(
  plan: SampledPlan,
  repeatable: Repeatable,
  {
    report,
    timeUnit,
    options,
    seed,
  }: Omit<PlanWords, 'nameOf'> & {
    readonly report: Pick<TraceReport, 'format' | 'operations'>;
    readonly seed: number;
  },
) {
  const { memory, ...figures } = plan;
  const { fits, ...need } = memory ?? { fits: [] };
  return {
    ...repeatable,
    seed,
    settings: options.settings,
    trace: { format: report.format, operations: report.operations, timeUnit: timeUnit ?? null },
    compulsoryMisses: plan.keys,
    ...figures,
    memory: memory === null ? null : { ...need, nodes: fits.map((fit) => sampledNode(fit, options.prices)) },
    leftOut: leftOutOfSample,
    sources: nodeSources,
  };
}

function sampledNode({ margin, atMost, mayNotFit, ...fit }: SampledFit, prices: Prices) {
  const { used, ...node } = nodeRecord(fit, prices);
  const most = atMost === null ? null : nodeRecord(atMost, prices);
  return {
    ...node,
    used: { value: used, margin },
    mayNotFit,
    atMost: most && { type: most.type, shards: most.shards, pricePerHour: most.pricePerHour },
  };
}

const header = [
  'capacity',
  'hit_ratio',
  'margin',
  'planned',
  'rate',
  'sampled_keys',
  'seed',
  'sha256',
  'version',
];

/** The estimated curve, a capacity a line. */
export function sampledCsv(
  { curve, planned, sample }: SampledPlan,
  { sha256, version }: Repeatable,
  seed: number,
): string {
  const lines = curve.map(({ capacity, hitRatio, margin }) =>
    [
      capacity,
      hitRatio,
      margin,
      capacity === planned.capacity ? 1 : 0,
      sample.rate,
      sample.keys,
      seed,
      sha256,
      version,
    ].join(','),
  );
  return `${[header.join(','), ...lines].join('\n')}\n`;
}
