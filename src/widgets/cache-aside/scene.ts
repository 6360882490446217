import type { SceneData } from '../../content/queries/scenes.ts';
import type { CacheAsideWords } from '../../content/schema/cache-aside-scene.ts';
import { cacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import type { Language } from '../../language.ts';
import { actions, apply, initial } from '../../sim/cache-aside/cache-aside.ts';
import type { CacheAsideAction, CacheAsideEvent, CacheAsideState } from '../../sim/cache-aside/types.ts';
import { createDriven, type Driven, type NoSettings } from '../player/driven.ts';
import { cacheAsideTelling } from './telling.ts';

export type CacheAsideScene = Driven<NoSettings, CacheAsideState, CacheAsideAction, CacheAsideEvent>;

/**
 * Switched on, and nothing changes; then one line after the other, until the load is down and an old price is sold
 * that the last line would have deleted.
 */
const story = [
  'serve',
  'switch-on',
  'serve',
  'add-line-get',
  'serve',
  'add-line-set',
  'serve',
  'serve',
  'change-price',
  'serve',
];

/** The scene, with the words that its page carries. */
export function createCacheAsideScene(
  { words }: Pick<SceneData<CacheAsideWords>, 'words'>,
  language: Language,
): CacheAsideScene {
  return createDriven({
    model: { initial, actions, apply },
    telling: cacheAsideTelling(words, cacheAsideStrings[language]),
    choices: {},
    opening: () => ({ settings: {}, words: story, step: 1, predict: true }),
    language,
  });
}
