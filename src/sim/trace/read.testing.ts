import { operationLetters } from '../types.ts';
import { TraceError, type TraceFault, type TraceReport } from './report.ts';
import { type ReaderOptions, TraceReader } from './trace-reader.ts';

export type Read = readonly [op: string, key: string, time?: number];

/** Reads a text in pieces of so many characters, and gives the report and the operations. */
export function read(
  text: string,
  options: ReaderOptions = {},
  chunk = text.length || 1,
): { readonly report: TraceReport; readonly operations: Read[] } {
  const operations: Read[] = [];
  const sink = {
    add(kind: number, key: string, time?: number) {
      const op = operationLetters[kind] ?? '';
      operations.push(time === undefined ? [op, key] : [op, key, time]);
    },
  };
  const reader = new TraceReader(sink, options);
  for (let start = 0; start < text.length; start += chunk) reader.push(text.slice(start, start + chunk));
  return { report: reader.finish(), operations };
}

/** Why a text cannot be read at all; null: it can. */
export function faultOf(text: string, options?: ReaderOptions): TraceFault | null {
  try {
    read(text, options);
    return null;
  } catch (error) {
    if (error instanceof TraceError) return error.fault;
    throw error;
  }
}

/** The lines that a report accounts for; all of them, if nothing is lost. */
export function linesAccountedFor({ linesUsed, skipped, problems }: TraceReport): number {
  return linesUsed + Object.values(skipped).reduce((sum, count) => sum + count, 0) + problems.total;
}
