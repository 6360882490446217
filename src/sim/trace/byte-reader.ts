import { joined, RecordReader } from './binary/record-reader.ts';
import { binaryFormats } from './binary/records.ts';
import { compressionOf } from './compression.ts';
import type { OperationSink } from './format.ts';
import { TraceError, type TraceReport } from './report.ts';
import { type ReaderOptions, TraceReader } from './trace-reader.ts';

/** Bytes sampled to tell text from binary data. */
const sampleBytes = 4096;

interface Reader {
  readonly operations: number;
  push(chunk: Uint8Array): void;
  finish(): TraceReport;
}

/** Reads a trace from its bytes: text in UTF-8 or UTF-16 in any of the formats, or binary records. */
export class ByteReader {
  private readonly sink: OperationSink;
  private readonly options: ReaderOptions;
  private reader: Reader | null = null;
  private sample: Uint8Array = new Uint8Array(0);

  /** @param sink takes the operations in order */
  constructor(sink: OperationSink, options: ReaderOptions = {}) {
    this.sink = sink;
    this.options = options;
  }

  /** Operations so far. */
  get operations(): number {
    return this.reader?.operations ?? 0;
  }

  /** @throws TraceError when the trace is of no known format */
  push(chunk: Uint8Array): void {
    if (this.reader !== null) {
      this.reader.push(chunk);
      return;
    }
    this.sample = joined(this.sample, chunk);
    if (this.sample.length >= sampleBytes) this.start();
  }

  /** @throws TraceError when there was no operation, or the trace is of no known format */
  finish(): TraceReport {
    return (this.reader ?? this.start()).finish();
  }

  private start(): Reader {
    const reader = this.readerFor(this.sample);
    this.reader = reader;
    reader.push(this.sample);
    this.sample = new Uint8Array(0);
    return reader;
  }

  private readerFor(sample: Uint8Array): Reader {
    const compression = compressionOf(sample);
    if (compression !== null) throw new TraceError({ code: 'compressed', name: compression });
    const data = new DataView(sample.buffer, sample.byteOffset, sample.byteLength);
    const wanted = binaryFormats.filter(({ name }) => name === this.options.format);
    const encoding = encodingOf(sample);
    const isText = encoding !== 'utf-8' || !sample.includes(0);
    if (isText && wanted.length === 0) return new TextDecodingReader(encoding, this.sink, this.options);
    const format = (wanted.length > 0 ? wanted : binaryFormats).find((candidate) =>
      candidate.detect(data, Math.floor(sample.length / candidate.size)),
    );
    if (format !== undefined && !(isText && encoding !== 'utf-8')) return new RecordReader(format, this.sink);
    const [asked] = wanted;
    throw new TraceError(isText && asked ? { code: 'not-binary', format: asked.name } : { code: 'binary' });
  }
}

/** By the byte order mark; what PowerShell writes with `>` is UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

class TextDecodingReader implements Reader {
  private readonly decoder: TextDecoder;
  private readonly reader: TraceReader;

  constructor(encoding: string, sink: OperationSink, options: ReaderOptions) {
    this.decoder = new TextDecoder(encoding);
    this.reader = new TraceReader(sink, options);
  }

  get operations(): number {
    return this.reader.operations;
  }

  push(chunk: Uint8Array): void {
    this.reader.push(this.decoder.decode(chunk, { stream: true }));
  }

  finish(): TraceReport {
    this.reader.push(this.decoder.decode());
    return this.reader.finish();
  }
}
