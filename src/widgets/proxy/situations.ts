import { firstSlices, type PoolAction } from '../../sim/proxy/driven-pool.ts';
import { choicesOf, type PoolChoices } from '../../sim/proxy/pool-choices.ts';
import type { ProxyPresetName } from '../../sim/proxy/presets.ts';

/** The steps of time after which each situation asks; it opens in the middle of the one before. */
export const asksAfter: Readonly<Record<ProxyPresetName, number>> = {
  'function-storm': 3,
  pinned: 5,
  failover: 7,
  'pool-too-small': 2,
  'after-the-rush': 5,
  leak: 5,
  uncommitted: 3,
  'no-proxy-needed': 2,
};

/** Time passing, step by step. */
const story: readonly PoolAction[] = new Array<PoolAction>(firstSlices).fill('wait');

/**
 * The opening of a situation. The phase of the side without a proxy has been shown, that of the other not yet: what
 * comes next is the difference.
 */
export function openingOf(preset: ProxyPresetName) {
  return {
    settings: choicesOf(preset),
    words: story,
    step: asksAfter[preset] - (preset === 'failover' ? 1 : 0),
    phase: 1,
    predict: true,
  };
}

/** Whether a situation is as it came, so that its question and its lesson hold. */
export function isUnchanged(choices: PoolChoices): boolean {
  const own = Object.entries(choicesOf(choices.preset));
  return own.every(([name, value]) => choices[name as keyof PoolChoices] === value);
}
