import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';
import { StackDistances } from './stack-distance.ts';

/**
 * Stack distances among the keys of a sample, each access weighed by how many accesses of the whole trace it stands
 * for. The rate may fall while the sample is taken; memory depends on the keys in the sample only.
 */
export class DistanceSample {
  private readonly distances = new StackDistances();
  /**
   * Weights of accesses by the other keys used since the last use of theirs, as many as a sample at the rate `unit`
   * has of them.
   */
  private weights = new Float64Array(64);
  private unit: number;
  private weight = 0;

  /** @param rate share of all keys that are in the sample at first */
  constructor(rate: number) {
    this.unit = rate;
  }

  /**
   * @param rate share of all keys that are in the sample now, never higher than before
   * @param isCounted the access is a hit or a miss, and not only a use
   */
  use(key: KeyId, rate: number, isCounted: boolean): void {
    const distance = this.distances.use(key);
    if (!isCounted) return;
    this.weight += 1 / rate;
    if (distance === 0) return;
    while (rate < this.unit / 2) this.halveUnit();
    // The key itself is in the sample for certain: only the others stand for more keys than themselves.
    const place = Math.round((distance - 1) * (this.unit / rate));
    this.weights = grown(this.weights, place + 1);
    this.weights[place] = (this.weights[place] as number) + 1 / rate;
  }

  /** The key leaves the sample. What was counted of it stays. */
  forget(key: KeyId): void {
    this.distances.forget(key);
  }

  /**
   * The hit ratio of an LRU cache by its capacity. That a sample has too many or too few accesses is because it has too many or too few of
   * the most used keys, whose distances are the shortest, so that what is missing or too much is made up for there
   * (SHARDS-adj).
   *
   * @param accesses counted ones of the whole trace
   * @returns gives the ratio for so many entries; sampling can take it a little below 0 or above 1
   */
  hitRatios(accesses: number): (capacity: number) => number {
    let sum = accesses - this.weight;
    const hits = this.weights.map((weight) => {
      sum += weight;
      return sum;
    });
    const { unit } = this;
    return (capacity) => {
      const place = Math.min(hits.length - 1, Math.floor((capacity - 1) * unit));
      return (hits[place] as number) / accesses;
    };
  }

  /** The largest capacities of which the sample says the same as of smaller ones, the largest first; entries. */
  *distinctCapacities(): Generator<number, void, void> {
    for (let place = this.weights.length; place > 0; place--) yield Math.ceil(place / this.unit);
  }

  /** Two places become one, so that there are never more of them than twice the keys of the sample. */
  private halveUnit(): void {
    const halved = new Float64Array(this.weights.length);
    this.weights.forEach((weight, place) => {
      halved[Math.round(place / 2)] = (halved[Math.round(place / 2)] as number) + weight;
    });
    this.weights = halved;
    this.unit /= 2;
  }
}
