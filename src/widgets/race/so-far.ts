import type { RaceStep } from './saying.ts';
import type { RaceScene } from './scene.ts';

/** The moves up to the moment that is shown, since the race last began. */
export function raceSoFar(scene: RaceScene): readonly RaceStep[] {
  const { step, after } = scene.moment.value;
  return scene.steps.value.slice(step - after.moves.length, step);
}
