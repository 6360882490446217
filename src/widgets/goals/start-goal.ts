import type { Driven } from '../player/driven.ts';

/**
 * Begins another goal: a story of its own, which takes nothing over from the one before. Undo brings that back.
 *
 * @param link the moment that the goal opens on, as `Linkable.openLink` reads it
 */
export function startGoal<Settings extends object, State, Action, Event>(
  scene: Pick<Driven<Settings, State, Action, Event>, 'begin' | 'time'>,
  link: string,
): void {
  scene.begin(link);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) scene.time.play();
}
