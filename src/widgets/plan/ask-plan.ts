import { startWorker } from '../../loading/start-worker.ts';
import type { ExampleName } from '../../sim/plan/example-names.ts';
import type { ExampleFile } from '../../sim/plan/examples.ts';
import type { TraceFault, TraceReport } from '../../sim/trace/report.ts';
import type { PlanAnswer } from './answer.ts';
import type { Choices, TraceChoice } from './choices.ts';
import planWorker from './plan.worker.ts?worker&url';
import type { Refusal } from './reading.ts';
import type { SampledAnswer } from './sampled-answer.ts';
import { bringSampledPart } from './sampled-part.ts';

/** A request to the worker. */
export type PlanMessage =
  | {
      readonly kind: 'plan';
      /** The same number as before: the trace is the one that the worker has. */
      readonly reading: number;
      readonly source: Blob | ExampleName;
      readonly trace: TraceChoice;
      readonly choices: Choices;
    }
  | { readonly kind: 'example'; readonly name: ExampleName };

export type PlanReply =
  | {
      readonly kind: 'reading';
      readonly share: number;
      readonly operations: number;
      /** It was too long, and is read again for a sample. */
      readonly isSampled: boolean;
    }
  | { readonly kind: 'planning' }
  | { readonly kind: 'answer'; readonly answer: PlanAnswer | SampledAnswer }
  | { readonly kind: 'example'; readonly file: ExampleFile }
  /** Read, but with so much that could not be used that the reader has to decide. */
  | {
      readonly kind: 'doubt';
      readonly report: TraceReport;
      readonly keys: number;
      /** The keys are estimated. */
      readonly isSampled: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: TraceFault }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  /** The browser could not read the file. */
  | { readonly kind: 'unreadable' }
  /** The worker ended without an answer. */
  | { readonly kind: 'failed' };

/** A worker that keeps the trace it has read, for the next question about it. */
export class PlanWorker {
  private worker: Worker | null = null;
  /** Counts questions, so that what belongs to an earlier one is not told. */
  private question = 0;
  private isBusy = false;

  /**
   * Asks; a question that is not answered yet is given up.
   *
   * @param onReply called with each reply; none follows one that is not about progress
   */
  ask(message: PlanMessage, onReply: (reply: PlanReply) => void): void {
    if (this.isBusy) this.end();
    const question = ++this.question;
    this.isBusy = true;
    const tell = (reply: PlanReply) => {
      if (question !== this.question) return;
      this.isBusy = reply.kind === 'reading' || reply.kind === 'planning';
      if (reply.kind === 'failed') this.end();
      onReply(reply);
    };
    const fail = () => tell({ kind: 'failed' });
    const send = (worker: Worker) => {
      worker.onmessage = ({ data }: MessageEvent<PlanReply>) => {
        if (data.kind === 'answer' && data.answer.kind === 'sampled')
          bringSampledPart().then(() => tell(data), fail);
        else tell(data);
      };
      worker.onerror = fail;
      worker.postMessage(message);
    };
    if (this.worker !== null) {
      send(this.worker);
      return;
    }
    startWorker(planWorker).then((worker) => {
      if (question !== this.question) {
        worker.terminate();
        return;
      }
      this.worker = worker;
      send(worker);
    }, fail);
  }

  /** Ends the worker and what it does. */
  end(): void {
    this.question++;
    this.isBusy = false;
    this.worker?.terminate();
    this.worker = null;
  }
}
