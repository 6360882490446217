import { operationPerLine } from '../../../sim/trace/operation-per-line.ts';
import { TraceBuilder } from '../../../sim/trace/trace-builder.ts';
import { operationLetters, type Trace } from '../../../sim/types.ts';
import type { ParsedWorkload } from './parsed-workload.ts';

const mostProblems = 5;
const excerptLength = 60;

/**
 * Reads operations in the lab's own format, one a line: `r KEY`, or `TIME r KEY`. A key is the rest of its line, so
 * that spaces, commas and quotes may stand in it. Lines that make no sense, and those whose time goes back, are
 * counted and left out.
 */
export function parseTraceText(text: string): ParsedWorkload {
  const builder = new TraceBuilder();
  const parser = operationPerLine.createParser({ accessLogKey: 'url' });
  const problems: { line: number; text: string }[] = [];
  let problemCount = 0;
  let latest = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    let wentBack = false;
    const fault = parser.parse(line, {
      add(kind, key, time) {
        wentBack = time !== undefined && time < latest;
        if (wentBack) return;
        latest = time ?? latest;
        builder.add(kind, key, time);
      },
    });
    if (fault === null && !wentBack) continue;
    problemCount++;
    if (problems.length < mostProblems) {
      problems.push({ line: index + 1, text: line.trim().slice(0, excerptLength) });
    }
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
