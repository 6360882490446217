import type { Said } from '../../content/queries/scene-words.ts';
import type { LeaderboardWords } from '../../content/schema/leaderboard-scene.ts';
import { leaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import type { Language } from '../../language.ts';
import { stories } from '../../sim/leaderboard/boards.ts';
import { encodeCommand } from '../../sim/leaderboard/command-line.ts';
import { actions, apply, initial, wordsOf } from '../../sim/leaderboard/leaderboard.ts';
import {
  type LeaderboardAction,
  type LeaderboardEvent,
  type LeaderboardSettings,
  type LeaderboardState,
  type Lesson,
  lessons,
} from '../../sim/leaderboard/types.ts';
import { createDriven, type Driven } from '../player/driven.ts';
import { leaderboardTelling } from './telling.ts';

export type LeaderboardScene = Driven<
  LeaderboardSettings,
  LeaderboardState,
  LeaderboardAction,
  LeaderboardEvent
>;

const firstLesson: Lesson = 'places';

/** A lesson opens from its beginning. */
function openingOf(lesson: Lesson) {
  return { settings: { lesson }, words: storyOf(lesson), step: 0, predict: lesson !== 'free' };
}

function storyOf(lesson: Lesson): string[] {
  return stories[lesson].map((line) => encodeCommand(wordsOf(line)));
}

/** The scene of the leaderboard, with the words that its page carries. */
export function createLeaderboardScene(words: Said<LeaderboardWords>, language: Language): LeaderboardScene {
  return createDriven({
    model: { initial, actions, apply },
    telling: leaderboardTelling(words, leaderboardStrings[language]),
    choices: { lesson: lessons },
    opening: ({ lesson }) =>
      // The top three have been read; the first score of the story comes next.
      lesson === undefined ? { ...openingOf(firstLesson), step: 1 } : openingOf(lesson),
    language,
  });
}
