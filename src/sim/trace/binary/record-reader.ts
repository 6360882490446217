import { TraceClock } from '../clock.ts';
import type { OperationSink } from '../format.ts';
import { Losses } from '../losses.ts';
import { TraceError, type TraceReport } from '../report.ts';
import type { BinaryFormat } from './records.ts';

/** Reads binary records, piece by piece. */
export class RecordReader {
  operations = 0;
  private readonly format: BinaryFormat;
  private readonly clock: TraceClock;
  private readonly losses = new Losses(() => {});
  private records = 0;
  /** The beginning of a record whose end has not come yet. */
  private pending = new Uint8Array(0);

  constructor(format: BinaryFormat, sink: OperationSink) {
    this.format = format;
    this.clock = new TraceClock(sink);
  }

  push(chunk: Uint8Array): void {
    const bytes = this.pending.length === 0 ? chunk : joined(this.pending, chunk);
    const { size } = this.format;
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let offset = 0;
    for (; offset + size <= bytes.length; offset += size) this.take(data, offset);
    this.pending = bytes.slice(offset);
  }

  /** @throws TraceError when there was no operation */
  finish(): TraceReport {
    if (this.pending.length > 0) this.losses.fault({ code: 'record-incomplete' }, '', ++this.records);
    this.clock.finish();
    const { name, timeUnit } = this.format;
    const report: TraceReport = {
      format: name,
      timeUnit,
      lines: this.records,
      linesUsed: this.operations,
      operations: this.operations,
      skipped: this.losses.skipped,
      fills: 0,
      lifetimes: null,
      timesHeld: this.clock.timesHeld,
      timesAhead: this.clock.timesAhead,
      problems: this.losses.problems(),
    };
    if (this.operations === 0) throw new TraceError({ code: 'no-operations', report });
    return report;
  }

  private take(data: DataView, offset: number): void {
    this.records++;
    const { kind, key, time, size } = this.format.read(data, offset);
    if (kind === undefined) {
      this.losses.skip('no-key');
    } else if (!Number.isSafeInteger(time)) {
      this.losses.fault({ code: 'time-too-large', value: String(time) }, '', this.records);
    } else {
      this.operations++;
      this.clock.add(kind, key, time, size);
    }
  }
}

/** Two pieces as one. */
export function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
