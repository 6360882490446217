import type { SceneData } from '../../content/queries/scenes.ts';
import type { SessionWords } from '../../content/schema/session-scene.ts';
import { sessionStrings } from '../../i18n/scenes/session.ts';
import type { Language } from '../../language.ts';
import { actions, apply, initial } from '../../sim/session/session.ts';
import {
  expiries,
  type SessionAction,
  type SessionEvent,
  type SessionSettings,
  type SessionState,
  stores,
} from '../../sim/session/types.ts';
import { createDriven, type Driven, type DrivenOptions } from '../player/driven.ts';
import { sessionTelling } from './telling.ts';

export type SessionScene = Driven<SessionSettings, SessionState, SessionAction, SessionEvent>;

/**
 * The failure at lunch: a third server for the morning's rush, a login on each, and one server fewer when it is over.
 * It opens with the third login, and asks who loses a session before that server is gone.
 */
const lunch = ['scale-out', 'log-in-minji', 'log-in-junho', 'log-in-sua', 'scale-in', 'request-sua'];

/** All that makes the scene, with the words that its page carries. */
export function sessionOptions(
  { words }: Pick<SceneData<SessionWords>, 'words'>,
  language: Language,
): DrivenOptions<SessionSettings, SessionState, SessionAction, SessionEvent> {
  return {
    model: { initial, actions, apply },
    telling: sessionTelling(words, sessionStrings[language]),
    choices: { sticky: [true, false], store: stores, expiry: expiries },
    opening: () => ({
      settings: { sticky: true, store: 'server-memory', expiry: 'sliding' },
      words: lunch,
      step: 3,
      predict: true,
    }),
    language,
  };
}

/** The scene of the session store. */
export function createSessionScene(
  data: Pick<SceneData<SessionWords>, 'words'>,
  language: Language,
): SessionScene {
  return createDriven(sessionOptions(data, language));
}
