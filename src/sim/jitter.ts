import { Random } from './random.ts';

/** Keeps the draws of jitter apart from those of the policy, so that another policy meets the same jitter. */
const randomStream = 0x6a697474;

/** What is added to the TTL of the n-th store: the numbers of a list in turn, or a uniform draw from 0..N. */
export class Jitter {
  private readonly list: readonly number[];
  private readonly most: number;
  private readonly random: Random;
  private stores = 0;

  constructor(jitter: number | readonly number[], seed: number) {
    this.list = Object.freeze(typeof jitter === 'number' ? [] : [...jitter]);
    this.most = typeof jitter === 'number' ? jitter : 0;
    this.random = new Random((seed + randomStream) % Number.MAX_SAFE_INTEGER);
  }

  next(): number {
    if (this.list.length > 0) return this.list[this.stores++ % this.list.length] as number;
    return this.most === 0 ? 0 : this.random.below(this.most + 1);
  }
}
