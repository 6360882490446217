import { sha256 as Sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PlanTraceBuilder } from '../../sim/plan/plan-trace.ts';
import { ByteReader } from '../../sim/trace/byte-reader.ts';
import { signatureLength } from '../../sim/trace/compression.ts';
import type { LineProblem } from '../../sim/trace/report.ts';
import type { ColumnChoice } from '../../sim/trace/tables/column-choice.ts';
import { mostOperations } from '../cache-lab/trace/most-operations.ts';
import { unpacked } from '../cache-lab/trace/unpack.ts';
import type { ReadPlanTrace } from './answer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Why there is no plan for a trace that could be read. */
export type Refusal =
  /** In our own format, which is written for this, a line is wrong. */
  | { readonly code: 'line'; readonly problem: LineProblem }
  /** The command line would read on. */
  | { readonly code: 'too-long' }
  | { readonly code: 'nothing-read' };

export class RefusedTrace extends Error {
  override readonly name = 'RefusedTrace';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Reads a trace as `npm run sim -- plan` does, as it is or packed with gzip or zstd.
 *
 * @param columns the meaning of the columns, where the reader chose it
 * @param onProgress called after each piece: the share of the bytes read, and the operations so far
 * @throws TraceError when nothing in it can be used
 * @throws RefusedTrace when it can be read and there is no plan for it all the same
 */
export async function readPlanTrace(
  source: Blob,
  columns: ColumnChoice | null,
  onProgress: (share: number, operations: number) => void,
): Promise<ReadPlanTrace> {
  const builder = new PlanTraceBuilder();
  const hash = Sha256.create();
  const reader = new ByteReader(builder, {
    columns,
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
      if (builder.operations.length > mostOperations) throw new RefusedTrace({ code: 'too-long' });
      onProgress(source.size === 0 ? 1 : bytes / source.size, builder.operations.length);
    }
  } finally {
    await stream.cancel();
  }
  // The last line is complete only now.
  const report = reader.finish();
  if (builder.reads === 0) throw new RefusedTrace({ code: 'nothing-read' });
  return { builder, report, sha256: bytesToHex(hash.digest()) };
}
