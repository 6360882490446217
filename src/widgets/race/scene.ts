import type { Said } from '../../content/queries/scene-words.ts';
import type { RaceWords } from '../../content/schema/race-scene.ts';
import { raceStrings } from '../../i18n/scenes/race.ts';
import type { Language } from '../../language.ts';
import { actions, apply, initial, racePresets, storyOf } from '../../sim/race/driven-race.ts';
import type {
  DrivenRaceAction,
  DrivenRaceEvent,
  DrivenRaceSettings,
  DrivenRaceState,
} from '../../sim/race/driven-types.ts';
import { strategyRaces } from '../../sim/race/strategies.ts';
import { createDriven, type Driven } from '../player/driven.ts';
import { raceTelling } from './telling.ts';

export type RaceScene = Driven<DrivenRaceSettings, DrivenRaceState, DrivenRaceAction, DrivenRaceEvent>;

const openingSettings: DrivenRaceSettings = { preset: 'delete-before-writing', ttl: 0, beside: 'none' };

/** The link that opens a race in which these words have been done, in the form that the player reads. */
export function raceLink(
  { preset, ttl, beside }: DrivenRaceSettings,
  words: readonly string[],
  step: number,
): string {
  return new URLSearchParams({
    preset,
    ttl: String(ttl),
    beside,
    do: words.join('.'),
    step: String(step),
    predict: words.length > step && preset !== 'free' ? '1' : '0',
  }).toString();
}

/** A race opens from its beginning, with the order that it plays. */
function openingOf(preset: DrivenRaceSettings['preset']) {
  return {
    settings: { ...openingSettings, preset },
    words: storyOf(preset),
    step: 0,
    predict: preset !== 'free',
  };
}

/**
 * The scene of races, with the words that its page carries.
 *
 * @param preset the race that it opens with; links are written as differences to the one that the lab opens with
 */
export function createRaceScene(
  words: Said<RaceWords>,
  language: Language,
  preset = openingSettings.preset,
): RaceScene {
  const story = storyOf(openingSettings.preset);
  const opening = {
    settings: openingSettings,
    words: story,
    // The reader holds the old value and the writer is about to write; the next move after that asks.
    step: story.length - 2,
    predict: true,
  };
  const scene = createDriven<DrivenRaceSettings, DrivenRaceState, DrivenRaceAction, DrivenRaceEvent>({
    model: { initial, actions, apply },
    telling: raceTelling(words, raceStrings[language]),
    choices: { preset: racePresets, ttl: [0, 60, 3600], beside: ['none', ...strategyRaces] },
    opening: ({ preset: given }) => (given === undefined ? opening : openingOf(given)),
    language,
  });
  if (preset !== openingSettings.preset) scene.openLink(`preset=${preset}`);
  return scene;
}
