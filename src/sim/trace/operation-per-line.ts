import { operationLetters } from '../types.ts';
import { type LineParser, mostMatch, type OperationSink, type TraceFormat } from './format.ts';
import type { LineFault, SkipReason, TimeUnit } from './report.ts';

const operationPattern = /^\s*(?:\d+ +)?[rwx] +\S/;
const commentPattern = /^\s*#/;

const space = 32;
const zero = 48;
const nine = 57;

/** Our own format: `OP KEY` or `TIME OP KEY` a line, OP one of r, w and x, `#` begins a comment. */
export const operationPerLine: TraceFormat = {
  name: 'operations',
  timeGoingBack: 'fault',
  // A third is enough, because hardly anything else looks like this, and then the other lines can be pointed at.
  detect: (sample) =>
    mostMatch(
      sample.filter((line) => !commentPattern.test(line)),
      operationPattern,
      1 / 3,
    ),
  createParser: () => new OperationPerLineParser(),
};

class OperationPerLineParser implements LineParser {
  /** Whether operations have times; the first one decides. */
  private timed: boolean | null = null;

  get timeUnit(): TimeUnit | undefined {
    return this.timed ? 'as-given' : undefined;
  }

  // Without regular expressions, because traces of millions of lines come in this format.
  parse(line: string, sink: OperationSink): LineFault | SkipReason | null {
    const text = line.trim();
    if (text.startsWith('#')) return 'comment';
    const digits = countDigits(text);
    let at = digits;
    if (digits > 0) while (text.charCodeAt(at) === space) at++;
    const kind = operationLetters.indexOf(text.charAt(at) as 'r');
    const separated = text.charCodeAt(at + 1) === space && (digits === 0 || at > digits);
    if (kind < 0 || !separated) return { code: 'not-an-operation' };
    const key = text.slice(at + 2).trimStart();
    const timed = digits > 0;
    this.timed ??= timed;
    if (timed !== this.timed) return { code: timed ? 'time-unexpected' : 'time-missing' };
    if (!timed) {
      sink.add(kind, key);
      return null;
    }
    const time = Number(text.slice(0, digits));
    if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value: text.slice(0, digits) };
    sink.add(kind, key, time);
    return null;
  }
}

function countDigits(text: string): number {
  let digits = 0;
  for (let code = text.charCodeAt(0); code >= zero && code <= nine; code = text.charCodeAt(digits)) digits++;
  return digits;
}
