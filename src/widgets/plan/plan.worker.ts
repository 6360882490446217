import { exampleFile } from '../../sim/plan/examples.ts';
import { SampleError } from '../../sim/plan/sampled-plan.ts';
import { isDoubtful, TraceError } from '../../sim/trace/report.ts';
import { answerFor, type ReadPlanTrace } from './answer.ts';
import type { PlanMessage, PlanReply } from './ask-plan.ts';
import { RefusedTrace, readForPlan } from './reading.ts';
import { type ReadPlanSample, sampledAnswerFor } from './sampled-answer.ts';

// Reading millions of lines and planning for them takes seconds, in which the page has to stay responsive. What was
// read stays here, so that another choice does not read it again.

type ReadForPlan = ReadPlanTrace | ReadPlanSample;

let held: { readonly reading: number; readonly read: ReadForPlan } | null = null;

addEventListener('message', async ({ data }: MessageEvent<PlanMessage>) => {
  if (data.kind === 'example') {
    reply({ kind: 'example', file: exampleFile(data.name) });
    return;
  }
  const { reading, source, trace, choices } = data;
  if (held?.reading !== reading) {
    const file = typeof source === 'string' ? new Blob([exampleFile(source).text]) : source;
    const read = await readOrTell(file, data);
    if (read === null) return;
    held = { reading, read };
  }
  const { read } = held;
  const { report } = read;
  if (isDoubtful(report) && !trace.allowUnusable) {
    const keys = read.kind === 'whole' ? read.builder.operations.keys.size : read.sample.shards.estimatedKeys;
    reply({ kind: 'doubt', report, keys, isSampled: read.kind === 'sampled' });
    return;
  }
  reply({ kind: 'planning' });
  try {
    const answer =
      read.kind === 'whole' ? answerFor(read, trace, choices) : sampledAnswerFor(read, trace, choices);
    reply({ kind: 'answer', answer });
  } catch (error) {
    if (error instanceof SampleError) {
      reply({ kind: 'refusal', refusal: { code: 'sample', fault: error.fault } });
      return;
    }
    // Nothing else can go wrong here than that there is not enough memory.
    reply({ kind: 'failed' });
  }
});

/** @returns null when it cannot be read, which the page was told */
async function readOrTell(
  file: Blob,
  { trace }: Extract<PlanMessage, { readonly kind: 'plan' }>,
): Promise<ReadForPlan | null> {
  try {
    return await readForPlan(file, trace.columns, (share, operations, isSampled) =>
      reply({ kind: 'reading', share, operations, isSampled }),
    );
  } catch (error) {
    if (error instanceof TraceError) reply({ kind: 'fault', fault: error.fault });
    else if (error instanceof RefusedTrace) reply({ kind: 'refusal', refusal: error.refusal });
    // Anything else is the file's: a folder, or one that was changed or deleted after it was chosen.
    else reply({ kind: 'unreadable' });
    return null;
  }
}

function reply(message: PlanReply): void {
  postMessage(message);
}
