import type { KeySource } from './key-source.ts';

/** All keys in turn, over and over: what a repeated scan of a table looks like. */
export function loopingKeys(keys: number): KeySource {
  return (index) => index % keys;
}
