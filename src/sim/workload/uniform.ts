import type { Random } from '../random.ts';
import type { KeySource } from './key-source.ts';

/** Every key is as likely as every other. */
export function uniformKeys(keys: number, random: Random): KeySource {
  return () => random.below(keys);
}
