import { Random } from '../../src/sim/random.ts';
import { zipfKeys } from '../../src/sim/workload/zipf.ts';

export const requests = 1_000_000;
export const keys = 100_000;
export const capacity = 10_000;
export const alpha = 1;

/**
 * Draws keys by Zipf's law, as the numbers 0..keys - 1. Which numbers are popular is shuffled, because in real traces
 * popular keys do not lie side by side, and a cache that finds them so would be measured in a better light.
 *
 * @returns the key of each request by its index, from 0 and in order
 */
export function scatteredKeys(keyCount: number): (index: number) => number {
  const random = new Random(1);
  const numbers = Int32Array.from({ length: keyCount }, (_, index) => index);
  for (let last = keyCount - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const number = numbers[last] as number;
    numbers[last] = numbers[other] as number;
    numbers[other] = number;
  }
  const ranks = zipfKeys(keyCount, alpha, random);
  return (index) => numbers[ranks(index)] as number;
}

/** The keys of the requests. */
export function zipfRequests(): Int32Array {
  const keyOf = scatteredKeys(keys);
  return Int32Array.from({ length: requests }, (_, index) => keyOf(index));
}
