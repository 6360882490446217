import { type PlanResult, planFor } from '../../sim/plan/plan.ts';
import type { PlanTraceBuilder } from '../../sim/plan/plan-trace.ts';
import type { TraceReport } from '../../sim/trace/report.ts';
import { type Choices, settingsOf, type TraceChoice } from './choices.ts';

/** A trace that was read, with what a plan is made of. */
export interface ReadPlanTrace {
  readonly kind: 'whole';
  readonly builder: PlanTraceBuilder;
  readonly report: TraceReport;
  /** Of the file as it is, packed or not. */
  readonly sha256: string;
}

/** A plan with all that the page shows of it; it can be sent from a worker and written into a page. */
export interface PlanAnswer {
  readonly kind: 'whole';
  readonly trace: TraceChoice;
  readonly choices: Choices;
  readonly report: TraceReport;
  readonly sha256: string;
  readonly plan: PlanResult;
  /** Different keys, those that are only written included. */
  readonly keys: number;
  /** In the order of the plan's hot keys. */
  readonly hotKeyNames: readonly string[];
  /** There are times; what they count in is in the report. */
  readonly hasTimes: boolean;
}

/**
 * What the page shows of a trace.
 *
 * @throws RangeError when nothing is read in the trace
 */
export function answerFor(
  { builder, report, sha256 }: ReadPlanTrace,
  trace: TraceChoice,
  choices: Choices,
): PlanAnswer {
  const { keys } = builder.operations;
  const plan = planFor(
    builder,
    builder.hasTimes ? report.timeUnit : undefined,
    report.lifetimes?.median ?? null,
    settingsOf(choices),
  );
  return {
    kind: 'whole',
    trace,
    choices,
    report,
    sha256,
    plan,
    keys: keys.size,
    hotKeyNames: plan.hotKeys.map(({ key }) => keys.nameOf(key)),
    hasTimes: builder.hasTimes,
  };
}
