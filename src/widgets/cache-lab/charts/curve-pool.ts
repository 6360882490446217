import { startWorker } from '../../../loading/start-worker.ts';
import type { Trace } from '../../../sim/types.ts';
import type { ChartPoint } from '../../chart/points.ts';
import { bytesOf, withoutNames } from '../model/copied-trace.ts';
import { type Curve, type CurveTask, tasksOf } from './curve.ts';
import type { CurveAnswer, CurveMessage } from './curve.worker.ts';
import curveWorker from './curve.worker.ts?worker&url';

/** Every worker has a copy of the trace; all copies together take at most so much. */
const mostCopied = 300_000_000;

export interface CurveJob {
  readonly trace: Trace;
  readonly curves: readonly Curve[];
  readonly capacities: readonly number[];
  /** Told how many of how many points are there, often. */
  readonly onProgress: (done: number, total: number) => void;
  /** Told once, at the end: the points of each curve. */
  readonly onDone: (curves: readonly (readonly ChartPoint[])[]) => void;
  readonly onFailure: () => void;
}

/** Parts computed before, so that another cache or another capacity costs only what is new. */
const known = new WeakMap<Trace, Map<string, readonly ChartPoint[]>>();

/**
 * Computes curves in as many workers as the processor has cores.
 *
 * @returns a function that stops the workers
 */
export function computeCurves(job: CurveJob): () => void {
  const { trace, curves, capacities } = job;
  const results = known.get(trace) ?? new Map<string, readonly ChartPoint[]>();
  known.set(trace, results);
  const tasks = curves.map((curve) => tasksOf(curve, capacities));
  const total = curves.length * capacities.length;
  const waiting = tasks.flat().filter((task) => !results.has(nameOf(task)));
  let done = total - pointCount(waiting);
  const workers: Worker[] = [];
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const worker of workers) worker.terminate();
    workers.length = 0;
  };
  const finish = () => {
    stop();
    job.onDone(tasks.map((parts) => parts.flatMap((task) => results.get(nameOf(task)) ?? [])));
  };
  if (waiting.length === 0) {
    finish();
    return stop;
  }

  const give = (worker: Worker) => {
    const task = waiting.shift();
    if (!task) return;
    worker.onmessage = ({ data }: MessageEvent<CurveAnswer>) => {
      results.set(nameOf(task), data);
      done += task.capacities.length;
      job.onProgress(done, total);
      if (done === total) finish();
      else give(worker);
    };
    send(worker, { kind: 'task', task });
  };
  const fail = () => {
    if (stopped) return;
    stop();
    job.onFailure();
  };
  const copy = withoutNames(trace);
  for (let count = Math.min(workersFor(trace), waiting.length); count > 0; count--) {
    startWorker(curveWorker).then((worker) => {
      if (stopped) {
        worker.terminate();
        return;
      }
      worker.addEventListener('error', fail);
      workers.push(worker);
      send(worker, { kind: 'trace', trace: copy });
      give(worker);
    }, fail);
  }
  return stop;
}

function workersFor(trace: Trace): number {
  const cores = navigator.hardwareConcurrency || 1;
  return Math.max(1, Math.min(cores, Math.floor(mostCopied / Math.max(1, bytesOf(trace)))));
}

function send(worker: Worker, message: CurveMessage): void {
  worker.postMessage(message);
}

/** What tells one part of a trace's curves from another; the capacity in a configuration is not used. */
function nameOf({ curve, capacities }: CurveTask): string {
  return JSON.stringify([curve === 'che' ? curve : { ...curve, capacity: null }, capacities]);
}

function pointCount(tasks: readonly CurveTask[]): number {
  return tasks.reduce((sum, { capacities }) => sum + capacities.length, 0);
}
