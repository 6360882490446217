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
 * The same requests with one more at the end. In a trace with times it comes one unit after the last.
 *
 * @param name what the reader calls requests that no link can carry
 * @param key without white space around it, not empty
 */
export function withRequest(trace: Trace, letter: OperationLetter, key: string, name: string): OwnRequests {
  const { length, kinds, keys, times, names } = trace;
  const known = names.indexOf(key);
  const last = times?.at(-1) ?? 0;
  return ownRequests(
    {
      length: length + 1,
      kinds: appended(new Uint8Array(length + 1), kinds, operationLetters.indexOf(letter)),
      keys: appended(new Int32Array(length + 1), keys, known < 0 ? names.length : known),
      times:
        times && appended(new Float64Array(length + 1), times, Math.min(last + 1, Number.MAX_SAFE_INTEGER)),
      names: known < 0 ? [...names, key] : names,
    },
    name,
  );
}

function appended<Column extends Uint8Array | Int32Array | Float64Array>(
  longer: Column,
  column: ArrayLike<number>,
  value: number,
): Column {
  longer.set(column);
  longer[column.length] = value;
  return longer;
}
