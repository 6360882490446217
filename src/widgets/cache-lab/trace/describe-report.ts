import { describeLineFault } from '../../../i18n/lab/faults.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Language } from '../../../language.ts';
import { mostOperations, type ReadTrace } from './reading.ts';

/** Faulty lines that are told one by one; the others are counted. */
const mostLines = 5;

/** What was read and what was not, in the reader's language. */
export function describeReport({ trace, report, truncated }: ReadTrace, language: Language): string {
  const text = traceStrings[language];
  const count = (value: number) => value.toLocaleString(language);
  const sentences = [text.read(text.formats[report.format], count(trace.length), count(trace.names.length))];
  const { problems, skipped, timesHeld } = report;
  if (problems.total > 0) {
    const lines = problems.first
      .slice(0, mostLines)
      .map(
        (problem) => `${text.line(problem.line, problem.excerpt)} (${describeLineFault(problem, language)})`,
      );
    sentences.push(text.skipped(count(problems.total), lines.join(', ')));
  }
  if (skipped['cache-fill'] > 0) sentences.push(text.skippedFills(count(skipped['cache-fill'])));
  if (skipped['no-key'] > 0) sentences.push(text.skippedOther(count(skipped['no-key'])));
  if (timesHeld > 0) sentences.push(text.timesHeld(count(timesHeld)));
  if (truncated) sentences.push(text.tooLong(count(mostOperations)));
  return sentences.join(' ');
}
