import { CommandError, orRefuse } from './command-error.ts';
import { type LexRange, readLexBound, readScoreBound, type ScoreRange } from './ranges.ts';
import { readScore } from './score.ts';

const largestInteger = 2n ** 63n - 1n;

/** @throws CommandError when the text is not a whole number of 64 bits, written as the server itself would write it */
export function wholeNumber(text: string): number {
  const isWhole = /^(?:0|-?[1-9]\d{0,18})$/.test(text);
  if (!isWhole || BigInt(text) > largestInteger || BigInt(text) < -largestInteger - 1n)
    throw new CommandError('ERR value is not an integer or out of range');
  return Number(text);
}

/** @throws CommandError when the text is no score */
export function score(text: string): number {
  return orRefuse(readScore(text), 'ERR value is not a valid float');
}

/** @throws CommandError when one of the ends is no number */
export function scoreRange(min: string, max: string): ScoreRange {
  const text = 'ERR min or max is not a float';
  return { min: orRefuse(readScoreBound(min), text), max: orRefuse(readScoreBound(max), text) };
}

/** @throws CommandError when one of the ends is neither `-`, `+`, nor has a bracket in front */
export function lexRange(min: string, max: string): LexRange {
  const text = 'ERR min or max not valid string range item';
  return { min: orRefuse(readLexBound(min), text), max: orRefuse(readLexBound(max), text) };
}

/**
 * The ranks that two numbers mean in a set of a size, where negative ones count from the end.
 *
 * @returns the first rank, and the one behind the last
 */
export function ranksBetween(
  first: number,
  last: number,
  size: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, first < 0 ? size + first : first);
  const to = Math.min(size, (last < 0 ? size + last : last) + 1);
  return { from, to: Math.max(from, to) };
}
