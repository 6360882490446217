import '../../../sim/policies/all.ts';
import type { Trace } from '../../../sim/types.ts';
import type { ChartPoint } from '../../chart/points.ts';
import { type CurveTask, pointsOf } from './curve.ts';

// Thousands of requests times dozens of capacities take longer than a frame may wait, so they run here.

/** The trace comes once and stays for all parts. */
export type CurveMessage =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'task'; readonly task: CurveTask };

export type CurveAnswer = readonly ChartPoint[];

let trace: Trace | null = null;

addEventListener('message', ({ data }: MessageEvent<CurveMessage>) => {
  if (data.kind === 'trace') {
    trace = data.trace;
    return;
  }
  const answer: CurveAnswer = trace ? pointsOf(trace, data.task) : [];
  postMessage(answer);
});
