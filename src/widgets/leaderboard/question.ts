import { fill, type Template } from '../../i18n/fill.ts';
import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { writeLine } from '../../sim/leaderboard/command-line.ts';
import { rowsOf } from '../../sim/leaderboard/leaderboard.ts';
import { printScore } from '../../sim/sorted-set/score.ts';
import type { PredictionQuestion } from '../player/scene.ts';
import { hasOption } from './meaning.ts';
import { type LeaderboardStep, outcomeOf, type Words } from './saying.ts';

/** Most answers to choose from. */
const mostOptions = 3;

/** What prediction asks before a command: the score, the place, the reply or who comes first; null asks nothing. */
export function questionOf(
  words: Words,
  strings: LeaderboardStrings,
  step: LeaderboardStep,
): PredictionQuestion | null {
  const last = step.events.at(-1);
  if (last?.kind !== 'replied') return null;
  const command = writeLine(step.action.words);
  const choose = (text: string, right: string, others: readonly string[]): PredictionQuestion | null => {
    const texts = [...new Set([right, ...others])].slice(0, mostOptions);
    if (texts.length < 2) return null;
    const reason = outcomeOf(words, step);
    // In order of size, so that the right one has no place of its own.
    return {
      text,
      options: texts
        .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
        .map((each) => ({ text: each, right: each === right, reason })),
    };
  };
  const asks = (question: keyof Words['questions'], values: Record<string, string>) =>
    fill(words.questions[question].text as Template<string>, { command, ...values });

  const [name = '', key = '', ...rest] = step.action.words;
  const { reply } = last;
  const rows = rowsOf(step.before, key);
  switch (name.toLowerCase()) {
    case 'zadd':
    case 'zincrby': {
      const member = rest.at(-1) ?? '';
      const given = Number(rest.at(-2));
      const before = rows.findIndex((row) => row.member === member);
      const after = rowsOf(step.after, key).findIndex((row) => row.member === member);
      const was = rows[before]?.score;
      const is = rowsOf(step.after, key)[after]?.score;
      if (was === undefined || is === undefined || pairsIn(rest).length > 2) return null;
      if (hasOption(step.action.words, 'GT', 'LT', 'NX', 'XX') || !Number.isFinite(is)) {
        const { points } = strings.options;
        return choose(
          asks('score', { member }),
          points(printScore(is)),
          [was, given, was + given]
            .filter((score) => !Number.isNaN(score))
            .map((score) => points(printScore(score))),
        );
      }
      const { place } = strings.options;
      const others = [before + 1, after + 2, after].filter((each) => each >= 1 && each <= rows.length);
      return choose(asks('place', { member }), place(after + 1), others.map(place));
    }
    case 'zrevrank':
    case 'zrank': {
      if (typeof reply !== 'number') return null;
      const shown = (rank: number) => `(integer) ${rank}`;
      const others = [reply + 1, rows.length - 1 - reply].map(shown);
      return choose(asks('reply', {}), shown(reply), others);
    }
    case 'zrevrange':
    case 'zrange':
    case 'zrevrangebyscore':
    case 'zrangebyscore': {
      if (!Array.isArray(reply) || typeof reply[0] !== 'string') return null;
      const first = reply[0];
      const score = rows.find(({ member }) => member === first)?.score;
      const tied = rows.filter((row) => row.score === score);
      const others = [...tied, ...rows.slice(0, 1), ...rows.slice(-1)].map(({ member }) => member);
      return choose(asks('first', {}), first, others);
    }
    default:
      return null;
  }
}

/** The scores and members of a ZADD, which stand behind its options. */
function pairsIn(words: readonly string[]): readonly string[] {
  return words.slice(words.findIndex((word) => !/^(?:NX|XX|GT|LT|CH|INCR)$/i.test(word)));
}
