import type { KeyId } from '../types.ts';
import type { RedisDict } from './redis-dict.ts';

/** In place of a key: the pool is empty. */
export const noCandidate = -1;

/** A power of two, so that the pool can be a ring. */
const poolSize = 16;
const lastPlace = poolSize - 1;
/** The score of a place without a candidate: whatever comes is better. */
const vacant = Number.NEGATIVE_INFINITY;

/**
 * The eviction pool of Redis: the 16 best candidates met so far, from the worst to the best. A candidate keeps the
 * score it came with, however often it is used afterwards, and stays when its key is gone.
 */
export class RedisPool {
  /** The place of the worst candidate; the better ones follow, and after the last place comes the first. */
  private worst = 0;
  private readonly candidates = new Int32Array(poolSize).fill(noCandidate);
  private readonly scores = new Float64Array(poolSize).fill(vacant);

  /**
   * `evictionPoolPopulate`: takes in the samples that are better than the worst candidate, which is dropped for each.
   * Among equals the newcomer goes before those already there.
   *
   * @param slots of the keys that were sampled, in the table `dict`
   * @param ratings the score of each: a finite number, the higher, the better to evict
   * @param count how many were sampled
   */
  populate(slots: Int32Array, ratings: Float64Array, count: number, dict: RedisDict): void {
    const { candidates, scores } = this;
    let { worst } = this;
    for (let sample = 0; sample < count; sample++) {
      const score = ratings[sample] as number;
      if ((scores[worst] as number) >= score) continue;
      // The place of the worst is next to that of the best, too. Most newcomers are among the worst or the best, so
      // whichever half is concerned makes way, and the middle ends the search.
      let place = worst;
      if ((scores[(worst + poolSize / 2) & lastPlace] as number) < score) {
        worst = (worst + 1) & lastPlace;
        let other = (place - 1) & lastPlace;
        while ((scores[other] as number) >= score) {
          candidates[place] = candidates[other] as KeyId;
          scores[place] = scores[other] as number;
          place = other;
          other = (place - 1) & lastPlace;
        }
      } else {
        let other = (place + 1) & lastPlace;
        while ((scores[other] as number) < score) {
          candidates[place] = candidates[other] as KeyId;
          scores[place] = scores[other] as number;
          place = other;
          other = (place + 1) & lastPlace;
        }
      }
      candidates[place] = dict.keyIn(slots[sample] as number);
      scores[place] = score;
    }
    this.worst = worst;
  }

  /** Takes out the best candidate. @returns noCandidate when the pool is empty */
  takeBest(): KeyId | typeof noCandidate {
    const { candidates } = this;
    const best = (this.worst - 1) & lastPlace;
    const key = candidates[best] as KeyId;
    candidates[best] = noCandidate;
    this.scores[best] = vacant;
    this.worst = best;
    return key;
  }

  /** From the best candidate to the worst. */
  keys(): KeyId[] {
    const places = Array.from({ length: poolSize }, (_, index) => (this.worst + index) & lastPlace);
    return places
      .map((place) => this.candidates[place] as KeyId)
      .filter((key) => key !== noCandidate)
      .reverse();
  }
}
