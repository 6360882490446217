import { compareBytes } from './byte-order.ts';
import { readNumber } from './score.ts';

export interface ScoreBound {
  readonly score: number;
  readonly exclusive: boolean;
}

export interface ScoreRange {
  readonly min: ScoreBound;
  readonly max: ScoreBound;
}

/** An end of a range of members: a member, or the end of all members, which the server writes `-` and `+`. */
export type LexBound =
  | { readonly kind: 'member'; readonly member: string; readonly exclusive: boolean }
  | { readonly kind: 'lowest' | 'highest' };

export interface LexRange {
  readonly min: LexBound;
  readonly max: LexBound;
}

/**
 * Reads an end of a range of scores: a number, with `(` in front when it is itself left out.
 *
 * @returns null when it is no number. An empty one is 0 and white space may come first, as in C's `strtod`.
 */
export function readScoreBound(text: string): ScoreBound | null {
  const exclusive = text.startsWith('(');
  const number = (exclusive ? text.slice(1) : text).replace(/^[ \t\n\v\f\r]+/, '');
  const score = number === '' ? 0 : readNumber(number);
  return score === null ? null : { score, exclusive };
}

/**
 * Reads an end of a range of members: `-`, `+`, `[member` or, when the member is itself left out, `(member`.
 *
 * @returns null when it is none of them
 */
export function readLexBound(text: string): LexBound | null {
  if (text === '-') return { kind: 'lowest' };
  if (text === '+') return { kind: 'highest' };
  const [bracket] = text;
  if (bracket !== '[' && bracket !== '(') return null;
  return { kind: 'member', member: text.slice(1), exclusive: bracket === '(' };
}

/** Whether a member is where a range begins or behind that. */
export function isNotBelow({ min }: LexRange, member: string): boolean {
  if (min.kind !== 'member') return min.kind === 'lowest';
  const difference = compareBytes(member, min.member);
  return min.exclusive ? difference > 0 : difference >= 0;
}

/** Whether a member is where a range ends or before that. */
export function isNotAbove({ max }: LexRange, member: string): boolean {
  if (max.kind !== 'member') return max.kind === 'highest';
  const difference = compareBytes(member, max.member);
  return max.exclusive ? difference < 0 : difference <= 0;
}

/** Whether no member can be in a range, because it ends before it begins. */
export function isEmpty({ min, max }: LexRange): boolean {
  if (min.kind === 'highest' || max.kind === 'lowest') return true;
  if (min.kind !== 'member' || max.kind !== 'member') return false;
  const difference = compareBytes(min.member, max.member);
  return difference > 0 || (difference === 0 && (min.exclusive || max.exclusive));
}
