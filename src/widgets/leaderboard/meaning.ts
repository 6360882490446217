import { isError } from '../../sim/leaderboard/leaderboard.ts';
import type { LeaderboardEvent } from '../../sim/leaderboard/types.ts';

type Replied = Extract<LeaderboardEvent, { readonly kind: 'replied' }>;

/** Which sentence says what a reply means. */
export type Meaning =
  | 'added'
  | 'counted'
  | 'kept'
  | 'score'
  | 'rank'
  | 'rank-from-below'
  | 'rows'
  | 'nothing'
  | 'count'
  | 'nil'
  | 'done'
  | 'error';

/** Commands whose reply is a score whenever it is a text. */
const scores = new Set(['zscore', 'zincrby', 'zadd']);

/** What a reply means, by the command that it answers. */
export function meaningOf({ words, reply }: Replied): Meaning {
  const name = words[0].toLowerCase();
  if (isError(reply)) return 'error';
  if (reply === null) return name === 'zadd' ? 'kept' : 'nil';
  if (Array.isArray(reply)) return reply.length === 0 ? 'nothing' : 'rows';
  if (typeof reply === 'string') return scores.has(name) ? 'score' : 'done';
  if (name === 'zrevrank') return 'rank';
  if (name === 'zrank') return 'rank-from-below';
  if (name === 'zadd') return hasOption(words, 'CH') ? 'counted' : 'added';
  return 'count';
}

/** Whether an option is among the words of a ZADD. */
export function hasOption(words: readonly string[], ...options: readonly string[]): boolean {
  return words.slice(2).some((word) => options.includes(word.toUpperCase()));
}
