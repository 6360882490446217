import type { FormatName } from './format.ts';

/** Why a line is not an operation. Sentences for these are made where they are shown. */
export type LineFault =
  /** Ours: neither `OP KEY` nor `TIME OP KEY`. */
  | { readonly code: 'not-an-operation' }
  /** MONITOR: not a line as redis-cli prints it. */
  | { readonly code: 'not-a-command' }
  /** MONITOR: a command whose keys no table here gives. */
  | { readonly code: 'unknown-command'; readonly word: string }
  | { readonly code: 'not-a-log-line' }
  | { readonly code: 'not-json' }
  | { readonly code: 'column-count'; readonly expected: number; readonly found: number }
  | { readonly code: 'unclosed-quote' }
  | { readonly code: 'key-empty' }
  /** One key a line, as it was taken for unasked: the line has several fields. */
  | { readonly code: 'several-fields' }
  /** The operation is a word that means neither read nor write. */
  | { readonly code: 'unknown-operation'; readonly word: string }
  /** How often, or how many blocks: no whole number from 1 to what is taken for possible. */
  | { readonly code: 'count-out-of-range'; readonly value: string }
  | { readonly code: 'time-not-whole'; readonly value: string }
  | { readonly code: 'time-too-large'; readonly value: string }
  | { readonly code: 'time-went-back'; readonly previous: number; readonly time: number }
  /** Ours: the first operation has a time and this one has none. */
  | { readonly code: 'time-missing' }
  /** Ours: the first operation has no time and this one has one. */
  | { readonly code: 'time-unexpected' }
  | { readonly code: 'line-too-long'; readonly most: number }
  | { readonly code: 'not-utf8' }
  /** Binary: what is left at the end is no whole record. */
  | { readonly code: 'record-incomplete' };

export type LineFaultCode = LineFault['code'];

/** A line that could not be used, with its beginning to show. */
export type LineProblem = LineFault & { readonly line: number; readonly excerpt: string };

/** Lines that were understood and are no operation of the simulated application. */
export const skipReasons = [
  /** Blank lines, comments, headers. */
  'comment',
  /** Stores what an application fills the cache with after a miss; the simulation makes its own fills. */
  'cache-fill',
  /** A command or request that neither reads nor writes a key. */
  'no-key',
  /** A command that only looks at or sets the expiry or the type of a key. */
  'key-details',
  /** A call of a script: its commands follow as lines of their own. */
  'script',
] as const;

export type SkipReason = (typeof skipReasons)[number];

/** What a step of one in the times of a trace is. */
export type TimeUnit = 'milliseconds' | 'seconds' | 'as-given';

/** Columns are counted from 1; the name is that of the header. */
export interface NamedColumn {
  readonly number: number;
  readonly name: string | null;
}

export interface ColumnsUsed {
  /** More than one: joined by a colon. */
  readonly key: readonly NamedColumn[];
  readonly operation: NamedColumn | null;
  readonly time: NamedColumn | null;
  /** How often the operation happened, or how many blocks in a row it is about. */
  readonly count: NamedColumn | null;
  /** Only where sizes were asked for. */
  readonly size?: NamedColumn;
  /** Known and not used: capacities count entries, and one TTL is set for all. */
  readonly unused: readonly (NamedColumn & { readonly role: 'size' | 'ttl' })[];
}

export interface Lifetimes {
  /** Commands that set one. */
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/**
 * What became of every line: `lines` = `linesUsed` + all `skipped` + `problems.total`. In binary formats a line is a
 * record.
 */
export interface TraceReport {
  readonly format: FormatName;
  readonly columns?: ColumnsUsed | undefined;
  /** Absent: there are no times. */
  readonly timeUnit?: TimeUnit | undefined;
  readonly lines: number;
  /** Lines with at least one operation. */
  readonly linesUsed: number;
  readonly operations: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Stores that were taken for fills of the cache, also those beside others in one line. */
  readonly fills: number;
  /** How long the trace says that entries live, in the unit of its times; null: it says nothing that is understood. */
  readonly lifetimes: Lifetimes | null;
  /** Operations older than the one before, taken to have happened at the same time as that. */
  readonly timesHeld: number;
  /** Operations of a clock far ahead of those that follow, taken to have happened with the one before. */
  readonly timesAhead: number;
  readonly problems: {
    readonly total: number;
    readonly byCode: Partial<Readonly<Record<LineFaultCode, number>>>;
    /** The first {@link problemsKept} of them. */
    readonly first: readonly LineProblem[];
    /** Commands and operations that are not known here, with the number of their lines. */
    readonly unknownWords: Readonly<Record<string, number>>;
  };
}

export const problemsKept = 20;

/** More than this share of unusable lines needs the user's consent. */
const toleratedShare = 0.01;

/** Whether so many lines could not be used that no number should be made of the others unasked. */
export function isDoubtful({ lines, skipped, problems }: TraceReport): boolean {
  return problems.total > toleratedShare * (lines - skipped.comment);
}

export type TraceFault =
  /** Nothing in it, or nothing but blank lines and comments. */
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  /** Compressed in a way that is not read here. */
  | { readonly code: 'compressed'; readonly name: string }
  | { readonly code: 'format-unknown'; readonly excerpt: string }
  /** Several fields a line, and nothing says which of them is the key. */
  | {
      readonly code: 'key-column-unknown';
      readonly excerpt: string;
      readonly fields: number;
      /** The first lines, in fields. */
      readonly rows: readonly (readonly string[])[];
    }
  /** The header has several names that could be the key, or none. */
  | {
      readonly code: 'key-column-unclear';
      readonly names: readonly string[];
      readonly candidates: readonly string[];
      /** The first records, in the order of the names. */
      readonly rows: readonly (readonly string[])[];
    }
  /** A column that was named is not there. */
  | { readonly code: 'column-missing'; readonly column: string; readonly excerpt: string }
  /** It is text, but the chosen format is binary. */
  | { readonly code: 'not-binary'; readonly format: FormatName }
  /** It begins with lines too long to look at, and nothing else. */
  | { readonly code: 'lines-too-long'; readonly most: number }
  /** Lines, but not one operation among them. */
  | { readonly code: 'no-operations'; readonly report: TraceReport };

/** A trace that cannot be used at all. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
  readonly fault: TraceFault;

  constructor(fault: TraceFault) {
    super(`The trace cannot be read: ${fault.code}.`);
    this.fault = fault;
  }
}
