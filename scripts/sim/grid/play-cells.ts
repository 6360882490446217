import { Worker } from 'node:worker_threads';
import { CellProgress } from '../progress.ts';
import { type Grid, type Kind, playCell, type ResultOf } from './cells.ts';

/** Operations times cells below which threads take longer to start than they save. */
const worthThreads = 1_000_000;

interface Playing<K extends Kind> {
  readonly threads: number;
  /** Results that are known, by the place of their cells. */
  readonly known?: ReadonlyMap<number, ResultOf<K>>;
  /** Told of each cell when it is played. */
  readonly onDone?: (place: number, result: ResultOf<K>) => void;
}

/**
 * Plays the cells of a grid, each in the next thread that is free. All threads see the one trace, whose columns have to
 * be in shared memory for that.
 *
 * @returns the results in the order of the cells, whichever was done first
 * @throws whatever ended one of the threads
 */
export async function playCells<K extends Kind>(
  { kind, trace, cells }: Grid<K>,
  { threads, known = new Map(), onDone }: Playing<K>,
): Promise<ResultOf<K>[]> {
  const results = new Map(known);
  const waiting = [...cells.keys()].filter((place) => !known.has(place));
  const progress = new CellProgress(trace.length, waiting.length);
  const take = (place: number, result: ResultOf<K>) => {
    results.set(place, result);
    onDone?.(place, result);
    progress.advance();
  };
  const count = trace.length * waiting.length < worthThreads ? 1 : Math.min(threads, waiting.length);
  if (count <= 1) {
    for (const place of waiting) take(place, playCell(kind, trace, cells[place] as (typeof cells)[number]));
  } else {
    const workers = Array.from(
      { length: count },
      () => new Worker(new URL('cell-worker.ts', import.meta.url), { workerData: { kind, trace } }),
    );
    try {
      await Promise.all(workers.map((worker) => playWaiting(worker, waiting, cells, take)));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  }
  return [...cells.keys()].map((place) => results.get(place) as ResultOf<K>);
}

/** Gives a thread the cells that wait, one after the other, until none is left. */
function playWaiting<K extends Kind>(
  worker: Worker,
  waiting: number[],
  cells: Grid<K>['cells'],
  take: (place: number, result: ResultOf<K>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let place: number | undefined;
    const next = () => {
      place = waiting.shift();
      if (place === undefined) resolve();
      else worker.postMessage(cells[place]);
    };
    worker.on('error', reject);
    worker.on('message', (result: ResultOf<K>) => {
      take(place as number, result);
      next();
    });
    next();
  });
}
