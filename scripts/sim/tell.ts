import { isDoubtful, type TraceReport } from '../../src/sim/trace/report.ts';
import { say } from './print.ts';
import type { ReadingOptions } from './reading-options.ts';
import { doubtSentence, reportLines, type Telling, UsageError } from './sentences.ts';

/**
 * Says what the trace was taken for and what of it could not be used.
 *
 * @param keys how many different ones there are, counted or estimated
 * @throws UsageError when that is too much for figures that can be relied on
 */
export function tell(
  report: TraceReport,
  keys: number,
  { allowUnusable }: Pick<ReadingOptions, 'allowUnusable'>,
  telling: Telling = {},
): void {
  say(`${reportLines(report, keys, telling).join('\n')}\n`);
  if (isDoubtful(report) && !allowUnusable) throw new UsageError(doubtSentence(report));
}
