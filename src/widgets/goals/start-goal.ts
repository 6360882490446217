import type { Linkable } from '../player/playable.ts';

/**
 * Begins another goal: a story of its own, which takes nothing over from the one before.
 *
 * @param link the moment that the goal opens on, as `Linkable.openLink` reads it
 */
export function startGoal(playable: Linkable, link: string): void {
  playable.openLink(link);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) playable.time.play();
}
