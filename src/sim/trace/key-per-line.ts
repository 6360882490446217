import { READ } from '../types.ts';
import { type Format, mostMatch } from './format.ts';

/**
 * One key a line, each a read. Keys may hold spaces, but a trace in which most do is not taken for one of these
 * unasked: it is more likely something that is not understood.
 */
export const keyPerLine: Format = {
  name: 'keys',
  timeGoingBack: 'fault',
  detect: (sample) => mostMatch(sample, /^\s*\S+\s*$/),
  createParser: () => ({
    parse(line, sink) {
      sink.add(READ, line.trim());
      return null;
    },
  }),
};
