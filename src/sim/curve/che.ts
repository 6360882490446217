/**
 * Che's approximation (Che, Tung and Wang, "Hierarchical Web caching systems", 2002; Fricker, Robert and Roberts, "A
 * versatile and accurate approximation for LRU cache performance", 2012): under independent requests with fixed
 * popularities an LRU cache holds, at any moment, just about the keys asked for within the last T requests.
 */

/**
 * The characteristic time T: the number of requests that ask for as many distinct keys as the cache holds.
 *
 * @param popularities probabilities of the keys; more than `capacity` of them must be above 0, or T is Infinity
 */
export function characteristicTime(popularities: Float64Array, capacity: number): number {
  const distinctIn = (time: number) => popularities.reduce((sum, p) => sum - Math.expm1(-p * time), 0);
  if (capacity >= popularities.reduce((sum, p) => sum + (p > 0 ? 1 : 0), 0)) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = Math.max(1, capacity);
  while (distinctIn(high) < capacity) high *= 2;
  // Bisection to the last bits of a double: the function is monotone, and 60 halvings are nothing here.
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (distinctIn(middle) < capacity) low = middle;
    else high = middle;
  }
  return high;
}

/** Hit ratio of an LRU cache over its first requests, from empty: at request n it knows at most n requests. */
export function cheHitRatioFromEmpty(popularities: Float64Array, capacity: number, requests: number): number {
  if (requests === 0) return 0;
  const time = characteristicTime(popularities, capacity);
  const filling = Math.min(requests, Math.ceil(time));
  return popularities.reduce((sum, p) => {
    if (p === 0) return sum;
    const missesWhileFilling = Math.expm1(-p * filling) / Math.expm1(-p);
    const missesAfter = (requests - filling) * Math.exp(-p * time);
    return sum + p * (1 - (missesWhileFilling + (requests > filling ? missesAfter : 0)) / requests);
  }, 0);
}

/** How often each key is used in a trace, as shares of all uses. */
export function popularitiesOf(keys: Int32Array, distinct: number): Float64Array {
  const counts = new Float64Array(distinct);
  for (const key of keys) counts[key] = (counts[key] as number) + 1;
  return counts.map((count) => count / keys.length);
}
