// Sounds that Korean writers mix up: plain, aspirated and tense consonants, and vowels that fell together in
// speech (ㅐ and ㅔ) or are written differently for the same foreign sound (ㅓ, ㅏ and ㅗ in loanwords).
const confusable = [
  'ㄱㄲㅋ',
  'ㄷㄸㅌ',
  'ㅂㅃㅍ',
  'ㅅㅆ',
  'ㅈㅉㅊ',
  'ㅐㅔ',
  'ㅓㅗ',
  'ㅓㅏ',
  'ㅡㅜ',
  'ㅑㅏ',
  'ㅕㅓ',
  'ㅛㅗ',
  'ㅠㅜ',
  'ㅣㅡ',
];

/** Pairs of keys that are mixed up, as `left * 65536 + right`, since the innermost loop looks them up. */
const mixedUp = new Set(
  confusable.flatMap((sounds) =>
    [...sounds].flatMap((left) =>
      [...sounds].map((right) => left.charCodeAt(0) * 65536 + right.charCodeAt(0)),
    ),
  ),
);

/** Keys that lead to each other by mixing up have one number, so that {@link differsTooMuch} never counts them. */
const family = new Map<number, number>();
for (const sounds of confusable) {
  const members = [...sounds].map((sound) => sound.charCodeAt(0));
  const known = new Set(members.flatMap((member) => family.get(member) ?? []));
  const [number = Math.min(...members)] = known;
  for (const [member, other] of family) if (known.has(other)) family.set(member, number);
  for (const member of members) family.set(member, number);
}

/** The different keys of a word as 32 bits, of which unlike keys may share one. */
export function keysIn(keys: string): number {
  let bits = 0;
  for (let index = 0; index < keys.length; index++) {
    const code = keys.charCodeAt(index);
    bits |= 1 << ((family.get(code) ?? code) & 31);
  }
  return bits;
}

/**
 * Tells most words that are too far apart without comparing them: a slip takes at most one key out of a word and puts
 * at most one into it.
 *
 * @param left what {@link keysIn} says of one word
 * @param right the same of the other
 */
export function differsTooMuch(left: number, right: number, limit: number): boolean {
  return bitsIn(left & ~right) > limit || bitsIn(right & ~left) > limit;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Distance of two words, every slip counting one; see {@link align}. */
export function editDistance(left: string, right: string, limit: number): number {
  return align(left, right, limit, false);
}

// Three rows of the table of distances. They are kept, because a search compares thousands of short words.
let beforePrevious: number[] = [];
let previous: number[] = [];
let current: number[] = [];

/**
 * Damerau–Levenshtein distance (optimal string alignment: a swap of neighbours is one step), abandoned as soon as it
 * must exceed the limit.
 *
 * @param limit largest distance of interest; the work is bounded by it
 * @param mixing whether sounds that are commonly mixed up count half
 * @returns the distance, or `Infinity` when it is larger than `limit`
 */
function align(left: string, right: string, limit: number, mixing: boolean): number {
  if (left === right) return 0;
  const width = right.length;
  if (Math.abs(left.length - width) > limit) return Number.POSITIVE_INFINITY;
  for (let column = 0; column <= width; column++) previous[column] = column;
  let codeBefore = -1;
  for (let row = 1; row <= left.length; row++) {
    const code = left.charCodeAt(row - 1);
    current[0] = row;
    let best = row;
    let otherBefore = -1;
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(column - 1);
      const diagonal = previous[column - 1] as number;
      let cost = diagonal;
      if (code !== other) {
        const price = mixing && mixedUp.has(code * 65536 + other) ? 0.5 : 1;
        cost = Math.min(
          diagonal + price,
          (previous[column] as number) + 1,
          (current[column - 1] as number) + 1,
        );
        if (row > 1 && code === otherBefore && codeBefore === other) {
          cost = Math.min(cost, (beforePrevious[column - 2] as number) + 1);
        }
      }
      current[column] = cost;
      if (cost < best) best = cost;
      otherBefore = other;
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    codeBefore = code;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = previous[width] as number;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

/** Distance of two words taken apart into keys, where sounds that are commonly mixed up count half. */
export function keyDistance(left: string, right: string, limit: number): number {
  return align(left, right, limit, true);
}

/**
 * How many slips a query word of this length may contain: short words become other words too easily.
 *
 * @param keys length in keys (jamo or Latin letters)
 */
export function allowedSlips(keys: number): number {
  if (keys < 4) return 0;
  if (keys < 6) return 1;
  if (keys < 10) return 1.5;
  return 2.5;
}
