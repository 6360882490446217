import type { KeyId } from '../types.ts';
import type { Reads } from './reads.ts';

export interface HotKey {
  readonly key: KeyId;
  readonly requests: number;
  /** Of all reads. */
  readonly share: number;
}

export interface Popularity {
  /** Keys that no other read follows: a cache stores them for nothing. */
  readonly askedOnce: number;
  /** The most used first; those used as often in order of appearance. */
  readonly hot: readonly HotKey[];
}

/** @param count how many hot keys are wanted at most */
export function popularityOf({ keys, length, idCount }: Reads, count: number): Popularity {
  const requests = new Float64Array(idCount);
  for (const key of keys) requests[key] = (requests[key] as number) + 1;
  const hot = Array.from(requests.keys())
    .filter((key) => (requests[key] as number) > 1)
    .sort((one, other) => (requests[other] as number) - (requests[one] as number) || one - other)
    .slice(0, count)
    .map((key) => ({ key, requests: requests[key] as number, share: (requests[key] as number) / length }));
  return { askedOnce: requests.reduce((sum, times) => sum + (times === 1 ? 1 : 0), 0), hot };
}
