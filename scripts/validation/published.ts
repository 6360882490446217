import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SizedPolicyName } from '../../src/sim/bytes/policies.ts';
import { replaySized } from '../../src/sim/bytes/replay.ts';
import { SizedTraceBuilder } from '../../src/sim/bytes/sized-trace.ts';
import { ByteReader } from '../../src/sim/trace/byte-reader.ts';
import { readVector } from '../../src/sim/vectors.ts';

/** Misses of one policy at every capacity. */
interface MissRow {
  readonly policy: SizedPolicyName;
  readonly misses: readonly number[];
  readonly missBytes: readonly number[];
}

export interface Published {
  /** Which program at which commit, and the file of it that has the figures. */
  readonly source: string;
  /** The trace in that repository. Its licence is not ours, so that it is not here. */
  readonly trace: string;
  readonly requests: number;
  /** Bytes. */
  readonly capacities: readonly number[];
  readonly rows: readonly MissRow[];
  /** What our engine made of the trace when the figures were last played. */
  readonly ours: readonly MissRow[];
}

export const publishedFile = 'libcachesim-tests.json';

/** The figures that libCacheSim's own tests demand. */
export const published = (): Published => readVector<Published>(publishedFile);

/**
 * @param folder libCacheSim as of the commit in the source
 * @throws Error when the trace there is another one
 */
export function playPublished(figures: Published, folder: string): Published {
  const builder = new SizedTraceBuilder(false);
  const reader = new ByteReader(builder, { format: 'oracle-general', sizes: true });
  reader.push(readFileSync(join(folder, figures.trace)));
  const { operations } = reader.finish();
  if (operations !== figures.requests)
    throw new Error(`${figures.trace} has ${operations} requests, not ${figures.requests}.`);
  const trace = builder.build();
  const ours = figures.rows.map(({ policy }) => {
    const results = figures.capacities.map((capacity) =>
      replaySized(trace, { policy, capacity, strategy: 'lazy', seed: 1 }),
    );
    const misses = results.map((result) => result.misses);
    return { policy, misses, missBytes: results.map(({ bytes, hitBytes }) => bytes - hitBytes) };
  });
  return { ...figures, ours };
}
