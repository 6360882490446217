import type { Said } from '../../content/queries/scene-words.ts';
import type { LeaderboardWords } from '../../content/schema/leaderboard-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import { writeLine } from '../../sim/leaderboard/command-line.ts';
import { isError, printReply } from '../../sim/leaderboard/leaderboard.ts';
import type {
  LeaderboardAction,
  LeaderboardEvent,
  LeaderboardSettings,
  LeaderboardState,
} from '../../sim/leaderboard/types.ts';
import { printScore } from '../../sim/sorted-set/score.ts';
import type { Step } from '../player/telling.ts';
import { meaningOf } from './meaning.ts';

export type Words = Said<LeaderboardWords>;
export type LeaderboardStep = Step<
  LeaderboardSettings,
  LeaderboardState,
  LeaderboardAction,
  LeaderboardEvent
>;

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf(words: Words, event: LeaderboardEvent) {
  if (event.kind === 'sent') return words.events.sent;
  if (event.kind === 'replied') return words.meanings[meaningOf(event)];
  const [move, ...others] = event.moves;
  if (!move || others.length > 0) return words.events.several;
  if (!move.before) return words.events.added;
  if (!move.after) return words.events.removed;
  return words.events[move.before.place === move.after.place ? 'stayed' : 'moved'];
}

/** The sentence of an event. */
export function sentenceOf(words: Words, event: LeaderboardEvent): string {
  return fill(sayingOf(words, event).text as Template<string>, valuesOf(event));
}

function valuesOf(event: LeaderboardEvent): Record<string, string | number> {
  if (event.kind === 'sent') return { command: writeLine(event.words) };
  if (event.kind === 'replied') {
    const { reply } = event;
    return {
      reply: isError(reply) ? reply.error : (printReply(reply)[0] ?? ''),
      count: Array.isArray(reply) ? reply.length : 0,
      to: typeof reply === 'number' ? reply + 1 : '',
    };
  }
  const [move] = event.moves;
  return {
    member: move?.member ?? '',
    before: move?.before ? printScore(move.before.score) : '',
    after: move?.after ? printScore(move.after.score) : '',
    from: move?.before?.place ?? '',
    to: move?.after?.place ?? '',
    count: event.moves.length,
  };
}

/** What came of a command: what it changed, and what the reply means. */
export function outcomeOf(words: Words, step: LeaderboardStep): string {
  return step.events
    .filter(({ kind }) => kind !== 'sent')
    .map((event) => sentenceOf(words, event))
    .join(' ');
}
