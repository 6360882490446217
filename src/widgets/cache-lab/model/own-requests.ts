import type { OperationLetter, Trace } from '../../../sim/types.ts';
import { operationLetters } from '../../../sim/types.ts';
import type { Workload } from './scenario.ts';
import { traceAsText } from './trace-text.ts';
import { longestLinkedTrace } from './write-link.ts';

/** Operations that are shown as text to edit; a longer trace is edited in its file. */
export const mostShown = 2000;

/** Requests of the reader's own, with the trace itself where the workload does not carry it. */
export interface OwnRequests {
  readonly workload: Workload;
  readonly file: Trace | null;
}

/**
 * What the lab plays of a trace that was read: text where a link can carry it and it means exactly the same, else the
 * trace as it was read.
 *
 * @param name what the reader calls it, for example the name of the file
 */
export function ownRequests(trace: Trace, name: string): OwnRequests {
  const text = trace.length <= mostShown ? traceAsText(trace) : undefined;
  return text === undefined || text === '' || text.length > longestLinkedTrace
    ? { workload: { kind: 'file', name }, file: trace }
    : { workload: { kind: 'text', text }, file: null };
}

/**
 * The same requests with one more. In a trace with times it comes one unit after the one before it, but never after the
 * one that follows.
 *
 * @param name what the reader calls requests that no link can carry
 * @param key without white space around it, not empty
 * @param at how many requests come before it; all when left out
 */
export function withRequest(
  trace: Trace,
  letter: OperationLetter,
  key: string,
  name: string,
  at = trace.length,
): OwnRequests {
  const { length, kinds, keys, times, names } = trace;
  const known = names.indexOf(key);
  const time = Math.min((times?.[at - 1] ?? 0) + 1, times?.[at] ?? Number.MAX_SAFE_INTEGER);
  return ownRequests(
    {
      length: length + 1,
      kinds: inserted(new Uint8Array(length + 1), kinds, at, operationLetters.indexOf(letter)),
      keys: inserted(new Int32Array(length + 1), keys, at, known < 0 ? names.length : known),
      times: times && inserted(new Float64Array(length + 1), times, at, time),
      names: known < 0 ? [...names, key] : names,
    },
    name,
  );
}

function inserted<Column extends Uint8Array | Int32Array | Float64Array>(
  longer: Column,
  column: Column,
  at: number,
  value: number,
): Column {
  longer.set(column.subarray(0, at));
  longer[at] = value;
  longer.set(column.subarray(at), at + 1);
  return longer;
}
