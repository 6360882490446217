/** How many hashes there are. */
export const hashCount = 2 ** 32;

/**
 * A hash of a key's name, uniform in 0..2^32 - 1: FNV-1a (Fowler, Noll and Vo) over its characters, mixed by the last
 * step of MurmurHash3 (Appleby), since names often differ in their last characters only.
 *
 * @param seed another one gives hashes that have nothing to do with these
 */
export function keyHash(name: string, seed: number): number {
  let hash = mixed(0x811c9dc5 ^ seed);
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Another hash made of one: the last step of MurmurHash3, under which every bit depends on every other. */
export function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
