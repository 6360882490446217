import { Random } from '../../../sim/random.ts';
import { READ, type Trace, WRITE } from '../../../sim/types.ts';
import type { GeneratedWorkload } from './scenario.ts';

/** Share of the requests that go to the popular keys of `hotset`, and how many keys are popular. */
const hotShare = 0.9;
const hotKeys = 0.2;

/**
 * Draws a workload. The same settings give the same trace: all randomness comes from the seed, and whether an
 * operation writes is drawn apart from its key, so that changing the share of writes keeps the keys.
 */
export function generate(workload: GeneratedWorkload): Trace {
  const { requests, keys, seed, writes } = workload;
  const pick = picker(workload, new Random(seed));
  const writing = new Random(seed + 1);
  const kinds = new Uint8Array(requests);
  const keyIds = new Int32Array(requests);
  const names: string[] = [];
  const ids = new Map<number, number>();
  for (let index = 0; index < requests; index++) {
    const key = pick(index);
    let id = ids.get(key);
    if (id === undefined) {
      id = names.length;
      ids.set(key, id);
      names.push(`user:${(key % keys) + 1}`);
    }
    keyIds[index] = id;
    kinds[index] = writing.real() * 100 < writes ? WRITE : READ;
  }
  return { length: requests, kinds, keys: keyIds, times: null, names };
}

function picker(workload: GeneratedWorkload, random: Random): (index: number) => number {
  const { keys, alpha, shift } = workload;
  switch (workload.generator) {
    case 'uniform':
      return () => random.below(keys);
    case 'loop':
      return (index) => index % keys;
    case 'hotset': {
      const popular = Math.max(1, Math.round(keys * hotKeys));
      return (index) => {
        const offset = Math.floor(index / shift) * popular;
        const hot = random.real() < hotShare;
        return hot ? (offset + random.below(popular)) % keys : random.below(keys);
      };
    }
    case 'zipf': {
      // The key of rank k is drawn with a probability proportional to 1 / k^alpha.
      const cumulative = new Float64Array(keys);
      let sum = 0;
      for (let rank = 0; rank < keys; rank++) {
        sum += (rank + 1) ** -alpha;
        cumulative[rank] = sum;
      }
      return () => lowerBound(cumulative, random.real() * sum);
    }
  }
}

/** Index of the first value that is greater than `wanted`. */
function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
