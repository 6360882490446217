import { toJamo } from './jamo.ts';

/** Price of writing one character for another, 0 to 1; insertions, deletions and swaps cost 1. */
type Substitution = (left: string, right: string) => number;

/**
 * Damerau–Levenshtein distance (optimal string alignment: a swap of neighbours is one step) with a price per
 * substitution, abandoned as soon as it must exceed the limit.
 *
 * @param limit largest distance of interest; the work is bounded by it
 * @returns the distance, or `Infinity` when it is larger than `limit`
 */
export function editDistance(
  left: string,
  right: string,
  limit: number,
  substitution: Substitution = plain,
): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > limit) return Number.POSITIVE_INFINITY;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    const here = left.charAt(row - 1);
    for (let column = 1; column <= right.length; column++) {
      const there = right.charAt(column - 1);
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (here === there ? 0 : substitution(here, there)),
      );
      if (row > 1 && column > 1 && here === right.charAt(column - 2) && left.charAt(row - 2) === there) {
        cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      }
      current[column] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    beforePrevious = previous;
    previous = current;
  }
  const distance = at(previous, right.length);
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

const plain: Substitution = () => 1;

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

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

function mixedUp(left: string, right: string): number {
  return confusable.some((sounds) => sounds.includes(left) && sounds.includes(right)) ? 0.5 : 1;
}

/** Distance of two Korean words in keys, sounds that are commonly mixed up counting half. */
export function jamoDistance(left: string, right: string, limit: number): number {
  return keyDistance(toJamo(left), toJamo(right), limit);
}

/** The same distance of two words that are already taken apart into keys. */
export function keyDistance(left: string, right: string, limit: number): number {
  return editDistance(left, right, limit, mixedUp);
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
