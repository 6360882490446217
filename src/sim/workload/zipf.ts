import type { Random } from '../random.ts';
import type { KeySource } from './key-source.ts';

/**
 * Zipf's law: the key of rank k (key k - 1) is drawn with a probability proportional to 1 / k^alpha.
 *
 * @param alpha the exponent; 0 makes all keys equally likely
 */
export function zipfKeys(keys: number, alpha: number, random: Random): KeySource {
  const cumulative = new Float64Array(keys);
  let sum = 0;
  for (let key = 0; key < keys; key++) {
    sum += (key + 1) ** -alpha;
    cumulative[key] = sum;
  }
  return () => firstAbove(cumulative, random.real() * sum);
}

/** Index of the first of the rising values that is greater than `wanted`, or else of the last one. */
function firstAbove(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
