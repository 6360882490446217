import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { decodeCommand, encodeCommand, writeLine } from '../../sim/leaderboard/command-line.ts';
import { isError, nextArrival } from '../../sim/leaderboard/leaderboard.ts';
import type {
  LeaderboardAction,
  LeaderboardEvent,
  LeaderboardSettings,
  LeaderboardState,
} from '../../sim/leaderboard/types.ts';
import type { Mark } from '../player/scene.ts';
import type { Telling } from '../player/telling.ts';
import { questionOf } from './question.ts';
import { type LeaderboardStep, outcomeOf, sentenceOf, type Words } from './saying.ts';

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
  return encodeCommand(action.words) === encodeCommand(nextArrival(state).words)
    ? strings.arrival(command)
    : command;
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
