import type { ConfigProblem, NumberField } from '../../src/sim/config.ts';
import type { LineProblem, TraceFault, TraceReport } from '../../src/sim/trace/report.ts';

/** An option or a trace that cannot be used. The message is the one sentence the user gets. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function optionOf(field: NumberField): string {
  return field === 'ticksPerSecond' ? 'ticks-per-second' : field;
}

export function configSentence(problem: ConfigProblem): string {
  switch (problem.code) {
    case 'not-in-range':
      return `--${optionOf(problem.field)} must be a whole number from ${problem.least} to ${problem.most}, not ${problem.value}.`;
    case 'capacity-too-small':
      return `The policy ${problem.policy} needs a capacity of ${problem.least} or more, not ${problem.value}.`;
  }
}

export function faultSentence(fault: TraceFault): string {
  switch (fault.code) {
    case 'empty':
      return 'The trace is empty: it needs at least one operation, such as "r user:1".';
    case 'binary':
      return 'The trace is not text but binary data (compressed?).';
    case 'format-unknown':
      return 'Line 1 and those that follow are in no format known here; a trace line is "OP KEY" or "TIME OP KEY", and --format names the others.';
    case 'lines-too-long':
      return `Line 1 is longer than ${fault.most} characters, and so are those that follow: one operation a line, please.`;
    case 'no-operations': {
      const [problem] = fault.report.problems.first;
      return problem ? problemSentence(problem) : 'There is not one operation in the trace.';
    }
  }
}

/** @param code what the system said, such as `ENOENT` */
export function fileSentence(file: string | null, code: unknown): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder; give a file.`;
  return `${file ?? 'Standard input'} cannot be read (${code}).`;
}

export function problemSentence(problem: LineProblem): string {
  return `Line ${problem.line}: ${reason(problem)}`;
}

function reason(problem: LineProblem): string {
  const excerpt = JSON.stringify(problem.excerpt);
  switch (problem.code) {
    case 'not-an-operation':
      return `${excerpt} is neither "OP KEY" nor "TIME OP KEY" with an OP of r, w or x.`;
    case 'not-a-command':
      return `${excerpt} is not a line of redis-cli MONITOR.`;
    case 'not-a-log-line':
      return `${excerpt} is not a line of an access log in common or combined format.`;
    case 'column-count':
      return `${problem.found} fields where the header has ${problem.expected}.`;
    case 'unclosed-quote':
      return 'a quote is not closed.';
    case 'key-empty':
      return 'the key is empty.';
    case 'unknown-operation':
      return `${JSON.stringify(problem.operation)} is neither a read nor a write.`;
    case 'time-not-whole':
      return `the time ${JSON.stringify(problem.value)} is neither a whole number nor an ISO date.`;
    case 'time-too-large':
      return `the time ${problem.value} is larger than 2^53 - 1.`;
    case 'time-went-back':
      return `time goes back from ${problem.previous} to ${problem.time}.`;
    case 'time-missing':
      return 'no time, but the operations before have one.';
    case 'time-unexpected':
      return 'a time, but the operations before have none.';
    case 'line-too-long':
      return `longer than ${problem.most} characters.`;
    case 'not-utf8':
      return `${excerpt} is not valid UTF-8.`;
  }
}

const formatTitles: Readonly<Record<TraceReport['format'], string>> = {
  operations: 'one operation a line',
  monitor: 'redis-cli MONITOR output',
  'access-log': 'an access log',
  csv: 'CSV with a header',
  keys: 'one key a line',
};

/** What was read, and what of it could not be used. */
export function reportLines(report: TraceReport): string[] {
  const { problems, skipped, timesHeld } = report;
  const operations = count(report.operations, 'operation');
  const lines = [`Read ${operations} from ${count(report.lines, 'line')} of ${formatTitles[report.format]}.`];
  if (skipped['cache-fill'] > 0) {
    const sets = count(skipped['cache-fill'], 'SET');
    lines.push(`Left out ${sets} filling the cache after a miss: the simulation makes its own.`);
  }
  if (skipped['no-key'] > 0)
    lines.push(`Skipped ${count(skipped['no-key'], 'line')} that read or write no key.`);
  if (timesHeld > 0)
    lines.push(`Took ${count(timesHeld, 'line')} older than the one before to be of the same time.`);
  const [problem] = problems.first;
  if (problem)
    lines.push(`Could not use ${count(problems.total, 'line')}; the first: ${problemSentence(problem)}`);
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
