import type { FormatName } from './format.ts';

/** Why a line is not an operation. Sentences for these are made where they are shown. */
export type LineFault =
  /** Ours: neither `OP KEY` nor `TIME OP KEY`. */
  | { readonly code: 'not-an-operation' }
  /** MONITOR: not a line as redis-cli prints it. */
  | { readonly code: 'not-a-command' }
  | { readonly code: 'not-a-log-line' }
  | { readonly code: 'column-count'; readonly expected: number; readonly found: number }
  | { readonly code: 'unclosed-quote' }
  | { readonly code: 'key-empty' }
  /** CSV: the operation column holds a word that means neither read nor write. */
  | { readonly code: 'unknown-operation'; readonly operation: string }
  | { readonly code: 'time-not-whole'; readonly value: string }
  | { readonly code: 'time-too-large'; readonly value: string }
  | { readonly code: 'time-went-back'; readonly previous: number; readonly time: number }
  /** Ours: the first operation has a time and this one has none. */
  | { readonly code: 'time-missing' }
  /** Ours: the first operation has no time and this one has one. */
  | { readonly code: 'time-unexpected' }
  | { readonly code: 'line-too-long'; readonly most: number }
  | { readonly code: 'not-utf8' };

export type LineFaultCode = LineFault['code'];

/** A line that could not be used, with its beginning to show. */
export type LineProblem = LineFault & { readonly line: number; readonly excerpt: string };

/** Lines that were understood and are no operation of the simulated application. */
export type SkipReason =
  /** MONITOR: the SET with which an application fills the cache after a miss; the simulation makes its own fills. */
  | 'cache-fill'
  /** A command or request that neither reads nor writes a key. */
  | 'no-key';

export interface TraceReport {
  readonly format: FormatName;
  /** CSV: the header of the columns used. */
  readonly columns?: {
    readonly key: string;
    readonly operation: string | null;
    readonly time: string | null;
  };
  readonly lines: number;
  readonly operations: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Log lines older than the one before, taken to have happened at the same time as that. */
  readonly timesHeld: number;
  readonly problems: {
    readonly total: number;
    readonly byCode: Partial<Readonly<Record<LineFaultCode, number>>>;
    /** The first {@link PROBLEMS_KEPT} of them. */
    readonly first: readonly LineProblem[];
  };
}

export const PROBLEMS_KEPT = 20;

export type TraceFault =
  /** Nothing in it, or nothing but blank lines and comments. */
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'format-unknown' }
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
