import type { Said } from '../../content/queries/scene-words.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import { actions, apply, identity } from '../../sim/login/changes.ts';
import { initial, starts } from '../../sim/login/creation.ts';
import { reached } from '../../sim/login/goals.ts';
import { type Goal, goals } from '../../sim/login/types.ts';
import { shortestWay } from '../../sim/shortest-way.ts';
import { actionName } from './telling.ts';

/** The shortest way to each goal, one line a step; none for free choice. The search runs while the page is built. */
export function waysOf(words: Said<LoginWords>): Record<Goal, string[]> {
  return Object.fromEntries(goals.map((goal) => [goal, wayOf(words, goal)])) as Record<Goal, string[]>;
}

function wayOf(words: Said<LoginWords>, goal: Goal): string[] {
  if (goal === 'free') return [];
  let state = initial(starts[goal]);
  const way = shortestWay({ actions, apply, identity }, state, reached);
  if (!way) throw new Error(`No way leads to the goal "${goal}" of the login scene.`);
  return way.map((action) => {
    const name = actionName(words, action, state);
    state = apply(state, action).state;
    return name;
  });
}
