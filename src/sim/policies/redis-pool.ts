import type { KeyId } from '../types.ts';

const POOL_SIZE = 16;

interface Candidate {
  readonly key: KeyId;
  readonly score: number;
}

/**
 * The eviction pool of Redis: the 16 best candidates met so far, from the worst to the best. A candidate keeps the
 * score it came with, however often it is used afterwards, and stays when its key is gone.
 */
export class RedisPool {
  private candidates: Candidate[] = [];

  /** `evictionPoolPopulate` for one sample: among equals the newcomer stands before those already there. */
  offer(key: KeyId, score: number): void {
    const better = this.candidates.findIndex((candidate) => candidate.score >= score);
    const index = better < 0 ? this.candidates.length : better;
    if (this.candidates.length < POOL_SIZE) {
      this.candidates.splice(index, 0, { key, score });
    } else if (index > 0) {
      this.candidates.splice(index, 0, { key, score });
      this.candidates.shift();
    }
  }

  /** Takes out the best candidate; undefined when the pool is empty. */
  takeBest(): KeyId | undefined {
    return this.candidates.pop()?.key;
  }

  /** From the best candidate to the worst. */
  keys(): KeyId[] {
    return this.candidates.map(({ key }) => key).reverse();
  }
}
