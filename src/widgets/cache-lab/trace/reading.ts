import { ByteReader } from '../../../sim/trace/byte-reader.ts';
import { signatureLength } from '../../../sim/trace/compression.ts';
import type { TraceFault, TraceReport } from '../../../sim/trace/report.ts';
import type { ColumnChoice } from '../../../sim/trace/tables/column-choice.ts';
import { TraceBuilder } from '../../../sim/trace/trace-builder.ts';
import type { SimulationConfig, Totals, Trace } from '../../../sim/types.ts';
import { mostOperations } from './most-operations.ts';
import { unpacked } from './unpack.ts';

/** A cache whose totals are wanted, and when its node dies (null: never). */
export interface CountedCache {
  readonly config: SimulationConfig;
  readonly restartAt: number | null;
}

/** A request to the worker. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly source: Blob; readonly columns: ColumnChoice | null }
  | { readonly kind: 'totals'; readonly trace: Trace; readonly caches: readonly CountedCache[] };

export type ReadAnswer =
  | { readonly kind: 'progress'; readonly share: number; readonly operations: number }
  | {
      readonly kind: 'trace';
      readonly trace: Trace;
      readonly report: TraceReport;
      readonly truncated: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: TraceFault }
  /** The browser could not read the file. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'totals'; readonly totals: readonly Totals[] };

export interface ReadTrace {
  readonly trace: Trace;
  readonly report: TraceReport;
  /** There were more than {@link mostOperations}. */
  readonly truncated: boolean;
}

/**
 * Reads a trace in any known format, piece by piece, as it is or packed with gzip or zstd.
 *
 * @param columns the meaning of the columns, where the reader chose it
 * @param onProgress called after each piece: the share of the bytes read, and the operations so far
 * @throws TraceError when nothing in it can be used
 */
export async function readTrace(
  source: Blob,
  columns: ColumnChoice | null,
  onProgress: (share: number, operations: number) => void,
): Promise<ReadTrace> {
  const builder = new TraceBuilder();
  let truncated = false;
  const reader = new ByteReader(
    {
      add(kind, key, time) {
        if (builder.length < mostOperations) builder.add(kind, key, time);
        else truncated = true;
      },
    },
    { columns },
  );
  let bytes = 0;
  const counted = source.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    }),
  );
  const stream = unpacked(counted, await beginningOf(source)).getReader();
  for (let piece = await stream.read(); !piece.done && !truncated; piece = await stream.read()) {
    reader.push(piece.value);
    onProgress(source.size === 0 ? 1 : bytes / source.size, builder.length);
  }
  await stream.cancel();
  // The last line is complete only now.
  const report = reader.finish();
  return { trace: builder.build(), report, truncated };
}

async function beginningOf(source: Blob): Promise<Uint8Array> {
  return new Uint8Array(await source.slice(0, signatureLength).arrayBuffer());
}
