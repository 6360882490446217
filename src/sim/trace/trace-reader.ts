import type { Format, FormatName, LineParser, OperationSink, ParserOptions } from './format.ts';
import { formats } from './formats.ts';
import { LineReader, LONGEST_LINE } from './line-reader.ts';
import {
  type LineFault,
  type LineProblem,
  PROBLEMS_KEPT,
  type SkipReason,
  TraceError,
  type TraceReport,
} from './report.ts';

/** What the format is detected by. */
const SAMPLE_LINES = 100;
const EXCERPT_LENGTH = 80;
const REPLACEMENT_CHARACTER = '\ufffd';

export interface ReaderOptions extends Partial<ParserOptions> {
  /** Absent: detected. */
  readonly format?: FormatName | undefined;
  /** Told of every line that cannot be used. */
  readonly onProblem?: (problem: LineProblem, format: FormatName) => void;
}

type Line = readonly [text: string | null, number: number];

/**
 * Reads a trace in any of the formats, piece by piece, and passes its operations on. It holds no more than the lines
 * by which it detects the format. What does not parse is counted and reported, never silently dropped.
 */
export class TraceReader {
  /** So far. */
  operations = 0;
  private readonly sink: OperationSink;
  /** What parsers give their operations to. */
  private readonly gate: OperationSink = { add: (kind, key, time) => this.accept(kind, key, time) };
  private readonly options: ReaderOptions;
  private readonly lines = new LineReader((line, number) => this.takeLine(line, number));
  private format: Format | null = null;
  private parser: LineParser | null = null;
  private sample: Line[] = [];

  private lineCount = 0;
  private latest = 0;
  private timesHeld = 0;
  private readonly skipped: Record<SkipReason, number> = { 'cache-fill': 0, 'no-key': 0 };
  private readonly problems: LineProblem[] = [];
  private readonly problemCounts: Partial<Record<LineFault['code'], number>> = {};
  private problemTotal = 0;
  private lineFault: LineFault | null = null;

  /** @param sink takes the operations in order */
  constructor(sink: OperationSink, options: ReaderOptions = {}) {
    this.sink = sink;
    this.options = options;
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
    const report = this.report();
    if (report.operations === 0) {
      throw new TraceError(report.problems.total > 0 ? { code: 'no-operations', report } : { code: 'empty' });
    }
    return report;
  }

  private report(): TraceReport {
    const { columns } = this.parser as LineParser;
    return {
      format: (this.format as Format).name,
      ...(columns && { columns }),
      lines: this.lineCount,
      operations: this.operations,
      skipped: this.skipped,
      timesHeld: this.timesHeld,
      problems: { total: this.problemTotal, byCode: this.problemCounts, first: this.problems },
    };
  }

  private takeLine(text: string | null, number: number): void {
    this.lineCount = number;
    if (text !== null && text.trim() === '') return;
    if (this.parser !== null) {
      this.parseLine(this.parser, text, number);
      return;
    }
    this.sample.push([text, number]);
    if (this.sample.length === SAMPLE_LINES) this.start();
  }

  /** Settles on a format and parses the lines held back for that. */
  private start(): void {
    const texts = this.sample.flatMap(([text]) => text ?? []);
    if (this.sample.length === 0) throw new TraceError({ code: 'empty' });
    if (texts.length === 0) throw new TraceError({ code: 'lines-too-long', most: LONGEST_LINE });
    const wanted = this.options.format;
    const format = formats.find((candidate) =>
      wanted ? candidate.name === wanted : candidate.detect(texts),
    );
    if (!format) throw new TraceError({ code: 'format-unknown' });
    this.format = format;
    this.parser = format.createParser({ accessLogKey: this.options.accessLogKey ?? 'url' });
    for (const [text, number] of this.sample) this.parseLine(this.parser, text, number);
    this.sample = [];
  }

  private parseLine(parser: LineParser, text: string | null, number: number): void {
    if (text === null) {
      this.addProblem({ code: 'line-too-long', most: LONGEST_LINE }, '', number);
    } else if (text.includes(REPLACEMENT_CHARACTER)) {
      this.addProblem({ code: 'not-utf8' }, text, number);
    } else {
      this.lineFault = null;
      const result = parser.parse(text, this.gate);
      const fault = typeof result === 'object' ? (result ?? this.lineFault) : null;
      if (fault) this.addProblem(fault, text, number);
      else if (typeof result === 'string') this.skipped[result]++;
    }
  }

  /** Passes an operation on and sees that time does not go back. */
  private accept(kind: number, key: string, time?: number): void {
    let moment = time;
    if (time !== undefined && time < this.latest) {
      if (this.format?.timeGoingBack === 'fault') {
        this.lineFault = { code: 'time-went-back', previous: this.latest, time };
        return;
      }
      this.timesHeld++;
      moment = this.latest;
    }
    this.latest = moment ?? 0;
    this.operations++;
    this.sink.add(kind, key, moment);
  }

  private addProblem(fault: LineFault, text: string, line: number): void {
    const problem: LineProblem = { ...fault, line, excerpt: text.slice(0, EXCERPT_LENGTH) };
    this.problemTotal++;
    this.problemCounts[fault.code] = (this.problemCounts[fault.code] ?? 0) + 1;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push(problem);
    this.options.onProblem?.(problem, (this.format as Format).name);
  }
}
