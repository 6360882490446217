import { fill } from '../../i18n/fill.ts';
import { sessionStrings } from '../../i18n/scenes/session.ts';
import { Random } from '../../sim/random.ts';
import { actions } from '../../sim/session/session.ts';
import { expiries, stores } from '../../sim/session/types.ts';
import { Stage } from '../session/Stage.tsx';
import { sessionOptions } from '../session/scene.ts';
import type { EndlessData } from './data.ts';
import type { Drawn } from './drawn.ts';
import { sceneQuestion } from './scene-question.tsx';

/** Asks who is still logged in. */
export function draw(seed: number, { session, language, strings: words }: EndlessData): Drawn {
  const strings = sessionStrings[language];
  const all = actions();
  // Without logins there is nothing to lose, and without requests no loss shows.
  const visits = all.filter(({ kind }) => kind === 'log-in' || kind === 'request');
  return sceneQuestion(
    {
      options: sessionOptions(session, language),
      drawn: {
        settings: (random) => ({
          sticky: random.below(2) === 0,
          store: stores[random.below(stores.length)] ?? stores[0],
          expiry: expiries[random.below(expiries.length)] ?? expiries[0],
        }),
        actions: () => [...all, ...visits],
        steps: [4, 8],
        stories: 20,
      },
      lab: 'session',
      given: ({ sticky, store, expiry }) =>
        [
          fill(sticky ? words.on : words.off, { what: strings.sticky }),
          `${strings.store}: ${strings.stores[store]}`,
          `${strings.expiry}: ${strings.expiries[expiry]}`,
        ].join(' · '),
      stage: (scene, motion) => <Stage scene={scene} strings={strings} motion={motion} />,
    },
    new Random(seed),
  );
}
