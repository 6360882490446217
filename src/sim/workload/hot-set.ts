import type { Random } from '../random.ts';
import type { KeySource } from './key-source.ts';

/** Share of the requests that go to the popular keys. */
const hotShare = 0.9;
/** Share of the keys that are popular at a time. */
const hotKeys = 0.2;

/** Few keys get most of the requests, and every so often others become the popular ones. */
export function shiftingHotSet(keys: number, requestsPerShift: number, random: Random): KeySource {
  const popular = Math.max(1, Math.round(keys * hotKeys));
  return (index) => {
    const first = Math.floor(index / requestsPerShift) * popular;
    const isHot = random.real() < hotShare;
    return isHot ? (first + random.below(popular)) % keys : random.below(keys);
  };
}
