import { isDoubtful, type TraceReport } from '../../src/sim/trace/report.ts';
import type { Options } from './options.ts';
import { say } from './print.ts';
import { doubtSentence, reportLines, UsageError } from './sentences.ts';

/**
 * Says what the trace was taken for and what of it could not be used.
 *
 * @throws UsageError when that is too much for figures that can be relied on
 */
export function tell(
  report: TraceReport,
  keys: number,
  { allowUnusable }: Pick<Options, 'allowUnusable'>,
): void {
  say(`${reportLines(report, keys).join('\n')}\n`);
  if (isDoubtful(report) && !allowUnusable) throw new UsageError(doubtSentence(report));
}
