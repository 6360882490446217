import { operationPerLine } from '../../../sim/trace/operation-per-line.ts';
import { TraceBuilder } from '../../../sim/trace/trace-builder.ts';
import { operationLetters, type Trace, writeKind } from '../../../sim/types.ts';
import type { ParsedWorkload } from './parsed-workload.ts';

const mostProblems = 5;
const excerptLength = 60;

/**
 * Reads operations in the lab's own format, one a line: `r KEY`, or `TIME r KEY`. A key is the rest of its line, so
 * that it may contain spaces, commas and quotes. Lines that make no sense, and those whose time goes back, are counted
 * and left out.
 */
export function parseTraceText(text: string): ParsedWorkload {
  const builder = new TraceBuilder();
  const parser = operationPerLine.createParser(
    { isFormatGiven: true, accessLogKey: 'url', columns: null },
    [],
  );
  const problems: { readonly line: number; readonly text: string }[] = [];
  let problemCount = 0;
  let latest = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    let wentBack = false;
    const add = (kind: number, key: string, time?: number) => {
      wentBack = time !== undefined && time < latest;
      if (wentBack) return;
      latest = time ?? latest;
      builder.add(kind, key, time);
    };
    const fault = parser.parse(line, { add, store: (key, time) => add(writeKind, key, time) });
    if ((fault === null || fault === 'comment') && !wentBack) continue;
    problemCount++;
    if (problems.length < mostProblems) {
      problems.push({ line: index + 1, text: line.trim().slice(0, excerptLength) });
    }
  }
  return { trace: builder.build(), problems, problemCount };
}

/**
 * The trace in the lab's own format, or `undefined` where that cannot say it: a key with a line break, or with white
 * space at its ends, would be read as another one.
 */
export function traceAsText(trace: Trace): string | undefined {
  const text = writeTrace(trace);
  return isSameTrace(parseTraceText(text).trace, trace) ? text : undefined;
}

function isSameTrace(one: Trace, other: Trace): boolean {
  const sameTimes = one.times === null ? other.times === null : other.times !== null;
  if (one.length !== other.length || !(sameTimes || one.length === 0)) return false;
  for (let index = 0; index < one.length; index++) {
    const same =
      one.kinds[index] === other.kinds[index] &&
      one.times?.[index] === other.times?.[index] &&
      one.names[one.keys[index] ?? 0] === other.names[other.keys[index] ?? 0];
    if (!same) return false;
  }
  return true;
}

/** One operation a line, with its time if the trace has times. */
function writeTrace(trace: Trace): string {
  const lines: string[] = [];
  for (let index = 0; index < trace.length; index++) {
    const letter = operationLetters[trace.kinds[index] ?? 0];
    const name = trace.names[trace.keys[index] ?? 0];
    lines.push(trace.times === null ? `${letter} ${name}` : `${trace.times[index]} ${letter} ${name}`);
  }
  return lines.join('\n');
}
