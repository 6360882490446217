import { effect } from '@preact/signals';
import type { Lab } from './lab.ts';

/** Requests per second at speed 1; slow enough to read the sentence of each. */
const requestsPerSecond = 0.8;
/** Up to this speed every request gets its own picture. */
const fastestSingle = 8;
/** Milliseconds between two pictures at least: thirty a second are as many as an eye can use. */
const shortestTick = 33;
export const speeds = [0.5, 1, 2, 4, 8, 32, 128] as const;

type Timed = Pick<Lab, 'playing' | 'speed' | 'step' | 'phase' | 'length' | 'goTo' | 'forward' | 'pause'>;

/**
 * Moves time on while `lab.playing` is true and `visible` says that somebody can see it. Each step is asked for by
 * a fresh timer, so steps never queue up behind a slow picture; at high speeds a picture that came late shows as
 * many requests more, so that the speed is right on a slow machine too.
 *
 * @returns a function that stops the clock
 */
export function startClock(lab: Timed, visible: { readonly value: boolean }): () => void {
  let lastTick: number | null = null;
  return effect(() => {
    if (!lab.playing.value || !visible.value) {
      lastTick = null;
      return;
    }
    const perSecond = requestsPerSecond * lab.speed.value;
    const at = lab.step.value;
    if (at >= lab.length.value && lab.phase.value === null) {
      lab.pause();
      return;
    }
    lastTick ??= performance.now();
    const timer = setTimeout(
      () => {
        const now = performance.now();
        const due = Math.round(((now - (lastTick ?? now)) / 1000) * perSecond);
        lastTick = now;
        if (lab.speed.value > fastestSingle) lab.goTo(at + Math.max(1, due));
        else lab.forward();
      },
      Math.max(1000 / perSecond, shortestTick),
    );
    return () => clearTimeout(timer);
  });
}
