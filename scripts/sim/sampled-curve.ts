import { capacitiesUpTo, usesByKind } from '../../src/sim/curve/miss-ratio-curve.ts';
import { type SampledPoint, type SampleSize, Shards } from '../../src/sim/curve/shards.ts';
import { writeKind } from '../../src/sim/types.ts';
import type { Options, Plan } from './options.ts';
import { curvePoints, jsonLines, percent, table } from './output.ts';
import { print, say } from './print.ts';
import { readTrace } from './read-trace.ts';
import { UsageError } from './sentences.ts';
import { tell } from './tell.ts';

/**
 * Estimates the curve of LRU while the trace is read: only the keys of the sample are held in memory, where writes do not
 * count (`--strategy lazy`), and else those that fills are told by.
 *
 * @throws UsageError when so few keys are in the sample that it says nothing
 */
export async function printSampledCurve(
  { options, configs, capacities }: Plan & { readonly options: Options },
  size: SampleSize,
): Promise<void> {
  const [config] = configs;
  if (config === undefined) return;
  const shards = new Shards(size, config.seed);
  const uses = usesByKind(config);
  // To tell which stores fill the cache takes all keys: only where the curve depends on them.
  const fills = uses[writeKind] === 'none' ? 'never' : options.fills;
  const report = await readTrace(
    { ...options, fills },
    {
      add(kind, key) {
        const use = uses[kind];
        if (use !== 'none') shards.use(key, use === 'access');
      },
    },
  );
  tell(report, shards.estimatedKeys, options, { areEstimated: shards.rate < 1 });
  const points = shards.curve(tellable(capacities, shards));
  for (const sentence of samplingLines(shards, points, config.seed)) say(`${sentence}\n`);
  print(options.json ? jsonLines(points.map((point) => rowOf(point, shards))) : sampledTable(points));
}

/** The capacities of which the sample says anything. */
function tellable(given: readonly number[] | null, shards: Shards): number[] {
  const wanted = given ?? capacitiesUpTo(shards.estimatedKeys, curvePoints);
  const least = shards.leastCapacity;
  const capacities = wanted.filter((capacity) => capacity >= least);
  if (capacities.length === 0)
    throw new UsageError(
      `A sample of ${shards.sampledKeys} keys says nothing of capacities below ${least}; sample more, or leave --shards out.`,
    );
  if (given !== null && capacities.length < given.length)
    say(
      `Left out: capacities below ${least}, of which a sample of ${rateText(shards)} of the keys says nothing.\n`,
    );
  return capacities;
}

function samplingLines(shards: Shards, points: readonly SampledPoint[], seed: number): string[] {
  if (shards.rate === 1) return [`All ${shards.sampledKeys} keys are in the sample: the curve is exact.`];
  const error = (100 * Shards.expectedError(points)).toFixed(2);
  return [
    `Sampled ${shards.sampledKeys} keys, ${rateText(shards)} of all, with the seed ${seed}. Hit ratios are off by about ${error} points on average, and within the margins with a confidence of 95 %, except where the curve is a step: it may lie at another capacity.`,
  ];
}

function rateText({ rate }: Shards): string {
  return `${Number((100 * rate).toPrecision(3))} %`;
}

function rowOf({ capacity, hitRatio, margin }: SampledPoint, { rate, sampledKeys, estimatedKeys }: Shards) {
  return { policy: 'lru', capacity, hitRatio, margin, rate, sampledKeys, estimatedKeys };
}

function sampledTable(points: readonly SampledPoint[]): string {
  return table(
    ['capacity', 'lru', '95 %'],
    points.map(({ capacity, hitRatio, margin }) => [
      String(capacity),
      percent(hitRatio),
      `± ${(100 * margin).toFixed(2)}`,
    ]),
  );
}
