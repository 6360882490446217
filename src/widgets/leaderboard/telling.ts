import type { Said } from '../../content/queries/scene-words.ts';
import type { LeaderboardWords } from '../../content/schema/leaderboard-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { decodeCommand, encodeCommand, writeLine } from '../../sim/leaderboard/command-line.ts';
import { arrival, isError, printReply } from '../../sim/leaderboard/leaderboard.ts';
import type {
  LeaderboardAction,
  LeaderboardEvent,
  LeaderboardSettings,
  LeaderboardState,
} from '../../sim/leaderboard/types.ts';
import { printScore } from '../../sim/sorted-set/score.ts';
import type { Mark } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';
import { meaningOf } from './meaning.ts';
import { questionOf } from './question.ts';

export type Words = Said<LeaderboardWords>;
export type LeaderboardStep = Step<
  LeaderboardSettings,
  LeaderboardState,
  LeaderboardAction,
  LeaderboardEvent
>;
type LeaderboardTelling = Telling<LeaderboardSettings, LeaderboardState, LeaderboardAction, LeaderboardEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function leaderboardTelling(words: Words, strings: LeaderboardStrings): LeaderboardTelling {
  return {
    wordOf: (action) => encodeCommand(action.words),
    actionOf(word) {
      const command = decodeCommand(word);
      return command && { words: command };
    },
    nameOf: (action, state) => actionName(strings, action, state),
    opening: ({ lesson }) => words.lessons[lesson].task.text,
    sentenceOf: (event) => sentenceOf(words, event),
    summaryOf: (step) => outcomeOf(words, step),
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'changed', label: strings.lanes.changed, tone: 'hit' },
      { name: 'read', label: strings.lanes.read, tone: 'accent' },
      { name: 'refused', label: strings.lanes.refused, tone: 'miss' },
    ],
    lanesOf: (step) => [kindOf(step)],
    ask: (step) => questionOf(words, strings, step),
  };
}

/** The name of an action, as its button has it. */
export function actionName(
  strings: LeaderboardStrings,
  action: LeaderboardAction,
  state: LeaderboardState,
): string {
  const command = writeLine(action.words);
  return encodeCommand(action.words) === encodeCommand(arrival(state).words)
    ? strings.arrival(command)
    : command;
}

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

function sentenceOf(words: Words, event: LeaderboardEvent): string {
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

function kindOf({ events }: LeaderboardStep): 'changed' | 'read' | 'refused' {
  const last = events.at(-1);
  if (last?.kind === 'replied' && isError(last.reply)) return 'refused';
  return events.some(({ kind }) => kind === 'changed') ? 'changed' : 'read';
}

function markOf(step: LeaderboardStep, { marks }: LeaderboardStrings): Mark {
  const kind = kindOf(step);
  if (kind === 'refused') return { glyph: 'reject', tone: 'quiet', label: marks.refused };
  if (kind === 'changed') return { glyph: 'done', tone: 'hit', label: marks.changed };
  return { glyph: 'nothing', tone: 'accent', label: marks.read };
}
