import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import { encryptionStrings } from '../../i18n/scenes/encryption.ts';
import type { Language } from '../../language.ts';
import { actions } from '../../sim/encryption/actions.ts';
import { apply } from '../../sim/encryption/apply.ts';
import { initial } from '../../sim/encryption/start.ts';
import {
  type EncryptionAction,
  type EncryptionEvent,
  type EncryptionSettings,
  type EncryptionState,
  type Goal,
  goals,
} from '../../sim/encryption/types.ts';
import { createDriven, type Driven } from '../player/driven.ts';
import { encryptionTelling } from './telling.ts';

export type EncryptionScene = Driven<EncryptionSettings, EncryptionState, EncryptionAction, EncryptionEvent>;

/** What has been done when a goal opens, and the step that then plays phase by phase. */
interface Opening {
  readonly words: readonly string[];
  readonly step: number;
}

/**
 * The last word of each is what many would try. The scene opens in the middle of an earlier step, plays up to the last
 * one and stops there with the question what AWS will answer.
 */
export const openings: Readonly<Record<Goal, Opening>> = {
  'encrypt-rds': { words: ['d-modify-first', 'd-snapshot', 'ds0-restore-first'], step: 1 },
  'encrypt-aurora': { words: ['d-modify-first', 'd-snapshot', 'ds0-copy-first'], step: 1 },
  'own-key-aurora': { words: ['d-modify-first', 'd-snapshot', 'ds0-restore-first'], step: 1 },
  'replica-abroad': { words: ['d-replica', 'd-replica-first'], step: 1 },
  share: { words: ['d-snapshot', 'ds0-share'], step: 1 },
  'change-key': { words: ['d-modify-second', 'd-snapshot', 'ds0-restore-second'], step: 1 },
  'disabled-key': { words: ['d-wait', 'd-start'], step: 1 },
};

function openingOf(goal: Goal) {
  return { settings: { goal }, ...openings[goal], phase: 1, predict: true };
}

/** The scene "Encrypt what exists", with the words that its page carries. */
export function createEncryptionScene(words: Said<EncryptionWords>, language: Language): EncryptionScene {
  const [first] = goals;
  return createDriven({
    model: { initial, actions, apply },
    telling: encryptionTelling(words, encryptionStrings[language]),
    choices: { goal: goals },
    opening: ({ goal = first }) => openingOf(goal),
    language,
  });
}
