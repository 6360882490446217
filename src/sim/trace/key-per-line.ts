import { readKind } from '../types.ts';
import type { LineParser, TraceFormat } from './format.ts';
import { haveSeveralFields } from './tables/several-fields.ts';

const numberPattern = /^\s*\d+\s*$/;
const innerSpace = /\S\s+\S/;

/** What the traces of the LIRS paper have between their passes over the data. */
const breakpoint = '*';

/** Numbers of blocks, one a line, as the traces of the LIRS paper have them, with their breakpoints. */
export const lirs: TraceFormat = {
  name: 'lirs',
  timeGoingBack: 'fault',
  detect: (sample) =>
    sample.some((line) => line.trim() === breakpoint) &&
    sample.every((line) => line.trim() === breakpoint || numberPattern.test(line)),
  createParser: () => parser(true, true),
};

/**
 * One key a line, each a read. A trace whose lines have several fields is not taken for one of these unasked: it is
 * something that is not understood.
 */
export const keyPerLine: TraceFormat = {
  name: 'keys',
  timeGoingBack: 'fault',
  detect: (sample) => !haveSeveralFields(sample),
  createParser: ({ isFormatGiven }, sample) =>
    parser(
      sample.every((line) => numberPattern.test(line)),
      !isFormatGiven,
    ),
};

/**
 * @param isNumbers the keys are numbers, so that `*` is a breakpoint and no key
 * @param isStrict a line of several fields is a fault and no key with spaces
 */
function parser(isNumbers: boolean, isStrict: boolean): LineParser {
  return {
    parse(line, sink) {
      const key = line.trim();
      if (isNumbers && key === breakpoint) return 'comment';
      if (isStrict && innerSpace.test(key)) return { code: 'several-fields' };
      sink.add(readKind, key);
      return null;
    },
  };
}
