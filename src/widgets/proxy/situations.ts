import { choicesOf, firstSlices, type PoolAction, type PoolChoices } from '../../sim/proxy/driven-pool.ts';
import type { PresetName } from '../../sim/proxy/presets.ts';

/** The steps of time after which each situation asks; it opens while the one before is being told. */
export const asksAfter: Readonly<Record<PresetName, number>> = {
  'function-storm': 3,
  pinned: 5,
  failover: 7,
  'pool-too-small': 2,
  'after-the-rush': 5,
  'no-proxy-needed': 2,
};

/** Time passing, step by step: what a situation opens with. */
export const story: readonly PoolAction[] = new Array<PoolAction>(firstSlices).fill('wait');

/** The side without a proxy has been told, the other not yet: what comes next is the difference. */
export function openingOf(preset: PresetName) {
  return { step: asksAfter[preset] - (preset === 'failover' ? 1 : 0), phase: 1 };
}

/** The link that opens a situation at its telling moment, in the form that the player reads. */
export function presetLink(preset: PresetName): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(choicesOf(preset))) parameters.set(name, String(value));
  const { step, phase } = openingOf(preset);
  parameters.set('do', story.join('.'));
  parameters.set('step', String(step));
  parameters.set('phase', String(phase));
  parameters.set('predict', '1');
  return parameters.toString();
}

/** Whether a situation is as it came, so that its question and its lesson hold. */
export function isUnchanged(choices: PoolChoices): boolean {
  const own = Object.entries(choicesOf(choices.preset));
  return own.every(([name, value]) => choices[name as keyof PoolChoices] === value);
}
