import type { WaitSummary } from './types.ts';

/**
 * Waits in the order in which they come, summarised as often as one likes: those of the last summary are kept in the
 * order of their length, so that only the new ones are sorted.
 */
export class Waits {
  private sorted = new Float64Array();
  private added: number[] = [];

  add(wait: number): void {
    this.added.push(wait);
  }

  /** Median and 95th percentile are by nearest rank: waits that a client really had. Null where there are none. */
  summary(): WaitSummary | null {
    if (this.added.length > 0) {
      this.sorted = merged(this.sorted, Float64Array.from(this.added).sort());
      this.added = [];
    }
    const { sorted } = this;
    if (sorted.length === 0) return null;
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as number;
    let sum = 0;
    for (let index = 0; index < sorted.length; index++) sum += sorted[index] as number;
    return {
      count: sorted.length,
      mean: sum / sorted.length,
      median: at(0.5),
      p95: at(0.95),
      longest: at(1),
    };
  }
}

/** Both lists, each in the order of its numbers, as one. */
function merged(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const both = new Float64Array(one.length + other.length);
  let [first, second] = [0, 0];
  for (let index = 0; index < both.length; index++) {
    const takesFirst =
      second >= other.length || (first < one.length && (one[first] as number) <= (other[second] as number));
    both[index] = (takesFirst ? one[first++] : other[second++]) as number;
  }
  return both;
}
