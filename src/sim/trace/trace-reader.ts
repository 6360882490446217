import { readKind, writeKind } from '../types.ts';
import { TraceClock } from './clock.ts';
import { FillTracker } from './fills.ts';
import type {
  FormatName,
  LineParser,
  OperationSink,
  ParserOptions,
  RequestSink,
  TraceFormat,
} from './format.ts';
import { formats } from './formats.ts';
import { LifetimeCount } from './lifetimes.ts';
import { LineReader, longestLine } from './line-reader.ts';
import { Losses } from './losses.ts';
import { type LineFault, type LineProblem, TraceError, type TraceReport } from './report.ts';
import { commonDelimiter, firstRows } from './tables/fields.ts';
import { fieldsInAll } from './tables/several-fields.ts';

/** What the format is detected by. */
const sampleLines = 100;
const excerptLength = 80;
const replacementCharacter = '\ufffd';

export const fillChoices = ['auto', 'never'] as const;

/** `auto`: the history of the key decides whether a store is a fill after a miss or a write. */
export type FillChoice = (typeof fillChoices)[number];

export interface ReaderOptions extends Partial<Omit<ParserOptions, 'isFormatGiven'>> {
  /** Absent: detected. */
  readonly format?: FormatName | undefined;
  /** Absent: `auto`. */
  readonly fills?: FillChoice;
  /** Told of every line that cannot be used. */
  readonly onProblem?: (problem: LineProblem, format: FormatName) => void;
}

type Line = readonly [text: string, number: number, isCut: boolean];

/**
 * Reads a trace in any of the formats, piece by piece, and passes its operations on. It holds no more than the lines
 * by which it detects the format and what it takes to tell fills from writes. What does not parse is counted and
 * reported, never silently dropped.
 */
export class TraceReader {
  /** So far. */
  operations = 0;
  private readonly sink: OperationSink;
  /** What parsers give their operations to. */
  private readonly gate: RequestSink = {
    add: (kind, key, time, size, ttl) => this.accept(kind, key, time, size, ttl),
    store: (key, time, size, ttl) => this.store(key, time, size, ttl),
    lifetime: (ttl) => this.lifetimes.add(ttl),
    expire: (key, time, ttl) => {
      if (isTtl(ttl)) this.clock.follow(() => this.sink.expire?.(key, time, ttl));
    },
    keySize: (key, bytes) => this.sink.keySize?.(key, bytes),
  };
  private readonly options: ReaderOptions;
  private readonly lines = new LineReader((line, number, isCut) => this.takeLine(line, number, isCut));
  private readonly losses: Losses;
  private readonly clock: TraceClock;
  private readonly tracker: FillTracker | null;
  private readonly lifetimes = new LifetimeCount();
  private format: TraceFormat | null = null;
  private parser: LineParser | null = null;
  private sample: Line[] = [];

  private lineCount = 0;
  private linesUsed = 0;
  private latest = 0;
  private fills = 0;
  /** Requests so far, fills included. */
  private requests = 0;
  private lineFault: LineFault | null = null;

  /** @param sink takes the operations in order */
  constructor(sink: OperationSink, options: ReaderOptions = {}) {
    this.sink = sink;
    this.options = options;
    this.losses = new Losses((problem) => options.onProblem?.(problem, (this.format as TraceFormat).name));
    this.clock = new TraceClock(sink);
    this.tracker = options.fills === 'never' ? null : new FillTracker();
  }

  /** @throws TraceError when the text is binary or of no known format */
  push(chunk: string): void {
    if (this.parser === null && chunk.includes('\0')) throw new TraceError({ code: 'binary' });
    this.lines.push(chunk);
  }

  /** @throws TraceError when there was no operation, or the text is of no known format */
  finish(): TraceReport {
    this.lines.finish();
    if (this.parser === null) this.start();
    this.clock.finish();
    const report = this.report();
    if (report.operations === 0) {
      throw new TraceError(report.problems.total > 0 ? { code: 'no-operations', report } : { code: 'empty' });
    }
    return report;
  }

  private report(): TraceReport {
    const { columns, timeUnit } = this.parser as LineParser;
    return {
      format: (this.format as TraceFormat).name,
      columns,
      timeUnit,
      lines: this.lineCount,
      linesUsed: this.linesUsed,
      operations: this.operations,
      skipped: this.losses.skipped,
      fills: this.fills,
      lifetimes: this.lifetimes.summary(),
      timesHeld: this.clock.timesHeld,
      timesAhead: this.clock.timesAhead,
      problems: this.losses.problems(),
    };
  }

  private takeLine(text: string, number: number, isCut: boolean): void {
    this.lineCount = number;
    if (!isCut && text.trim() === '') {
      this.losses.skip('comment');
    } else if (this.parser !== null) {
      this.parseLine(this.parser, text, number, isCut);
    } else {
      this.sample.push([text, number, isCut]);
      if (this.sample.length === sampleLines) this.start();
    }
  }

  /** Settles on a format and parses the lines held back for that. */
  private start(): void {
    if (this.sample.length === 0) throw new TraceError({ code: 'empty' });
    const texts = this.sample.flatMap(([text, , isCut]) => (isCut ? [] : [text]));
    this.format = this.formatOf(texts);
    this.parser = this.format.createParser(
      {
        isFormatGiven: this.options.format !== undefined,
        accessLogKey: this.options.accessLogKey ?? 'url',
        sizes: this.options.sizes ?? false,
        ttls: this.options.ttls ?? false,
        columns: this.options.columns ?? null,
      },
      texts,
    );
    for (const [text, number, isCut] of this.sample) this.parseLine(this.parser, text, number, isCut);
    this.sample = [];
  }

  private formatOf(texts: readonly string[]): TraceFormat {
    const { format: wanted, columns } = this.options;
    if (wanted !== undefined) {
      const candidates = formats.filter(({ name }) => name === wanted);
      const fitting = candidates.find((candidate) => candidate.detect(texts)) ?? candidates[0];
      // A binary format is none of those of text.
      if (fitting === undefined) throw new TraceError({ code: 'not-binary', format: wanted });
      return fitting;
    }
    const tables = (name: FormatName) => name === 'json' || name === 'csv';
    const cut = this.sample.filter(([, , isCut]) => isCut).map(([text]) => text);
    const format = columns
      ? (formats.find((candidate) => tables(candidate.name) && candidate.detect(texts)) ??
        formats.find(({ name }) => name === 'csv'))
      : formats.find((candidate) =>
          texts.length > 0 ? candidate.detect(texts) : candidate.readsCutLines && candidate.detect(cut),
        );
    if (texts.length === 0 && !format?.readsCutLines)
      throw new TraceError({ code: 'lines-too-long', most: longestLine });
    if (format !== undefined) return format;
    const excerpt = (texts[0] ?? '').slice(0, excerptLength);
    const fields = fieldsInAll(texts);
    throw new TraceError(
      fields > 1
        ? {
            code: 'key-column-unknown',
            excerpt,
            fields,
            rows: firstRows(texts, commonDelimiter(texts, true)),
          }
        : { code: 'format-unknown', excerpt },
    );
  }

  private parseLine(parser: LineParser, text: string, number: number, isCut: boolean): void {
    if (isCut && !this.format?.readsCutLines) {
      this.losses.fault({ code: 'line-too-long', most: longestLine }, text, number);
      return;
    }
    if (text.includes(replacementCharacter)) {
      this.losses.fault({ code: 'not-utf8' }, text, number);
      return;
    }
    this.lineFault = null;
    const before = this.operations;
    const result = parser.parse(text, this.gate, isCut);
    if (typeof result === 'string') this.losses.skip(result);
    else if (this.operations > before) this.linesUsed++;
    else if (result ?? this.lineFault)
      this.losses.fault((result ?? this.lineFault) as LineFault, text, number);
    else this.losses.skip('cache-fill');
  }

  private accept(kind: number, key: string, time?: number, size?: number, ttl?: number): void {
    this.requests++;
    if (this.tracker !== null && this.parser?.mayStore) {
      if (kind === readKind) this.tracker.read(key, this.moment(time));
      else this.tracker.write(key);
    }
    this.pass(kind, key, time, size, ttl);
  }

  private store(key: string, time?: number, size?: number, ttl?: number): void {
    this.requests++;
    if (this.tracker?.store(key, this.moment(time))) {
      this.fills++;
      // Behind the read that it fills, which may still wait in the clock.
      this.clock.follow(() => this.sink.fill?.(key, size, isTtl(ttl) ? ttl : undefined, time));
    } else this.pass(writeKind, key, time, size, ttl);
  }

  /** By what delays are measured: milliseconds, or where there are none, requests. */
  private moment(time: number | undefined): number {
    return time !== undefined && this.parser?.timeUnit === 'milliseconds' ? time : this.requests;
  }

  /** Passes an operation on and sees that time does not go back. */
  private pass(kind: number, key: string, time?: number, size?: number, told?: number): void {
    const ttl = isTtl(told) ? told : undefined;
    if (time !== undefined && this.format?.timeGoingBack === 'hold') {
      this.operations++;
      this.clock.add(kind, key, time, size, ttl);
      return;
    }
    if (time !== undefined && time < this.latest) {
      this.lineFault = { code: 'time-went-back', previous: this.latest, time };
      return;
    }
    this.latest = time ?? 0;
    this.operations++;
    this.sink.add(kind, key, time, size, ttl);
  }
}

/** Whether an entry can live so long; 0 stands for ever, and a moment that has passed is below it. */
function isTtl(ttl: number | undefined): ttl is number {
  return ttl !== undefined && ttl > 0 && Number.isSafeInteger(ttl);
}
