import { rowsOf } from '../../sim/leaderboard/leaderboard.ts';
import type { LeaderboardState } from '../../sim/leaderboard/types.ts';
import { commandNames } from '../../sim/sorted-set/execute.ts';
import type { Words } from './saying.ts';

export interface Completion {
  /** The word that it adds. */
  readonly shown: string;
  /** The whole line with it, and a space behind. */
  readonly written: string;
}

/** More would take more room than the board. */
const mostCompletions = 6;
/** Words that the form of a command writes in capitals, or that stand for a key or a member. */
const options = /\b[A-Z]{2,}\b/g;

/** What may come next in a line: the name of a command, a key, a member, an option; nothing in an empty line. */
export function completionsOf(
  line: string,
  state: LeaderboardState,
  { syntax }: Pick<Words, 'syntax'>,
): readonly Completion[] {
  if (line.trim() === '') return [];
  const [, head = '', typed = ''] = /^(.*\s)?(\S*)$/.exec(line) ?? [];
  const before = head.split(/\s+/).filter(Boolean);
  return candidates(before, state, syntax)
    .filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()) && word !== typed)
    .slice(0, mostCompletions)
    .map((shown) => ({ shown, written: `${head}${shown} ` }));
}

function candidates(
  before: readonly string[],
  state: LeaderboardState,
  syntax: Words['syntax'],
): readonly string[] {
  const [first, key] = before;
  if (first === undefined) return commandNames.map((name) => name.toUpperCase());
  const name = commandNames.find((each) => each === first.toLowerCase());
  if (name === undefined) return [];
  if (key === undefined) return state.keys.map((each) => each.key);
  const form = syntax[name];
  const used = new Set(before.map((word) => word.toUpperCase()));
  const members = /\bmember\b/.test(form) ? rowsOf(state, key).map(({ member }) => member) : [];
  return [...(form.match(options) ?? []).filter((option) => !used.has(option)), ...members];
}
