/**
 * How far the reader has seen. While predictions are asked for, nothing may tell what lies beyond: no tick, line,
 * total, jump or file. What has been seen stays seen when the reader steps back, and is not asked about again.
 */
export interface Seen {
  /** The time that was looked at; other requests or other caches are another time, of which nothing is known. */
  readonly world: unknown;
  /** Operations shown to their end, from the first: answered, or passed over by the reader's own choice. */
  readonly operations: number;
}

/** Where the reader is now. */
export interface Looking {
  readonly world: unknown;
  /** Predictions are asked for. */
  readonly predict: boolean;
  /** Operations that the picture shows to their end. */
  readonly completed: number;
}

/**
 * What has been seen after a look at a moment. Where predictions are switched on, a link or another scenario is opened,
 * or a cache is changed, everything up to the moment shown counts as seen and the rest as unknown.
 *
 * @param before what had been seen before it
 * @returns null while predictions are off: then everything may be shown
 */
export function lookAt(before: Seen | null, { world, predict, completed }: Looking): Seen | null {
  if (!predict) return null;
  const known = before !== null && before.world === world ? before.operations : 0;
  return { world, operations: Math.max(known, completed) };
}

/**
 * Operations that a picture shows to their end.
 *
 * @param step the operation shown last, counted from 1
 * @param phase its events that are shown; null: all
 */
export function completedAt(step: number, phase: number | null): number {
  return phase === null ? step : step - 1;
}

/** What stands in the place of the next question. */
export type Asking = 'question' | 'watching' | 'seen' | 'finished';

/**
 * Whether the next operation may be asked about: not while its phases are being watched, nor once it has been seen.
 *
 * @param seen operations seen
 * @param length operations there are
 */
export function askingAt(step: number, phase: number | null, seen: number, length: number): Asking {
  if (phase === null && step >= length) return 'finished';
  if (completedAt(step, phase) < seen) return 'seen';
  return phase === null ? 'question' : 'watching';
}
