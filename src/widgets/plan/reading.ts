import { sha256 as Sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PlanSample } from '../../sim/plan/plan-sample.ts';
import { PlanTraceBuilder } from '../../sim/plan/plan-trace.ts';
import type { SampleFault } from '../../sim/plan/sampled-plan.ts';
import { ByteReader } from '../../sim/trace/byte-reader.ts';
import { signatureLength } from '../../sim/trace/compression.ts';
import type { OperationSink } from '../../sim/trace/format.ts';
import type { LineProblem, TraceReport } from '../../sim/trace/report.ts';
import type { ColumnChoice } from '../../sim/trace/tables/column-choice.ts';
import { mostOperations } from '../cache-lab/trace/most-operations.ts';
import { unpacked } from '../cache-lab/trace/unpack.ts';
import type { ReadPlanTrace } from './answer.ts';
import { sampling } from './choices.ts';
import type { ReadPlanSample } from './sampled-answer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Why there is no plan for a trace that could be read. */
export type Refusal =
  /** In our own format, which is written for this, a line is wrong. */
  | { readonly code: 'line'; readonly problem: LineProblem }
  | { readonly code: 'nothing-read' }
  /** The sample of a long trace says too little. */
  | { readonly code: 'sample'; readonly fault: SampleFault };

export class RefusedTrace extends Error {
  override readonly name = 'RefusedTrace';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** All of it does not fit into memory. */
class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** @param share of the bytes that were read */
type OnProgress = (share: number, operations: number, isSampled: boolean) => void;

/**
 * Reads a trace as `npm run sim -- plan` does, as it is or packed with gzip or zstd. One of more operations than fit
 * into memory is read again, as `plan --shards` does: which of its stores are fills is known from all keys alone.
 *
 * @param columns the meaning of the columns, where the reader chose it
 * @param onProgress called after each piece
 * @param most operations that are held
 * @throws TraceError when nothing in it can be used
 * @throws RefusedTrace when it can be read and there is no plan for it all the same
 */
export async function readForPlan(
  source: Blob,
  columns: ColumnChoice | null,
  onProgress: OnProgress,
  most = mostOperations,
): Promise<ReadPlanTrace | ReadPlanSample> {
  try {
    return await readPlanTrace(source, columns, onProgress, most);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
  }
  return await readPlanSample(source, columns, onProgress);
}

/** {@link readForPlan} without a sample. @throws TooLong when there are more operations */
export async function readPlanTrace(
  source: Blob,
  columns: ColumnChoice | null,
  onProgress: OnProgress,
  most = mostOperations,
): Promise<ReadPlanTrace> {
  const builder = new PlanTraceBuilder();
  const read = await readInto(builder, source, { columns }, (share) => {
    if (builder.operations.length > most) throw new TooLong();
    onProgress(share, builder.operations.length, false);
  });
  return { kind: 'whole', builder, ...read };
}

async function readPlanSample(
  source: Blob,
  columns: ColumnChoice | null,
  onProgress: OnProgress,
): Promise<ReadPlanSample> {
  const sample = new PlanSample({ keys: sampling.keys }, sampling.seed);
  const read = await readInto(sample, source, { columns, fills: 'never' }, (share, operations) =>
    onProgress(share, operations, true),
  );
  return { kind: 'sampled', sample, ...read };
}

interface Read {
  readonly report: TraceReport;
  readonly sha256: string;
}

async function readInto(
  sink: OperationSink & { readonly reads: number },
  source: Blob,
  options: { readonly columns: ColumnChoice | null; readonly fills?: 'never' },
  onPiece: (share: number, operations: number) => void,
): Promise<Read> {
  const hash = Sha256.create();
  const reader = new ByteReader(sink, {
    ...options,
    sizes: true,
    onProblem(problem, format) {
      if (format === 'operations') throw new RefusedTrace({ code: 'line', problem });
    },
  });
  let bytes = 0;
  const counted = source.stream().pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(piece, controller) {
        hash.update(piece);
        bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    }),
  );
  const beginning = new Uint8Array(await source.slice(0, signatureLength).arrayBuffer());
  const stream = unpacked(counted, beginning).getReader();
  try {
    for (let piece = await stream.read(); !piece.done; piece = await stream.read()) {
      reader.push(piece.value);
      onPiece(source.size === 0 ? 1 : bytes / source.size, reader.operations);
    }
  } finally {
    await stream.cancel();
  }
  // The last line is complete only now.
  const report = reader.finish();
  if (sink.reads === 0) throw new RefusedTrace({ code: 'nothing-read' });
  return { report, sha256: bytesToHex(hash.digest()) };
}
