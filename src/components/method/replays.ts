import { z } from 'zod';
import { policyNames } from '../../sim/policies/index.ts';
import type { PolicyName } from '../../sim/types.ts';
import modelled from '../../sim/vectors/model-hit-ratios.json';
import measured from '../../sim/vectors/real-servers.json';

const serverPolicies = [
  'allkeys-lru',
  'allkeys-lfu',
  'allkeys-random',
  'volatile-ttl',
  'noeviction',
  'segmented LRU (default)',
  'flat LRU (-o no_lru_maintainer)',
] as const;
export type ServerPolicy = (typeof serverPolicies)[number];

const regimes = { 'as fast as it goes': 'fast', 'server clock x1000': 'slow' } as const;
/** How quickly the requests of a trace came, by the server's clock. */
export type Pace = (typeof regimes)[keyof typeof regimes];

const identity = {
  trace: z.string(),
  target: z.number(),
  policy: z.enum(serverPolicies),
  maxmemorySamples: z.number().optional(),
  regime: z.enum(['as fast as it goes', 'server clock x1000']),
};

const replays = z.object({
  results: z.array(
    z.object({
      ...identity,
      server: z.enum(['redis', 'memcached']),
      exactAtResident: z.object({
        LRU: z.number(),
        FIFO: z.number(),
        LFU: z.number(),
        RandomMean: z.number(),
        firstComeStays: z.number(),
      }),
      summary: z.object({ hitRatio: z.object({ min: z.number(), median: z.number(), max: z.number() }) }),
    }),
  ),
});
const figures = z.array(z.object({ ...identity, model: z.enum(policyNames), hitRatio: z.number() }));

/** The exact policy nearest to a server's policy. */
const nearest = {
  'allkeys-lru': 'LRU',
  'allkeys-lfu': 'LFU',
  'allkeys-random': 'RandomMean',
  'volatile-ttl': 'FIFO',
  noeviction: 'firstComeStays',
  'segmented LRU (default)': 'LRU',
  'flat LRU (-o no_lru_maintainer)': 'FIFO',
} as const satisfies Record<ServerPolicy, string>;
export type ExactPolicy = (typeof nearest)[ServerPolicy];

/** One replay of a trace against a server, with the model's figure. Hit ratios are between 0 and 1. */
export interface ReplayComparison {
  readonly server: 'redis' | 'memcached';
  readonly policy: ServerPolicy;
  /** Redis `maxmemory-samples`. */
  readonly samples: number | undefined;
  readonly pace: Pace;
  readonly trace: string;
  /** Entries that the server was given room for. */
  readonly target: number;
  /** Of five runs. */
  readonly measured: { readonly min: number; readonly median: number; readonly max: number };
  /** The exact policy over the same trace, with as many entries as were resident in the server. */
  readonly exact: { readonly policy: ExactPolicy; readonly hitRatio: number };
  /** The simulation's figure: for what draws at random, the mean of 20 seeds. */
  readonly model: { readonly policy: PolicyName; readonly hitRatio: number };
}

/** @throws Error when the two files do not list the same replays in the same order, which stops the build */
function readComparisons(): ReplayComparison[] {
  const modelFigures = figures.parse(modelled);
  return replays.parse(measured).results.map((replay, i) => {
    const { server, policy, maxmemorySamples, regime, trace, target, summary, exactAtResident } = replay;
    const figure = modelFigures[i];
    const isSame =
      figure?.policy === policy &&
      figure.maxmemorySamples === maxmemorySamples &&
      figure.regime === regime &&
      figure.trace === trace &&
      figure.target === target;
    if (!isSame) throw new Error(`Replay ${i} (${policy}, ${trace}) has no figure of a model.`);
    return {
      server,
      policy,
      samples: maxmemorySamples,
      pace: regimes[regime],
      trace,
      target,
      measured: summary.hitRatio,
      exact: { policy: nearest[policy], hitRatio: exactAtResident[nearest[policy]] },
      model: { policy: figure.model, hitRatio: figure.hitRatio },
    };
  });
}

export const comparisons: readonly ReplayComparison[] = readComparisons();

/** Percentage points by which the server's median is above the exact policy. */
export const aboveExact = ({ measured, exact }: ReplayComparison) => 100 * (measured.median - exact.hitRatio);

/** Percentage points by which the model is above the server's median. */
export const modelAbove = ({ measured, model }: ReplayComparison) => 100 * (model.hitRatio - measured.median);

/** Whether the simulation has a model of this policy; the others are compared with an exact policy instead. */
export const isModelled = ({ policy }: ReplayComparison) =>
  policy !== 'allkeys-random' && policy !== 'flat LRU (-o no_lru_maintainer)';

/** The least and the greatest difference. */
export function rangeOf(
  among: readonly ReplayComparison[],
  difference: (comparison: ReplayComparison) => number,
): readonly [least: number, greatest: number] {
  const differences = among.map(difference);
  return [Math.min(...differences), Math.max(...differences)];
}

/** A signed number with a true minus; what rounds to nothing has no sign. */
export function signed(points: number, digits: number): string {
  const text = Math.abs(points).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${points < 0 ? '−' : '+'}${text}`;
}
