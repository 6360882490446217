import type { AccessLogKey } from './access-log.ts';
import type { LineFault, SkipReason, TraceReport } from './report.ts';

export const formatNames = ['operations', 'monitor', 'access-log', 'csv', 'keys'] as const;

export type FormatName = (typeof formatNames)[number];

/** Takes what a line turns out to hold. */
export interface OperationSink {
  /**
   * @param kind READ, WRITE or EXTERNAL
   * @param time a whole number, or undefined in formats without times
   */
  add(kind: number, key: string, time?: number): void;
}

export interface ParserOptions {
  /** Access logs: what of a request is the key. */
  readonly accessLogKey: AccessLogKey;
}

/** Reads the lines of one trace in one format; it may remember earlier lines. */
export interface LineParser {
  readonly columns?: TraceReport['columns'];
  /**
   * Gives the operations of a line to the sink.
   *
   * @returns null when the line was understood, why it is skipped, or what is wrong with it
   */
  parse(line: string, sink: OperationSink): LineFault | SkipReason | null;
}

export interface Format {
  readonly name: FormatName;
  /** Whether a trace that begins with these lines, none of them blank, is most likely in this format. */
  detect(sample: readonly string[]): boolean;
  createParser(options: ParserOptions): LineParser;
  /**
   * What a time below the one before means. `fault`: the line is wrong. `hold`: logs are written when requests end,
   * so small steps back are normal, and the operation is taken to happen at the latest time so far.
   */
  readonly timeGoingBack: 'fault' | 'hold';
}

/** Whether at least this share of the lines matches a pattern, or whatever else can test a line. */
export function mostMatch(lines: readonly string[], pattern: Pick<RegExp, 'test'>, share = 0.5): boolean {
  return lines.length > 0 && lines.filter((line) => pattern.test(line)).length >= share * lines.length;
}
