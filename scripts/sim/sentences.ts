import type { SizedTrace } from '../../src/sim/bytes/sized-trace.ts';
import type { ConfigProblem, NumberSetting } from '../../src/sim/config.ts';
import type { FormatName } from '../../src/sim/trace/format.ts';
import type {
  ColumnsUsed,
  Lifetimes,
  LineProblem,
  NamedColumn,
  SkipReason,
  TraceFault,
  TraceReport,
} from '../../src/sim/trace/report.ts';
import { columnChoiceText } from '../../src/sim/trace/tables/column-choice.ts';

/** An option or a trace that cannot be used. The message is the one sentence the user gets. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function optionOf(field: NumberSetting): string {
  return field === 'ticksPerSecond' ? 'ticks-per-second' : field;
}

export function configSentence(problem: ConfigProblem): string {
  switch (problem.code) {
    case 'not-in-range':
      return `--${optionOf(problem.field)} must be a whole number from ${problem.least} to ${problem.most}, not ${problem.value}.`;
    case 'capacity-too-small':
      return `The policy ${problem.policy} needs a capacity of ${problem.least} or more, not ${problem.value}.`;
    case 'ttls-incomplete':
      return `The policy ${problem.policy} is played where every entry has a TTL: give --ttl trace,N.`;
  }
}

export function faultSentence(fault: TraceFault): string {
  switch (fault.code) {
    case 'empty':
      return 'The trace is empty: it needs at least one operation, such as "r user:1".';
    case 'binary':
      return 'The trace is not text, and none of the binary formats known here.';
    case 'compressed':
      return `The trace is compressed with ${fault.name}, which is not read here; unpack it first.`;
    case 'format-unknown':
      return `Line 1, ${JSON.stringify(fault.excerpt)}, and those that follow are in no format known here; --format names them, docs/traces.md shows them.`;
    case 'key-column-unknown':
      return `Line 1, ${JSON.stringify(fault.excerpt)}, has ${fault.fields} fields and nothing says which is the key: give --columns key=N (and time=, op=, size=, ttl=), or --format keys if a whole line is one key.`;
    case 'key-column-unclear':
      return fault.candidates.length > 0
        ? `${listed(fault.candidates)} could each be the key: give --columns ${columnChoiceText({ key: fault.candidates.slice(0, 1) })}.`
        : `None of the columns ${listed(fault.names)} is known to be the key: give --columns key=NAME.`;
    case 'column-missing':
      return `There is no column ${fault.column} in line 1, ${JSON.stringify(fault.excerpt)}.`;
    case 'not-binary':
      return `The trace is text, not ${fault.format}.`;
    case 'lines-too-long':
      return `Line 1 is longer than ${fault.most} characters, and so are those that follow: one operation a line, please.`;
    case 'no-operations': {
      const [problem] = fault.report.problems.first;
      return problem ? problemSentence(problem) : 'There is not one operation in the trace.';
    }
  }
}

/** What there is to know about sizes before figures are made of them. */
export function sizeLines(
  trace: Pick<SizedTrace, 'sizesFilledIn' | 'withoutSize' | 'sizesChange'>,
): string[] {
  const lines: string[] = [];
  if (trace.sizesFilledIn > 0)
    lines.push(
      `Gave ${count(trace.sizesFilledIn, 'request')} without a size that of another request of the key.`,
    );
  if (trace.withoutSize > 0)
    lines.push(`Left out ${count(trace.withoutSize, 'request')} of keys of which no size is said.`);
  if (trace.sizesChange)
    lines.push('Sizes of keys change: an object keeps the one with which it came in until it leaves.');
  return lines;
}

/** Why there are no figures for a trace in bytes; null: there can be. */
export function sizeDoubtSentence({ length, totalBytes, withoutSize }: SizedTrace): string | null {
  if (totalBytes === 0)
    return 'The trace says no sizes of objects, so a capacity in bytes means nothing for it; where a column has them, --columns key=N,size=N names it.';
  const share = withoutSize / (length + withoutSize);
  return share > tolerableShare
    ? `${(100 * share).toFixed(1)} % of the requests have no size, so what the others give may be wrong; --allow-unusable gives it all the same.`
    : null;
}

/** @param limit bytes that Node may use */
export function memorySentence(limit: number): string {
  const megabytes = Math.round(limit / 2 ** 20);
  return `The memory that Node may use, ${megabytes} MB, does not hold the keys of this trace; NODE_OPTIONS=--max-old-space-size=${2 * megabytes} before the command doubles it.`;
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
      return `${excerpt} is not a line of this log.`;
    case 'column-count':
      return `${problem.found} fields where ${problem.expected} are expected.`;
    case 'unclosed-quote':
      return 'a quote is not closed.';
    case 'key-empty':
      return 'the key is empty.';
    case 'unknown-operation':
      return `${JSON.stringify(problem.word)} is neither a read nor a write.`;
    case 'unknown-command':
      return `the command ${problem.word} is not known here.`;
    case 'not-json':
      return `${excerpt} is no JSON object.`;
    case 'several-fields':
      return `${excerpt} has several fields where the lines before are one key.`;
    case 'count-out-of-range':
      return `the count ${JSON.stringify(problem.value)} is no whole number from 1 to 1000000.`;
    case 'record-incomplete':
      return 'the last record is not complete.';
    case 'time-not-whole':
      return `the time ${JSON.stringify(problem.value)} is not written as those before, nor as an ISO date.`;
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

const formatTitles: Readonly<Record<FormatName, string>> = {
  operations: 'one operation a line',
  monitor: 'redis-cli MONITOR output',
  'memcached-watch': 'memcached watch output',
  'access-log': 'an access log',
  'w3c-log': 'an extended log (CloudFront, IIS)',
  alb: 'an access log of ALB',
  elb: 'an access log of the classic ELB',
  s3: 'an access log of S3',
  haproxy: 'a log of HAProxy',
  squid: 'a log of squid',
  json: 'JSON, an object a line',
  twitter: "Twitter's cache trace",
  msr: 'a block trace of MSR Cambridge',
  spc: 'a block trace of the SPC',
  alibaba: 'a block trace of Alibaba',
  'ibm-cos': 'a trace of IBM Cloud Object Storage',
  wikibench: 'a trace of WikiBench',
  arc: 'a block trace of the ARC paper',
  webcachesim: 'a trace of webcachesim',
  'cachelib-kv': "a key-value trace of Meta's CacheLib",
  'cachelib-block': "a block trace of Meta's CacheLib",
  libcachesim: "libCacheSim's CSV",
  csv: 'CSV',
  lirs: 'a block trace of the LIRS paper',
  keys: 'one key a line',
  'oracle-general': "libCacheSim's oracleGeneral",
  vscsi: "VMware's vscsi traces",
};

/** What of a report is worded by what is done with the trace. */
export interface Telling {
  /** The number of keys is estimated. */
  readonly areEstimated?: boolean;
  /** The times to live of the trace are used. */
  readonly usesLifetimes?: boolean;
}

/**
 * What the trace was taken for and what was read, and what of it could not be used.
 *
 * @param keys how many different keys there are
 */
export function reportLines(
  report: TraceReport,
  keys: number,
  { areEstimated = false, usesLifetimes = false }: Telling = {},
): string[] {
  const { skipped, timesHeld, timesAhead } = report;
  const unit = isBinary(report.format) ? 'record' : 'line';
  const lines = [
    `Read ${count(report.operations, 'operation')} on ${areEstimated ? 'about ' : ''}${count(keys, 'key')} from ${count(report.lines, unit)} of ${formatTitles[report.format]}.`,
  ];
  if (report.columns) lines.push(columnsSentence(report.columns, usesLifetimes && report.lifetimes !== null));
  if (report.timeUnit === 'milliseconds') lines.push('Times are in milliseconds.');
  if (report.timeUnit === 'seconds') lines.push('Times are in seconds.');
  if (report.fills > 0) {
    lines.push(
      `Left out ${count(report.fills, 'store')} filling the cache after a miss: the simulation makes its own. With --fills never they are writes.`,
    );
  }
  if (report.lifetimes && !usesLifetimes) lines.push(lifetimeSentence(report.lifetimes));
  const reasons: readonly (readonly [SkipReason, string])[] = [
    ['no-key', 'that read or write no key'],
    ['key-details', 'that only look at or set the expiry or type of a key'],
    ['script', 'that call a script, whose commands follow by themselves'],
  ];
  for (const [reason, why] of reasons) {
    if (skipped[reason] > 0) lines.push(`Skipped ${count(skipped[reason], 'line')} ${why}.`);
  }
  if (timesHeld > 0) {
    const advice =
      timesHeld > tolerableShare * report.operations ? ' Sort the trace by time for exact expiry.' : '';
    lines.push(
      `Took ${count(timesHeld, 'operation')} older than the one before to be of the same time.${advice}`,
    );
  }
  if (timesAhead > 0)
    lines.push(
      `Took ${count(timesAhead, 'operation')} far ahead of those that follow to be of the time before.`,
    );
  lines.push(...problemLines(report));
  return lines;
}

function lifetimeSentence({ count: commands, least, median, most }: Lifetimes): string {
  const range = least === most ? '' : ` (the median; from ${least} to ${most})`;
  return `${commands === 1 ? '1 line sets' : `${commands} lines set`} a TTL of ${median}${range}, which is not used: --ttl trace gives entries what the trace states, and --ttl ${median} gives that to all.`;
}

/** More than this share is worth a word of advice. */
const tolerableShare = 0.01;
const wordsShown = 10;

function problemLines({ problems, format }: TraceReport): string[] {
  const [problem] = problems.first;
  if (problem === undefined) return [];
  const unit = isBinary(format) ? 'record' : 'line';
  const lines = [`Could not use ${count(problems.total, unit)}; the first: ${problemSentence(problem)}`];
  const words = Object.entries(problems.unknownWords).sort(([, one], [, other]) => other - one);
  if (words.length > 0) {
    const shown = words.slice(0, wordsShown).map(([word, number]) => `${word} ${number}`);
    lines.push(`Not known here: ${shown.join(', ')}${words.length > wordsShown ? ', …' : ''}.`);
  }
  return lines;
}

/** Why there are no figures for a trace with too many unusable lines. */
export function doubtSentence({ problems, lines, skipped }: TraceReport): string {
  const share = ((100 * problems.total) / (lines - skipped.comment)).toFixed(1);
  return `${share} % of the lines could not be used, so what the others give may be wrong; --allow-unusable gives it all the same.`;
}

function columnsSentence(
  { key, time, operation, count: times, size, unused }: ColumnsUsed,
  usesLifetimes: boolean,
): string {
  const one = ({ number, name }: NamedColumn) =>
    name === null ? `column ${number}` : `column ${number} ${JSON.stringify(name)}`;
  const parts = [`key in ${key.map(one).join(' and ')}`];
  if (time) parts.push(`time in ${one(time)}`);
  if (operation) parts.push(`operation in ${one(operation)}`);
  if (times) parts.push(`count in ${one(times)}`);
  if (size) parts.push(`size in ${one(size)}`);
  for (const column of unused)
    if (usesLifetimes && column.role === 'ttl') parts.push(`TTL in ${one(column)}`);
  const left = unused.filter(({ role }) => !(usesLifetimes && role === 'ttl'));
  const others = left.map((column) => `${column.role === 'ttl' ? 'TTL' : 'size'} in ${one(column)}`);
  return `Columns: ${parts.join(', ')}${others.length > 0 ? `; not used: ${others.join(', ')}` : ''}.`;
}

function isBinary(format: FormatName): boolean {
  return format === 'oracle-general' || format === 'vscsi';
}

function listed(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

/** As `1 key` and `2 keys`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
