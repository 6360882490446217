import { createLRU } from 'lru.min';
import { LRUCache } from 'lru-cache';
import { LRUMap } from 'mnemonist';
import QuickLRU from 'quick-lru';
import { capacity } from './workload.ts';

type Key = number | string;

/** What all of them have in common. */
interface Cache {
  get(key: Key): number | undefined;
  set(key: Key, value: number): unknown;
}

/** The caches of npm we compare ourselves with, each made as its documentation says. */
export const libraries: Readonly<Record<string, () => Cache>> = {
  'lru-cache': () => new LRUCache<Key, number>({ max: capacity }),
  mnemonist: () => new LRUMap<Key, number>(capacity),
  'quick-lru': () => new QuickLRU<Key, number>({ maxSize: capacity }),
  'lru.min': () => createLRU<Key, number>({ max: capacity }),
};

/** Drives a cache as a simulation would: a read, and after a miss a store. @returns hits */
export function drive(cache: Cache, keys: ArrayLike<Key>): number {
  let hits = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as Key;
    if (cache.get(key) === undefined) cache.set(key, index);
    else hits++;
  }
  return hits;
}
