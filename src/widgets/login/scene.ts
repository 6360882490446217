import type { Said } from '../../content/queries/scene-words.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import { loginStrings } from '../../i18n/scenes/login.ts';
import type { Language } from '../../language.ts';
import { actions, apply } from '../../sim/login/changes.ts';
import { initial, starts } from '../../sim/login/creation.ts';
import {
  cacheEngines,
  deployments,
  endpoints,
  type Goal,
  goals,
  type LoginAction,
  type LoginEvent,
  type LoginSettings,
  type LoginState,
  logins,
  versions,
} from '../../sim/login/types.ts';
import { createDriven, type Driven } from '../player/driven.ts';
import { loginTelling } from './telling.ts';

export type LoginScene = Driven<LoginSettings, LoginState, LoginAction, LoginEvent>;

/** The goal that the page opens on. */
const firstGoal: Goal = 'rotate';

/**
 * The last word of each is what goes wrong or what many would try. A scene opens in the middle of an earlier step,
 * plays up to the last one and stops there with the question what becomes of it.
 */
export const openings: Readonly<Record<Goal, readonly [LoginAction, LoginAction]>> = {
  free: ['add-password', 'close-default'],
  rotate: ['rotate', 'set'],
  protect: ['tls-required', 'tls-preferred'],
  'to-iam': ['set', 'to-users'],
};
/** The moment within them at which a goal opens. */
const openingMoment = { step: 1, phase: 1 } as const;

function openingOf(goal: Goal) {
  return { settings: starts[goal], words: openings[goal], ...openingMoment, predict: true };
}

/** The scene "How may I log in?", with the words that its page carries. */
export function createLoginScene(words: Said<LoginWords>, language: Language): LoginScene {
  return createDriven({
    model: { initial, actions, apply },
    telling: loginTelling(words, loginStrings[language]),
    choices: {
      goal: goals,
      engine: cacheEngines,
      version: Object.values(versions).flat(),
      deployment: deployments,
      endpoint: endpoints,
      tls: [true, false],
      login: logins,
    },
    opening: ({ goal = firstGoal }) => openingOf(goal),
    language,
  });
}
