// How far a grid is, in memory that the main thread sees: it is told of signals while the others play.
import { workerData } from 'node:worker_threads';

/** Nothing, the trace being read, or cells being played. */
const phases = { none: 0, reading: 1, playing: 2 } as const;

/** Three whole numbers: the phase, the cells that are done or kept, and all of them. */
export const progressBytes = 12;

const progress: Int32Array =
  workerData instanceof SharedArrayBuffer ? new Int32Array(workerData) : new Int32Array(3);

export function showReading(): void {
  Atomics.store(progress, 0, phases.reading);
}

/** @param done cells that are done and, where a file keeps them, are in it */
export function showDone(done: number, total: number): void {
  Atomics.store(progress, 1, done);
  Atomics.store(progress, 2, total);
  Atomics.store(progress, 0, phases.playing);
}

/**
 * What to say when a run is stopped; null: no grid was being played.
 *
 * @param shown what the other thread has shown
 * @param resume the file that keeps finished cells; undefined: none does
 */
export function stoppedSentence(shown: Int32Array, resume: string | undefined): string | null {
  const [phase, done, total] = [0, 1, 2].map((place) => Atomics.load(shown, place));
  if (phase === phases.none) return null;
  const advice = 'with --resume FILE a run keeps its finished cells, and the next one goes on from there';
  if (phase === phases.reading)
    return `Stopped while the trace was read, before a cell was done${resume === undefined ? `; ${advice}` : ''}.`;
  if (resume === undefined) return `Stopped: ${done} of ${total} cells were done and are lost; ${advice}.`;
  return `Stopped: ${done} of ${total} cells are done and kept in ${resume}; the same command with --resume ${resume} goes on with the others.`;
}
