import { createHash } from 'node:crypto';
import { curveCsv } from '../../src/sim/plan/curve-csv.ts';
import { planFor } from '../../src/sim/plan/plan.ts';
import { PlanTraceBuilder } from '../../src/sim/plan/plan-trace.ts';
import { planRecord } from '../../src/sim/plan/record.ts';
import { type PlanOptions, parsePlanOptions, planUsage } from './plan/options.ts';
import { curvePicture } from './plan/picture.ts';
import { repeatableOf, save } from './plan/saving.ts';
import { planText } from './plan/text.ts';
import { print } from './print.ts';
import { readTrace } from './read-trace.ts';
import { UsageError } from './sentences.ts';
import { tell } from './tell.ts';

/**
 * Reads a trace and prints what a cache would do for it.
 *
 * @param args what stands behind `plan`
 * @throws UsageError with the sentence to show
 */
export async function printPlan(args: readonly string[]): Promise<void> {
  const options = parsePlanOptions(args);
  if (options === null) {
    print(planUsage);
    return;
  }
  if (options.sample === null) await printWholePlan(options);
  else await (await import('./plan/sampled.ts')).printSampledPlan(options, options.sample);
}

async function printWholePlan(options: PlanOptions): Promise<void> {
  const builder = new PlanTraceBuilder();
  const hash = createHash('sha256');
  const report = await readTrace(options.reading, builder, {
    sizes: true,
    onBytes: (bytes) => hash.update(bytes),
  });
  const { keys } = builder.operations;
  tell(report, keys.size, options.reading, { usesLifetimes: true });
  const timeUnit = builder.hasTimes ? report.timeUnit : undefined;
  if (builder.reads === 0)
    throw new UsageError('Nothing is read in the trace, so a cache has nothing to do.');
  const plan = planFor(builder, timeUnit, report.lifetimes?.median ?? null, options.settings);
  const repeatable = repeatableOf(options, hash);
  if (options.picture !== null) save(options.picture, curvePicture(plan, repeatable));
  const nameOf = (key: number) => keys.nameOf(key);
  if (options.output === 'json')
    print(
      `${JSON.stringify(planRecord(plan, repeatable, { report, timeUnit, nameOf, options }), null, 2)}\n`,
    );
  else if (options.output === 'csv') print(curveCsv(plan, repeatable));
  else print(planText(plan, repeatable, { timeUnit, nameOf, options }));
}
