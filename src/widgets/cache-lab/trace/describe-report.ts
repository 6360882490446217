import { describeLineFault } from '../../../i18n/lab/faults.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Language } from '../../../language.ts';
import { type ColumnsUsed, isDoubtful, type TraceReport } from '../../../sim/trace/report.ts';
import { mostOperations } from './most-operations.ts';
import type { ReadTrace } from './reading.ts';

/** Faulty lines listed one by one; the others are counted. */
const mostLines = 5;

/** What was read and what was not, in the reader's language. */
export function describeReport({ trace, report, truncated }: ReadTrace, language: Language): string {
  const text = traceStrings[language];
  const count = (value: number) => value.toLocaleString(language);
  const counts = { operations: trace.length, keys: trace.names.length };
  const sentences = reportSentences(report, counts, language);
  const { lifetimes } = report;
  if (lifetimes) sentences.push(text.lifetimes(count(lifetimes.count), lifetimes.median));
  if (truncated) sentences.push(text.tooLong(count(mostOperations)));
  return sentences.join(' ');
}

/**
 * The same without what depends on what is done with the trace.
 *
 * @param counts operations that are used, and how many different keys they have, or may have
 */
export function reportSentences(
  report: TraceReport,
  counts: { readonly operations: number; readonly keys: number; readonly areEstimated?: boolean },
  language: Language,
): string[] {
  const text = traceStrings[language];
  const count = (value: number) => value.toLocaleString(language);
  const keys = counts.areEstimated ? text.about(count(counts.keys)) : count(counts.keys);
  const sentences = [text.read(text.formats[report.format], count(counts.operations), keys)];
  const { problems, skipped, fills, timesHeld, timesAhead } = report;
  if (report.columns) sentences.push(describeColumns(report.columns, language));
  if (isDoubtful(report)) {
    const share = (100 * problems.total) / (report.lines - skipped.comment);
    sentences.push(text.doubtful(share.toLocaleString(language, { maximumFractionDigits: 1 })));
  }
  if (problems.total > 0) {
    const lines = problems.first
      .slice(0, mostLines)
      .map(
        (problem) => `${text.line(problem.line, problem.excerpt)} (${describeLineFault(problem, language)})`,
      );
    sentences.push(text.skipped(count(problems.total), lines.join(', ')));
  }
  if (fills > 0) sentences.push(text.skippedFills(count(fills)));
  const others = skipped['no-key'] + skipped['key-details'] + skipped.script;
  if (others > 0) sentences.push(text.skippedOther(count(others)));
  if (timesHeld > 0) sentences.push(text.timesHeld(count(timesHeld)));
  if (timesAhead > 0) sentences.push(text.timesAhead(count(timesAhead)));
  return sentences;
}

/** Which columns of a table were used for what. */
function describeColumns({ key, time, operation, count, size }: ColumnsUsed, language: Language): string {
  const text = traceStrings[language];
  const used = {
    key,
    time: time ? [time] : [],
    operation: operation ? [operation] : [],
    count: count ? [count] : [],
    size: size ? [size] : [],
  };
  const roles = ['key', 'time', 'operation', 'count', 'size'] as const;
  const parts = roles
    .filter((role) => used[role].length > 0)
    .map((role) => {
      const columns = used[role].map(({ number, name }) => text.columnNumber(number, name));
      return text.column(text.columnRoles[role], columns.join(' + '));
    });
  return text.columns(parts.join(', '));
}
