import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import type { OperationSink } from '../../src/sim/trace/format.ts';
import { TraceError, type TraceReport } from '../../src/sim/trace/report.ts';
import { TraceReader } from '../../src/sim/trace/trace-reader.ts';
import type { Options } from './options.ts';
import { Progress } from './progress.ts';
import { faultSentence, fileSentence, problemSentence, UsageError } from './sentences.ts';

const CHUNK = 2 ** 18;

/** npm runs scripts in the project's folder; paths are meant from where the user is. */
export const userFolder = process.env.INIT_CWD ?? process.cwd();

/**
 * Streams the trace into a sink. In our own format the first bad line ends it, since such a trace was written for
 * this; logs and exports of other programs hold all sorts of lines, which are counted and passed over.
 *
 * @throws UsageError when the file cannot be read or the trace cannot be used
 */
export async function readTrace(options: Options, sink: OperationSink): Promise<TraceReport> {
  const reader = new TraceReader(sink, {
    format: options.format ?? undefined,
    accessLogKey: options.accessLogKey,
    columns: options.columns,
    fills: options.fills,
    onProblem(problem, format) {
      if (format === 'operations') throw new UsageError(problemSentence(problem));
    },
  });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const path = options.file === null ? null : resolve(userFolder, options.file);
  try {
    const progress = new Progress(path === null ? null : (await stat(path)).size);
    const input = path === null ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
    for await (const chunk of input) {
      reader.push(decoder.decode(chunk, { stream: true }));
      progress.advance(chunk.length, reader.operations);
    }
    reader.push(decoder.decode());
    return reader.finish();
  } catch (error) {
    if (error instanceof TraceError) throw new UsageError(faultSentence(error.fault));
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      throw new UsageError(fileSentence(options.file, error.code));
    }
    throw error;
  }
}
