import type { PinningRow } from '../../content/queries/pinning-data.ts';
import type { Said } from '../../content/queries/scene-words.ts';
import type { ProxyWords } from '../../content/schema/proxy-scene.ts';
import { proxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import {
  type PoolAction,
  type PoolHappening,
  type PoolModel,
  type PoolState,
  poolModel,
} from '../../sim/proxy/driven-pool.ts';
import { limits, noStatement, type PoolChoices } from '../../sim/proxy/pool-choices.ts';
import { type ProxyPresetName, presetNames } from '../../sim/proxy/presets.ts';
import { createDriven, type Driven } from '../player/driven.ts';
import { openingOf } from './situations.ts';
import { proxyTelling } from './telling.ts';

export interface ProxyScene extends Driven<PoolChoices, PoolState, PoolAction, PoolHappening> {
  readonly runOf: PoolModel['runOf'];
}

const wholeNumbers = ({ least, most }: { readonly least: number; readonly most: number }) =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

const firstPreset: ProxyPresetName = 'function-storm';

/** The scene "Connections, without a proxy and with one", with the words and rules that its page carries. */
export function createProxyScene(
  { words, rules }: { readonly words: Said<ProxyWords>; readonly rules: readonly PinningRow[] },
  language: Language,
): ProxyScene {
  const model = poolModel(rules);
  const driven = createDriven({
    model,
    telling: proxyTelling(words, proxyStrings[language], language),
    choices: {
      preset: presetNames,
      maxConnections: wholeNumbers(limits.maxConnections),
      pool: wholeNumbers(limits.pool),
      beside: [0, ...wholeNumbers(limits.beside)],
      idle: ['half', ...wholeNumbers(limits.idle)],
      borrow: wholeNumbers(limits.borrow),
      servers: wholeNumbers(limits.servers),
      functions: wholeNumbers(limits.functions),
      leaks: wholeNumbers(limits.leaks),
      uncommitted: [false, true],
      idleClient: wholeNumbers(limits.idleClient),
      statement: [noStatement, ...rules.map(({ id }) => id)],
      filter: [false, true],
      seed: wholeNumbers(limits.seed),
    },
    opening: ({ preset = firstPreset }) => openingOf(preset),
    language,
  });
  return { ...driven, runOf: model.runOf };
}
