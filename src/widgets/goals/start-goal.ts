import type { Driven } from '../player/driven.ts';

/**
 * Begins another goal: a story of its own, which takes nothing over from the one before. Undo brings that back.
 *
 * @param given the setting that is the goal, and those that stay as they are; the rest is as the goal opens with
 */
export function startGoal<Settings extends object, State, Action, Event>(
  scene: Pick<Driven<Settings, State, Action, Event>, 'begin' | 'time' | 'settings'>,
  given: Readonly<Partial<Settings>>,
): void {
  const link = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  scene.begin(link.toString());
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) scene.time.play();
}
