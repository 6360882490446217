import { allowedSlips, editDistance } from './distance.ts';

/** From which likeness on two addresses are called near: one of two words, say, is the same. */
const near = 0.4;

/**
 * The addresses that a reader may have meant who requested one that does not exist.
 *
 * @param wanted the requested path, below the home page of its language: `rds/prxy/`
 * @param slugs those of the pages there are, in the order of reading: `rds/proxy`
 * @returns the nearest first, of two that are equally near the one that is read first; those that are not near are left
 *   out
 */
export function nearestAddresses(wanted: string, slugs: readonly string[], count: number): string[] {
  return slugs
    .map((slug) => ({ slug, likeness: likeness(wanted, slug) }))
    .filter(({ likeness }) => likeness >= near)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, count)
    .map(({ slug }) => slug);
}

/** 1: the same letters, 0: nothing in common. Words in another order, a slip and a missing hyphen cost little. */
function likeness(wanted: string, slug: string): number {
  const [left, right] = [wordsOf(wanted), wordsOf(slug)];
  if (left.length === 0 || right.length === 0) return 0;
  const [one, other] = [left.join(''), right.join('')];
  const shared = left.reduce(
    (sum, word) => sum + Math.max(...right.map((candidate) => inCommon(word, candidate))),
    0,
  );
  return Math.max((2 * shared) / (one.length + other.length), inCommon(one, other) / one.length);
}

/** How many letters of one word are in the other: all but the slips, or none where it is another word. */
function inCommon(word: string, other: string): number {
  const slips = editDistance(word, other, allowedSlips(word.length));
  return Number.isFinite(slips) ? word.length - slips : 0;
}

/** An ending such as `.html` is left out: it says nothing about the page. */
function wordsOf(address: string): string[] {
  return (
    address
      .toLowerCase()
      .replace(/\.[a-z]+\/?$/, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
