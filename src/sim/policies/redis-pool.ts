import type { KeyId } from '../types.ts';

const poolSize = 16;

/**
 * The eviction pool of Redis: the 16 best candidates met so far, from the worst to the best. A candidate keeps the
 * score it came with, however often it is used afterwards, and stays when its key is gone.
 */
export class RedisPool {
  size = 0;
  private readonly candidates = new Int32Array(poolSize);
  private readonly scores = new Float64Array(poolSize);

  /** `evictionPoolPopulate` for one sample: among equals the newcomer goes before those already there. */
  offer(key: KeyId, score: number): void {
    const { candidates, scores } = this;
    if (this.size < poolSize) {
      let place = this.size++;
      for (; place > 0 && (scores[place - 1] as number) >= score; place--) {
        candidates[place] = candidates[place - 1] as KeyId;
        scores[place] = scores[place - 1] as number;
      }
      candidates[place] = key;
      scores[place] = score;
      return;
    }
    // A full pool drops its worst candidate for a better one, and those in between move down.
    if ((scores[0] as number) >= score) return;
    let place = 0;
    for (; place + 1 < poolSize && (scores[place + 1] as number) < score; place++) {
      candidates[place] = candidates[place + 1] as KeyId;
      scores[place] = scores[place + 1] as number;
    }
    candidates[place] = key;
    scores[place] = score;
  }

  /** Takes out the best candidate of a pool that is not empty. */
  takeBest(): KeyId {
    return this.candidates[--this.size] as KeyId;
  }

  /** From the best candidate to the worst. */
  keys(): KeyId[] {
    return Array.from(this.candidates.subarray(0, this.size)).reverse();
  }
}
