import type { WaitSummary } from './types.ts';

/** Median and 95th percentile are by nearest rank: waits that a client really had. */
export function summariseWaits(waits: readonly number[]): WaitSummary | null {
  if (waits.length === 0) return null;
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as number;
  const sum = sorted.reduce((total, wait) => total + wait, 0);
  return { count: sorted.length, mean: sum / sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}
