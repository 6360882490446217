import type { AccessLogKey } from './logs/access-log.ts';
import type { ColumnsUsed, LineFault, SkipReason, TimeUnit } from './report.ts';
import type { ColumnChoice } from './tables/column-choice.ts';

export const formatNames = [
  'operations',
  'monitor',
  'memcached-watch',
  'access-log',
  'w3c-log',
  'alb',
  'elb',
  's3',
  'haproxy',
  'squid',
  'json',
  'twitter',
  'msr',
  'spc',
  'alibaba',
  'ibm-cos',
  'wikibench',
  'arc',
  'webcachesim',
  'cachelib-kv',
  'cachelib-block',
  'libcachesim',
  'csv',
  'lirs',
  'keys',
  'oracle-general',
  'vscsi',
] as const;

export type FormatName = (typeof formatNames)[number];

/** Takes the operations of a trace in order. */
export interface OperationSink {
  /**
   * @param kind readKind, writeKind or externalKind
   * @param time a whole number, or undefined in formats without times
   * @param size bytes of the object; 0 or undefined: not known, or not asked for
   * @param ttl how long the entry is to live, in the unit of the times; 0 or undefined: the operation says nothing of that
   */
  add(kind: number, key: string, time?: number, size?: number, ttl?: number): void;
  /** A store that fills the cache after a miss, and so is no operation: size and TTL as for {@link add}. */
  fill?(key: string, size?: number, ttl?: number, time?: number): void;
  /**
   * An entry that is there is given a time to live, by a command that does nothing else.
   *
   * @param time when; undefined where the trace has no times
   * @param ttl in the unit of the times
   */
  expire?(key: string, time: number | undefined, ttl: number): void;
  /** The size of a key, where the trace says it and the key's text stands for another. */
  keySize?(key: string, bytes: number): void;
}

/** Takes what a line turns out to hold. */
export interface RequestSink extends OperationSink {
  /** A command that stores a value: it fills the cache after a miss, or is a write of the application. */
  store(key: string, time?: number, size?: number, ttl?: number): void;
  /**
   * A line sets a time to live: that the report can say which there are.
   *
   * @param ttl in the unit of the times
   */
  lifetime?(ttl: number): void;
}

export interface ParserOptions {
  /** The user said that it is this format. */
  readonly isFormatGiven: boolean;
  /** Logs: what of a request is the key. */
  readonly accessLogKey: AccessLogKey;
  /** Sizes are asked for; not where it is left out. */
  readonly sizes?: boolean;
  /** TTLs of tables are asked for, whose unit is that in which their times are written; not where it is left out. */
  readonly ttls?: boolean;
  /** Which columns mean what, as the user named them; null: as the header or the layout says. */
  readonly columns: ColumnChoice | null;
}

/** Reads the lines of one trace in one format; it may remember earlier lines. */
export interface LineParser {
  /** Tables: the columns used, once they are known. */
  readonly columns?: ColumnsUsed | undefined;
  /** Absent: the format has no times. */
  readonly timeUnit?: TimeUnit | undefined;
  /** There can be stores among the operations, so that fills have to be told from writes. */
  readonly mayStore?: boolean;
  /**
   * Gives the operations of a line to the sink.
   *
   * @param isCut only the beginning of the line is given, since the whole is longer than lines may be
   * @returns null when the line was understood, why it is skipped, or what is wrong with it
   */
  parse(line: string, sink: RequestSink, isCut?: boolean): LineFault | SkipReason | null;
}

/** A format of traces: how it is recognised, and how its lines are read. */
export interface TraceFormat {
  readonly name: FormatName;
  /** Whether a trace that begins with these lines, none of them blank, is in this format. */
  detect(sample: readonly string[]): boolean;
  /**
   * @param sample what {@link detect} was given
   * @throws TraceError when the columns cannot be recognised
   */
  createParser(options: ParserOptions, sample: readonly string[]): LineParser;
  /**
   * What a time below the one before means. `fault`: the line is wrong. `hold`: logs are written when requests end,
   * so small steps back are normal, and the operation is taken to happen at the latest time so far.
   */
  readonly timeGoingBack: 'fault' | 'hold';
  /** The operation comes before anything that could be long, so that the beginning of a long line is enough. */
  readonly readsCutLines?: boolean;
}

/** Whether at least this share of the lines matches a pattern, or whatever else can test a line. */
export function mostMatch(lines: readonly string[], pattern: Pick<RegExp, 'test'>, share = 0.5): boolean {
  return lines.length > 0 && lines.filter((line) => pattern.test(line)).length >= share * lines.length;
}
