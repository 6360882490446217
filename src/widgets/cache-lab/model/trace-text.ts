import { TraceBuilder } from '../../../sim/trace/trace-builder.ts';
import { type OperationLetter, operationLetters, type Trace } from '../../../sim/types.ts';
import type { ParsedWorkload } from './workload.ts';

const mostProblems = 5;
const line = /^(?:(\d{1,15})\s+)?([rwx])\s+(\S.*)$/;

/**
 * Reads operations in the lab's own format, one a line: `r KEY`, or `TIME r KEY`. A key is the rest of its line, so
 * that spaces, commas and quotes may stand in it. Lines that make no sense are counted and left out.
 */
export function parseTraceText(text: string): ParsedWorkload {
  const builder = new TraceBuilder();
  const problems: { line: number; text: string }[] = [];
  let problemCount = 0;
  let timed: boolean | null = null;
  let last = 0;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const match = line.exec(trimmed);
    const time = match?.[1] === undefined ? undefined : Number(match[1]);
    const mixed = match !== null && timed !== null && timed !== (time !== undefined);
    if (!match || mixed || (time !== undefined && time < last)) {
      problemCount++;
      if (problems.length < mostProblems) problems.push({ line: index + 1, text: trimmed.slice(0, 60) });
      continue;
    }
    timed ??= time !== undefined;
    last = time ?? last;
    builder.add(operationLetters.indexOf(match[2] as OperationLetter), match[3] ?? '', time);
  }
  return { trace: builder.build(), problems, problemCount };
}

/** The inverse of {@link parseTraceText}: one operation a line, with its time if the trace has times. */
export function writeTrace(trace: Trace): string {
  const lines: string[] = [];
  for (let index = 0; index < trace.length; index++) {
    const letter = operationLetters[trace.kinds[index] ?? 0];
    const name = trace.names[trace.keys[index] ?? 0];
    lines.push(trace.times === null ? `${letter} ${name}` : `${trace.times[index]} ${letter} ${name}`);
  }
  return lines.join('\n');
}
