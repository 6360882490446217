// The traces that libCacheSim played (scripts/record-libcachesim.ts).
import { Random } from '../random.ts';
import { zipfKeys } from '../workload/zipf.ts';

export interface SizedRequest {
  readonly key: number;
  readonly size: number;
  /** For how many requests the object is to live, that which brings it in included; absent: for ever. */
  readonly ttl?: number;
}

export interface DrawnSizes {
  readonly seed: number;
  readonly requests: number;
  readonly keys: number;
  readonly alpha: number;
  /** The share of requests that say another size than their key's own. */
  readonly changes: number;
  /** Every request states a TTL from 2 to so many requests; absent: none does. */
  readonly ttls?: number;
}

const largestExponent = 16;

/** Keys by Zipf's law with sizes from 1 byte to 64 KiB, each power of two as likely as the next. */
export function drawnSizes({ seed, requests, keys, alpha, changes, ttls }: DrawnSizes): SizedRequest[] {
  const random = new Random(seed);
  const size = () => Math.floor(2 ** (random.real() * largestExponent));
  const own = Array.from({ length: keys }, size);
  const draw = zipfKeys(keys, alpha, random);
  return Array.from({ length: requests }, (_, index) => {
    const key = draw(index);
    const request = { key, size: random.real() < changes ? size() : (own[key] as number) };
    return ttls === undefined ? request : { ...request, ttl: 2 + random.below(ttls - 1) };
  });
}
