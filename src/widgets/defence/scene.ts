import type { SceneData } from '../../content/queries/scenes.ts';
import type { DefenceWords } from '../../content/schema/defence-scene.ts';
import { defenceStrings } from '../../i18n/scenes/defence.ts';
import type { Language } from '../../language.ts';
import { actions, apply, initial } from '../../sim/defence/defence.ts';
import type { DefenceAction, DefenceEvent, DefenceState } from '../../sim/defence/types.ts';
import { createDriven, type Driven, type NoSettings } from '../player/driven.ts';
import { defenceTelling } from './telling.ts';

export type DefenceScene = Driven<NoSettings, DefenceState, DefenceAction, DefenceEvent>;

/**
 * Three safeguards are on and stop a stolen password; a visitor with a leaked snapshot walks past all three, until the
 * fourth is on.
 */
const story = [
  'switch-on-security-group',
  'switch-on-encryption-in-transit',
  'switch-on-iam-authentication',
  'attempt-password',
  'attempt-snapshot',
  'switch-on-encryption-at-rest',
  'attempt-snapshot',
];

/** The scene, with the words that its page carries. */
export function createDefenceScene(
  { words }: Pick<SceneData<DefenceWords>, 'words'>,
  language: Language,
): DefenceScene {
  return createDriven({
    model: { initial, actions, apply },
    telling: defenceTelling(words, defenceStrings[language]),
    choices: {},
    opening: () => ({ settings: {}, words: story, step: 2, predict: true }),
    language,
  });
}
