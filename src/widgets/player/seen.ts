/**
 * How far the reader has seen. While prediction is on, nothing may reveal what lies beyond: no tick, line, total, jump
 * or file. What has been seen stays seen when the reader steps back, and no question about it comes again.
 */
export interface Seen {
  /** The scene looked at; of another scene (another setting, another action) nothing has been seen. */
  readonly scene: unknown;
  /** Steps shown to their end, from the first: answered, or passed over by the reader's own choice. */
  readonly steps: number;
}

/** Where the reader is now. */
export interface Looking {
  readonly scene: unknown;
  /** Prediction is on. */
  readonly predict: boolean;
  /** Steps that the frame shows to their end. */
  readonly completed: number;
}

/**
 * What has been seen after a look at a moment. Where predictions are switched on, or the scene becomes another one,
 * everything up to the moment shown counts as seen and the rest as unknown.
 *
 * @param before what had been seen before it
 * @returns null while predictions are off: then everything may be shown
 */
export function lookAt(before: Seen | null, { scene, predict, completed }: Looking): Seen | null {
  if (!predict) return null;
  const known = before !== null && before.scene === scene ? before.steps : 0;
  return { scene, steps: Math.max(known, completed) };
}

/**
 * Steps that a frame shows to their end.
 *
 * @param step the step shown last, counted from 1
 * @param phase its phases that are shown; null: all
 */
export function completedAt(step: number, phase: number | null): number {
  return phase === null ? step : step - 1;
}

/** What is in the place of the next question. */
export type Asking = 'question' | 'watching' | 'seen' | 'finished';

/**
 * Whether the next step may have a question: not while phases of the current one are being shown, nor once it has been
 * seen.
 *
 * @param seen steps seen
 * @param length steps there are
 */
export function askingAt(step: number, phase: number | null, seen: number, length: number): Asking {
  if (phase === null && step >= length) return 'finished';
  if (completedAt(step, phase) < seen) return 'seen';
  return phase === null ? 'question' : 'watching';
}
