/**
 * The engine's only source of randomness: xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 2021), seeded by splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014) as its authors advise. It works on 32-bit halves because BigInt arithmetic, which
 * splitmix64 needs and which is used here for the seed only, costs microseconds a draw.
 *
 * The state is four words in a typed array, so that a checkpoint of a simulation holds it.
 */
export class Random {
  protected readonly state = new Uint32Array(4);

  /** @param seed a whole number from 0 to 2^53 - 1 */
  constructor(seed: number) {
    const next = splitmix64(BigInt(seed));
    const words = [next(), next()];
    for (const [index, word] of words.entries()) {
      this.state[2 * index] = Number(word & 0xffffffffn);
      this.state[2 * index + 1] = Number(word >> 32n);
    }
  }

  /** A whole number, uniform in 0..2^32 - 1. */
  next(): number {
    const s = this.state as unknown as [number, number, number, number];
    // Every word is read and written once: the compiler does not keep elements of typed arrays in registers.
    const first = s[0];
    const second = s[1];
    const third = s[2] ^ first;
    const fourth = s[3] ^ second;
    s[0] = first ^ fourth;
    s[1] = second ^ third;
    s[2] = third ^ (second << 9);
    s[3] = rotateLeft(fourth, 11);
    return Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
  }

  /** A real number, uniform in [0, 1), with 53 random bits. */
  real(): number {
    return ((this.next() >>> 5) * 0x400_0000 + (this.next() >>> 6)) / 2 ** 53;
  }

  /** A whole number, uniform in 0..bound - 1; the bias, at most bound / 2^53, is far below what can be measured. */
  below(bound: number): number {
    return Math.floor(this.real() * bound);
  }
}

export function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function splitmix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}
