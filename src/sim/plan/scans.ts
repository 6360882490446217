import type { KeyId } from '../types.ts';
import type { Reads } from './reads.ts';

export interface Scans {
  readonly count: number;
  readonly requests: number;
  readonly longest: number;
  /** Their keys that are never asked for again: LRU evicts others for them. */
  readonly neverAgain: number;
}

/**
 * Runs of reads, each for a key that nobody has asked for before. The cache is warming up while the trace begins, so that
 * a run at its very beginning is not one; scans that take turns with other requests are not seen.
 *
 * @param shortest reads that make a run a scan
 */
export function scansOf({ keys, distances, length, idCount }: Reads, shortest: number): Scans {
  const uses = new Uint8Array(idCount);
  for (const key of keys) uses[key] = Math.min(2, (uses[key] as number) + 1);
  const scans = { count: 0, requests: 0, longest: 0, neverAgain: 0 };
  let start = 0;
  for (let read = 0; read <= length; read++) {
    if (read < length && distances[read] === 0) continue;
    const run = read - start;
    if (run >= shortest && start > 0) {
      scans.count++;
      scans.requests += run;
      scans.longest = Math.max(scans.longest, run);
      for (let one = start; one < read; one++) if (uses[keys[one] as KeyId] === 1) scans.neverAgain++;
    }
    start = read + 1;
  }
  return scans;
}
