import type { Trace } from '../../../sim/types.ts';

/** The requests of a workload, and what could not be read of them. */
export interface ParsedWorkload {
  readonly trace: Trace;
  /** Lines that made no sense, at most the first few, counted from 1. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
  /** All lines that made no sense. */
  readonly problemCount: number;
}
