// The traces that libCacheSim played (scripts/record-libcachesim.ts).
import { Random } from '../random.ts';
import { zipfKeys } from '../workload/zipf.ts';

export interface SizedRequest {
  readonly key: number;
  readonly size: number;
}

export interface DrawnSizes {
  readonly seed: number;
  readonly requests: number;
  readonly keys: number;
  readonly alpha: number;
  /** The share of requests that say another size than their key's own. */
  readonly changes: number;
}

const largestExponent = 16;

/** Keys by Zipf's law with sizes from 1 byte to 64 KiB, each power of two as likely as the next. */
export function drawnSizes({ seed, requests, keys, alpha, changes }: DrawnSizes): SizedRequest[] {
  const random = new Random(seed);
  const size = () => Math.floor(2 ** (random.real() * largestExponent));
  const own = Array.from({ length: keys }, size);
  const draw = zipfKeys(keys, alpha, random);
  return Array.from({ length: requests }, (_, index) => {
    const key = draw(index);
    return { key, size: random.real() < changes ? size() : (own[key] as number) };
  });
}
