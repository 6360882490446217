import type { Language } from '../../language.ts';
import type { PlanSample } from '../../sim/plan/plan-sample.ts';
import { type SampledPlan, sampledPlanFor } from '../../sim/plan/sampled-plan.ts';
import type { TraceReport } from '../../sim/trace/report.ts';
import { type Choices, sampledChoices, settingsOf, type TraceChoice } from './choices.ts';

/** A trace of which a sample of the keys was held. */
export interface ReadPlanSample {
  readonly kind: 'sampled';
  readonly sample: PlanSample;
  readonly report: TraceReport;
  /** Of the file as it is, packed or not. */
  readonly sha256: string;
}

/** What the page shows of a trace that is too long to be held; it can be sent from a worker. */
export interface SampledAnswer {
  readonly kind: 'sampled';
  readonly trace: TraceChoice;
  /** Those that a sample cannot follow are the usual ones. */
  readonly choices: Choices;
  readonly report: TraceReport;
  readonly sha256: string;
  readonly plan: SampledPlan;
  /** How many different keys there may be, those that are only written included. */
  readonly keys: number;
  readonly hasTimes: boolean;
}

/** What the parts of an answer from a sample are told. */
export interface SampledTold {
  readonly answer: SampledAnswer;
  readonly language: Language;
}

/** @throws SampleError when the sample says too little */
export function sampledAnswerFor(
  { sample, report, sha256 }: ReadPlanSample,
  trace: TraceChoice,
  chosen: Choices,
): SampledAnswer {
  const choices = sampledChoices(chosen);
  const { hasTimes, shards } = sample;
  const plan = sampledPlanFor(sample, hasTimes ? report.timeUnit : undefined, settingsOf(choices));
  return { kind: 'sampled', trace, choices, report, sha256, plan, keys: shards.estimatedKeys, hasTimes };
}
