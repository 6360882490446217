import { grown } from '../columns.ts';
import type { KeyId } from '../types.ts';

/** Four rows, each with a hash function of its own. */
const rows = 4;
/** Their odd multipliers, 64 bits each as high and low half: those of Caffeine. */
const seeds = [
  [0xc3a5c85c, 0x97cb3127],
  [0xb492b66f, 0xbe98f273],
  [0x9ae16a3b, 0x2f90404f],
  [0xcbf29ce4, 0x84222325],
] as const;

const mostCounted = 15;
const bitsOfWord = 64;
/** Words of a table: beyond that keys share counters more than in Caffeine, and the table takes 32 MiB. */
const mostWords = 2 ** 22;

/**
 * How often keys were used of late: a count-min sketch of 4-bit counters (Cormode and Muthukrishnan, "An improved data
 * stream summary", 2005) that ages, as TinyLFU has it (Einziger, Friedman and Manes, "TinyLFU: a highly efficient cache
 * admission policy", ACM Transactions on Storage 2017): all counts are halved when so many uses were counted as ten
 * times the table has words. Sizes, hash functions and ageing are those of the sketch in Caffeine's simulator, so that
 * the same keys share the same counters; the hash of a key is that of its number.
 */
export class FrequencySketch {
  /** Sixteen counters a word of 64 bits: the first eight in its even half. */
  private readonly table: Uint32Array;
  private readonly mask: number;
  private readonly period: number;
  private uses = 0;
  /** For every key the first bits of its counters, so that each is hashed once; JavaScript shifts by a place's last five. */
  private places = new Int32Array(0);
  private keys = 0;

  /** @param capacity entries of the cache; without a limit nothing is ever compared, and one word will do */
  constructor(capacity: number) {
    const wanted = Number.isFinite(capacity) ? Math.min(capacity, mostWords) : 1;
    const words = 2 ** Math.ceil(Math.log2(wanted));
    this.table = new Uint32Array(2 * words);
    this.mask = words - 1;
    this.period = 10 * words;
  }

  /** Makes room for the keys 0..keys - 1. */
  reserve(keys: number): void {
    this.places = grown(this.places, rows * keys);
    for (; this.keys < keys; this.keys++) {
      const hash = spread(this.keys);
      for (const [row, [high, low]] of seeds.entries()) {
        const word = wordOf(hash, high, low) & this.mask;
        // A key has one of the four groups of counters that lie side by side in a word.
        this.places[rows * this.keys + row] = bitsOfWord * word + 16 * (hash & 3) + 4 * row;
      }
    }
  }

  /** Counts a use; every counter stops at 15. */
  count(key: KeyId): void {
    const { table, places } = this;
    let added = false;
    for (let index = rows * key; index < rows * (key + 1); index++) {
      const place = places[index] as number;
      const half = place >>> 5;
      const bits = table[half] as number;
      if (((bits >>> place) & mostCounted) === mostCounted) continue;
      table[half] = bits + (1 << place);
      added = true;
    }
    if (added && ++this.uses === this.period) this.age();
  }

  /** Uses counted of a key, at most 15; more than there were where it shares all its counters. */
  frequency(key: KeyId): number {
    let least = mostCounted;
    for (let index = rows * key; index < rows * (key + 1); index++) {
      const place = this.places[index] as number;
      const count = ((this.table[place >>> 5] as number) >>> place) & mostCounted;
      if (count < least) least = count;
    }
    return least;
  }

  private age(): void {
    let odd = 0;
    for (let index = 0; index < this.table.length; index++) {
      const word = this.table[index] as number;
      // Multiplied so, the eight lowest bits of the counters add up in the highest four.
      odd += Math.imul(word & 0x1111_1111, 0x1111_1111) >>> 28;
      this.table[index] = (word >>> 1) & 0x7777_7777;
    }
    // What halving lost of the odd counts, each use of which went into four of them.
    this.uses = (this.uses - (odd >>> 2)) >>> 1;
  }
}

/** A hash of 32 bits. */
function spread(key: KeyId): number {
  const first = Math.imul((key >>> 16) ^ key, 0x45d9f3b);
  const second = Math.imul((first >>> 16) ^ first, 0x45d9f3b);
  return (second >>> 16) ^ second;
}

/** The two halves of (hash + seed) * seed, in 64 bits and the hash with its sign, added up to 32 bits. */
function wordOf(hash: number, seedHigh: number, seedLow: number): number {
  const low = (hash >>> 0) + seedLow;
  const carry = low >= 2 ** 32 ? 1 : 0;
  const high = (hash >> 31) + seedHigh + carry;
  const lowest = Math.imul(low, seedLow);
  const upper = (highOf(low >>> 0, seedLow) + Math.imul(high, seedLow) + Math.imul(low, seedHigh)) | 0;
  return (lowest + upper) | 0;
}

/** The upper half of the product of two numbers of 32 bits without signs. */
function highOf(one: number, other: number): number {
  const oneLow = one & 0xffff;
  const oneHigh = one >>> 16;
  const otherLow = other & 0xffff;
  const otherHigh = other >>> 16;
  const low = oneLow * otherLow;
  const middle = oneHigh * otherLow + (low >>> 16);
  const across = oneLow * otherHigh + (middle & 0xffff);
  return oneHigh * otherHigh + (middle >>> 16) + (across >>> 16);
}
