import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { ByteReader } from '../../src/sim/trace/byte-reader.ts';
import { compressionOf, signatureLength } from '../../src/sim/trace/compression.ts';
import type { OperationSink } from '../../src/sim/trace/format.ts';
import { TraceError, type TraceReport } from '../../src/sim/trace/report.ts';
import { ProgressBar } from './progress.ts';
import type { ReadingOptions } from './reading-options.ts';
import { faultSentence, fileSentence, problemSentence, UsageError } from './sentences.ts';

const chunkBytes = 2 ** 18;

/** npm runs scripts in the project's folder; paths are meant from where the user is. */
export const userFolder = process.env.INIT_CWD ?? process.cwd();

interface ReadingExtras {
  /** Sizes of objects are asked for. */
  readonly sizes?: boolean;
  /** TTLs of tables are asked for. */
  readonly ttls?: boolean;
  /** Given the bytes of the file as they are, packed or not. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/**
 * Streams the trace into a sink; what gzip or zstd has packed is unpacked on the way. In our own format the first bad
 * line ends it, since such a trace was written for this; logs and exports of other programs hold all sorts of lines,
 * which are counted and passed over.
 *
 * @throws UsageError when the file cannot be read or the trace cannot be used
 */
export async function readTrace(
  options: ReadingOptions,
  sink: OperationSink,
  { sizes = false, ttls = false, onBytes }: ReadingExtras = {},
): Promise<TraceReport> {
  const reader = new ByteReader(sink, {
    format: options.format ?? undefined,
    accessLogKey: options.accessLogKey,
    columns: options.columns,
    sizes,
    ttls,
    fills: options.fills,
    onProblem(problem, format) {
      if (format === 'operations') throw new UsageError(problemSentence(problem));
    },
  });
  const path = options.file === null ? null : resolve(userFolder, options.file);
  try {
    const progress = new ProgressBar(path === null ? null : (await stat(path)).size);
    const input = path === null ? process.stdin : createReadStream(path, { highWaterMark: chunkBytes });
    const counted = counting(input, (piece) => {
      onBytes?.(piece);
      progress.advance(piece.length, reader.operations);
    });
    for await (const chunk of await unpacked(counted)) reader.push(chunk);
    return reader.finish();
  } catch (error) {
    if (error instanceof TraceError) throw new UsageError(faultSentence(error.fault));
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      throw new UsageError(fileSentence(options.file, error.code));
    }
    if (
      error instanceof UnpackError ||
      (error instanceof Error && 'code' in error && /^Z_/.test(`${error.code}`))
    ) {
      throw new UsageError(`${options.file ?? 'Standard input'} cannot be unpacked: ${error.message}.`);
    }
    throw error;
  }
}

/** The pieces as they come; each is reported before the next is read. */
async function* counting(
  input: AsyncIterable<Buffer>,
  onPiece: (piece: Buffer) => void,
): AsyncGenerator<Buffer, void, void> {
  for await (const chunk of input) {
    yield chunk;
    onPiece(chunk);
  }
}

/** The pieces of a file, unpacked where it begins like one of gzip or zstd. */
async function unpacked(pieces: AsyncGenerator<Buffer, void, void>): Promise<AsyncIterable<Uint8Array>> {
  let beginning = Buffer.alloc(0);
  while (beginning.length < signatureLength) {
    const { value, done } = await pieces.next();
    if (done) break;
    beginning = Buffer.concat([beginning, value]);
  }
  async function* whole() {
    yield beginning;
    yield* pieces;
  }
  switch (compressionOf(beginning)) {
    case 'gzip': {
      const decompressor = createGunzip();
      // What breaks on either side breaks the reading, which tells it.
      pipeline(Readable.from(whole()), decompressor).catch(() => {});
      return decompressor;
    }
    case 'zstd':
      return unpackedFrames(whole());
    default:
      return whole();
  }
}

/** Of a file of several frames, as `pzstd` and `cat` make them, Node's own decompressor reads the first alone. */
async function* unpackedFrames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let done: Uint8Array[] = [];
  const decompressor = new Decompress((piece) => done.push(piece));
  const push = (piece: Uint8Array, isLast: boolean) => {
    done = [];
    try {
      decompressor.push(piece, isLast);
    } catch (error) {
      throw new UnpackError(error instanceof Error ? error.message : String(error));
    }
    return done;
  };
  for await (const piece of pieces) yield* push(piece, false);
  yield* push(new Uint8Array(0), true);
}

class UnpackError extends Error {}
