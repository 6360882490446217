import { createHash } from 'node:crypto';
import { PlanSample } from '../../../src/sim/plan/plan-sample.ts';
import { SampleError, type SampleFault, sampledPlanFor } from '../../../src/sim/plan/sampled-plan.ts';
import { sampledCsv, sampledRecord } from '../../../src/sim/plan/sampled-record.ts';
import { print, say } from '../print.ts';
import { readTrace } from '../read-trace.ts';
import { UsageError } from '../sentences.ts';
import { tell } from '../tell.ts';
import type { PlanOptions } from './options.ts';
import { curvePicture } from './picture.ts';
import { sampledText } from './sampled-text.ts';
import { repeatableOf, save } from './saving.ts';

/**
 * Reads a trace, of which it holds a sample of the keys, and prints what that tells of a cache for it. Stores are not
 * told from fills, for which all keys would have to be held: a plan looks at neither but for their sizes.
 *
 * @throws UsageError with the sentence to show
 */
export async function printSampledPlan(
  options: PlanOptions,
  { size, seed }: NonNullable<PlanOptions['sample']>,
): Promise<void> {
  const sample = new PlanSample(size, seed);
  const hash = createHash('sha256');
  const reading = { ...options.reading, fills: 'never' } as const;
  const report = await readTrace(reading, sample, { sizes: true, onBytes: (bytes) => hash.update(bytes) });
  const { shards } = sample;
  tell(report, shards.estimatedKeys, options.reading, { areEstimated: shards.rate < 1, usesLifetimes: true });
  const timeUnit = sample.hasTimes ? report.timeUnit : undefined;
  if (sample.reads === 0) throw new UsageError('Nothing is read in the trace, so a cache has nothing to do.');
  const plan = planOf(sample, timeUnit, options);
  const repeatable = repeatableOf(options, hash);
  if (options.picture !== null) save(options.picture, curvePicture(plan, repeatable));
  if (options.output === 'json')
    print(
      `${JSON.stringify(sampledRecord(plan, repeatable, { report, timeUnit, options, seed }), null, 2)}\n`,
    );
  else if (options.output === 'csv') print(sampledCsv(plan, repeatable, seed));
  else print(sampledText(plan, repeatable, { timeUnit, options, seed }));
  if (options.output !== 'text' && shards.rate < 1)
    say('Estimated from a sample of the keys: the margins are those of 95 %.\n');
}

function planOf(
  sample: PlanSample,
  timeUnit: Parameters<typeof sampledPlanFor>[1],
  { settings }: PlanOptions,
): ReturnType<typeof sampledPlanFor> {
  try {
    return sampledPlanFor(sample, timeUnit, settings);
  } catch (error) {
    if (error instanceof SampleError) throw new UsageError(sentenceOf(error.fault));
    throw error;
  }
}

function sentenceOf(fault: SampleFault): string {
  switch (fault.code) {
    case 'too-few-keys':
      return `A sample of ${fault.keys} keys that are read is too small for a plan; sample more, or leave --shards out.`;
    case 'knee-unknown':
      return `More memory stops paying below ${fault.least} entries, of which this sample says nothing; sample more, leave --shards out, or give --capacity.`;
    case 'capacity-unknown':
      return `This sample says nothing of ${fault.capacity} entries, but from ${fault.least} on; sample more, or leave --shards out.`;
  }
}
