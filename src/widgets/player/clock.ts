import { computed, effect } from '@preact/signals';
import type { Time } from './time.ts';

/** Pictures per second at speed 1, where each is a whole step; slow enough to read the sentence of each. */
const stepsPerSecond = 0.8;
/** Up to this speed every step gets its own frame. */
const fastestSingle = 8;
/** Milliseconds between two frames at least: thirty a second are as many as an eye can use. */
const shortestTick = 33;

/** How fast time may pass, slowest first; a story that plays phase by phase would only flicker at the higher ones. */
export const speedsOf = {
  steps: [0.5, 1, 2, 4, 8, 32, 128],
  phases: [0.5, 1, 2, 4],
} as const;

/** Milliseconds that a phase stays at least, and what each character of its sentence adds. */
const shortestPhase = 1400;
const perCharacter = 45;

/** Milliseconds that the end of a step that played phase by phase stays, so that it can be read. */
const restAfterTelling = 600;

type Timed = Pick<Time, 'scene' | 'playing' | 'speed' | 'step' | 'phase' | 'tick' | 'telling' | 'tellOn'>;

/** Milliseconds that the current frame stays while playing. Phases stay as long as their sentence takes to read. */
export function pictureDuration(time: Timed): number {
  const scene = time.scene.value;
  // Read for every pace, so that the clock, an effect, schedules the next frame when this one is there.
  const step = time.step.value;
  const phase = time.phase.value;
  if (time.telling.value) {
    return (scene.untilNext?.(step, phase ?? 0) ?? 0) / time.speed.value;
  }
  if (scene.tells?.(true)) return restAfterTelling / time.speed.value;
  if (scene.pace === 'steps') return Math.max(1000 / (stepsPerSecond * time.speed.value), shortestTick);
  const sentence = scene.sentence(step, phase);
  // After a whole step its last part is what is new, and the rest has been read.
  const share = phase === null ? 1 / scene.phasesOf(step) : 1;
  return (shortestPhase + perCharacter * sentence.length * share) / time.speed.value;
}

/**
 * Moves time on while it plays and `visible` says that the reader can see it. A fresh timer schedules each frame, so
 * frames never queue up behind a slow one; at high speeds a late frame advances by more steps, so that the speed is
 * right on a slow machine too.
 *
 * @returns a function that stops the clock
 */
export function startClock(time: Timed, visible: { readonly value: boolean }): () => void {
  /** When time last moved on by itself; 0: not since it stood still. */
  let lastTick = 0;
  /** Since when the reader has seen the current frame: it is dated anew when any of these changes. */
  const since = computed(
    () => [performance.now(), time.scene.value, time.step.value, time.phase.value, visible.value] as const,
  );
  return effect(() => {
    // What was looked at before play was pressed need not stay as long again.
    const seen = performance.now() - since.value[0];
    if (time.telling.value) {
      lastTick = 0;
      // Not visible: finish the step at once, so that it is complete when the reader looks again.
      const timer = visible.value
        ? setTimeout(time.tellOn, pictureDuration(time))
        : setTimeout(time.tellOn, 0, null);
      return () => clearTimeout(timer);
    }
    if (!time.playing.value || !visible.value) {
      lastTick = 0;
      return;
    }
    lastTick ||= performance.now();
    const timer = setTimeout(() => {
      const now = performance.now();
      const due = Math.round(((now - lastTick) / 1000) * stepsPerSecond * time.speed.value);
      lastTick = now;
      time.tick((time.speed.value > fastestSingle && due) || 1);
    }, pictureDuration(time) - seen);
    return () => clearTimeout(timer);
  });
}
