import type { KeyId } from '../types.ts';

/** A power of two, so that the pool can be a ring. */
const poolSize = 16;
const lastPlace = poolSize - 1;

/**
 * The eviction pool of Redis: the 16 best candidates met so far, from the worst to the best. A candidate keeps the
 * score it came with, however often it is used afterwards, and stays when its key is gone.
 */
export class RedisPool {
  size = 0;
  /** The place of the worst candidate; the better ones follow, and after the last place comes the first. */
  private worst = 0;
  private readonly candidates = new Int32Array(poolSize);
  private readonly scores = new Float64Array(poolSize);

  /** Whether there is a place for a candidate with that score. */
  takes(score: number): boolean {
    return this.size < poolSize || (this.scores[this.worst] as number) < score;
  }

  /**
   * `evictionPoolPopulate` for one sample that the pool takes: a full pool drops its worst candidate for it, and among
   * equals the newcomer goes before those already there.
   */
  add(key: KeyId, score: number): void {
    const { candidates, scores } = this;
    if (this.size === poolSize) {
      this.worst = (this.worst + 1) & lastPlace;
      this.size--;
    }
    // Most newcomers are among the worst, so the worse ones make way rather than the better ones.
    let place = (this.worst - 1) & lastPlace;
    this.worst = place;
    for (let others = this.size++; others > 0; others--) {
      const better = (place + 1) & lastPlace;
      const other = scores[better] as number;
      if (other >= score) break;
      candidates[place] = candidates[better] as KeyId;
      scores[place] = other;
      place = better;
    }
    candidates[place] = key;
    scores[place] = score;
  }

  /** Takes out the best candidate of a pool that is not empty. */
  takeBest(): KeyId {
    return this.candidates[(this.worst + --this.size) & lastPlace] as KeyId;
  }

  /** From the best candidate to the worst. */
  keys(): KeyId[] {
    const places = Array.from({ length: this.size }, (_, index) => (this.worst + index) & lastPlace);
    return places.map((place) => this.candidates[place] as KeyId).reverse();
  }
}
