import { startWorker } from '../../../loading/start-worker.ts';
import type { ReadAnswer, ReadRequest } from './reading.ts';
import traceWorker from './trace.worker.ts?worker&url';

/** What a worker that ended without an answer is reported as. */
export type WorkerFailure = { readonly kind: 'failed' };

/**
 * Asks a worker of its own.
 *
 * @param onAnswer called with each answer; after anything but progress the worker is gone
 * @returns a function that ends the worker; `onAnswer` is not called after it
 */
export function askWorker(
  request: ReadRequest,
  onAnswer: (answer: ReadAnswer | WorkerFailure) => void,
): () => void {
  let worker: Worker | undefined;
  let ended = false;
  const end = () => {
    ended = true;
    worker?.terminate();
  };
  const tell = (answer: ReadAnswer | WorkerFailure) => {
    if (ended) return;
    if (answer.kind !== 'progress') end();
    onAnswer(answer);
  };
  const fail = () => tell({ kind: 'failed' });
  startWorker(traceWorker).then((started) => {
    if (ended) {
      started.terminate();
      return;
    }
    worker = started;
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => tell(data));
    worker.addEventListener('error', fail);
    worker.postMessage(request);
  }, fail);
  return end;
}
