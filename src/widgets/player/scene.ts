import type { GlyphName } from '../drawing/Glyph.tsx';
import type { Tone } from '../drawing/geometry.ts';

/** The outcome of a step, as a shape, a colour and a word: the log and the table of steps show it. */
export interface Mark {
  readonly glyph: GlyphName;
  readonly tone: Tone;
  /** The mark's word in the reader's language, for example "refused". */
  readonly label: string;
}

/** One row of ticks under the time bar, for example every step at which a request was refused. */
export interface Lane {
  /** Unique among the lanes of a scene; it appears in links. */
  readonly name: string;
  /** Name in the reader's language. */
  readonly label: string;
  readonly tone: Tone;
  /** One byte a step, step 1 first: the step has a tick when `bit` is set. Several lanes may share one array. */
  readonly marks: Uint8Array;
  readonly bit: number;
}

/** One of the answers that a reader may give. */
export interface PredictionOption {
  readonly text: string;
  readonly right: boolean;
  /** Why, said once the step has been shown. */
  readonly reason?: string | undefined;
  /** A second question that this answer leads to; then only the answer to that one counts. */
  readonly next?: PredictionQuestion | undefined;
}

/** What prediction asks before a step is shown. */
export interface PredictionQuestion {
  readonly text: string;
  /** Without options it only announces what comes, and the reader asks to see it. */
  readonly options: readonly PredictionOption[];
}

/**
 * All that the player knows about what it plays. A scene is plain data and functions, in the language of the reader,
 * and never changes: when the reader changes a setting there is a new one.
 *
 * Steps are counted from 1; step 0 is the moment before the first. A step has one or more phases, also counted from 1;
 * the phase `null` means all of them, so the moment after the whole step.
 */
export interface Scene {
  readonly length: number;
  readonly lanes: readonly Lane[];
  /**
   * The unit of a frame while playing: `steps` for long traces of short steps, `phases` for a story whose steps have
   * parts that a reader wants to see one after the other.
   */
  readonly pace: 'steps' | 'phases';
  /** How many phases a step has, at least 1. */
  phasesOf(step: number): number;
  /**
   * Whether a step plays phase by phase when time or the reader goes on to it, instead of being shown whole. Left out
   * where none ever does.
   *
   * @param playing time plays, and the reader has not asked for this one step
   */
  tells?(playing: boolean): boolean;
  /**
   * Milliseconds at speed 1 from a phase to the next one while a step plays phase by phase; phase 0 is its beginning.
   * Left out where steps never do.
   */
  untilNext?(step: number, phase: number): number;
  /** The sentence about a moment; at step 0 it says where the story begins. */
  sentence(step: number, phase: number | null): string;
  /**
   * What screen readers hear where the stage itself shows a sentence for each of its parts; then no sentence is shown
   * below it. Left out: `sentence`.
   */
  spoken?(step: number, phase: number | null): string;
  /**
   * What became of a step; null when there is nothing to mark.
   *
   * @param phase its phases that have been shown; all when left out
   */
  markOf(step: number, phase?: number | null): Mark | null;
  /** What to ask before a step is shown; null shows it without a question. A scene without it never asks. */
  ask?(step: number): PredictionQuestion | null;
}

/** Name of the choice that stands for every lane. */
export const anyLane = 'any';

/**
 * The step nearest to a moment that has a tick.
 *
 * @param step the current step; it is not found itself
 * @param lane name of a lane, or `anyLane`
 * @param direction 1 looks forward, -1 back
 * @param last the last step that may be found, so that nothing leads to a step not shown yet
 * @returns null when there is none that way
 */
export function nearestTick(
  scene: Scene,
  step: number,
  lane: string,
  direction: 1 | -1,
  last: number,
): number | null {
  const lanes = lane === anyLane ? scene.lanes : scene.lanes.filter(({ name }) => name === lane);
  for (let at = step + direction; at >= 1 && at <= last; at += direction) {
    if (lanes.some(({ marks, bit }) => ((marks[at - 1] ?? 0) & bit) !== 0)) return at;
  }
  return null;
}

/**
 * The step of the tick that is nearest to a step, itself included.
 *
 * @param reach how many steps away one may be
 * @param last the last step that may be found
 * @returns the step itself where no tick is near
 */
export function tickNear({ marks, bit }: Lane, step: number, reach: number, last: number): number {
  for (let away = 0; away <= reach; away++) {
    for (const at of [step - away, step + away]) {
      if (at <= last && ((marks[at - 1] ?? 0) & bit) !== 0) return at;
    }
  }
  return step;
}

/** The widest resolution of the time bar; more ticks than that would only overlap. */
const mostBuckets = 500;

/**
 * The ticks of a lane as the path of an SVG.
 *
 * @param height height of a tick
 * @param last ticks of later steps are left out
 * @returns ticks at x = 0…1000 over the whole length of the scene, y = 0…`height`; `''` when there are none
 */
export function lanePath({ marks, bit }: Lane, height: number, last: number): string {
  const parts: string[] = [];
  const stepsPerBucket = Math.max(1, marks.length / mostBuckets);
  for (let index = 0; index < Math.min(marks.length, last); index++) {
    if (((marks[index] ?? 0) & bit) === 0) continue;
    // The tick of a step is where the thumb is once the step has been shown.
    const x = Math.round(((index + 1) / marks.length) * 10_000) / 10;
    parts.push(`M${x} 0v${height}`);
    // A bucket has one tick, so the others of very many steps need not be looked at.
    index = Math.ceil((Math.floor(index / stepsPerBucket) + 1) * stepsPerBucket) - 1;
  }
  return parts.join('');
}
