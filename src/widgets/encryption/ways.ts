import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import { actions } from '../../sim/encryption/actions.ts';
import { apply } from '../../sim/encryption/apply.ts';
import { reached } from '../../sim/encryption/goals.ts';
import { identity, resourceOf } from '../../sim/encryption/look.ts';
import { initial } from '../../sim/encryption/start.ts';
import { type Goal, goals } from '../../sim/encryption/types.ts';
import { shortestWay } from '../../sim/shortest-way.ts';
import { requestName } from './telling.ts';

/** The shortest way to each goal, one sentence a step. The search runs while the page is built. */
export function waysOf(words: Said<EncryptionWords>): Record<Goal, string[]> {
  return Object.fromEntries(goals.map((goal) => [goal, wayOf(words, goal)])) as Record<Goal, string[]>;
}

function wayOf(words: Said<EncryptionWords>, goal: Goal): string[] {
  let state = initial({ goal });
  const way = shortestWay({ actions, apply, identity }, state, reached);
  if (!way) throw new Error(`No way leads to the goal "${goal}" of the encryption scene.`);
  return way.map((action) => {
    const label = resourceOf(state, action.on)?.label;
    const name = requestName(words, action, state);
    state = apply(state, action).state;
    return label ? `${label}: ${name}` : name;
  });
}
