import { summarise } from '../../../sim/operation-summary.ts';
import type { Trace } from '../../../sim/types.ts';
import { byteOrderMark, csvLine, csvType } from '../../csv.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';

/** One line of a file: names of columns with their values. */
export type ExportRow = Readonly<Record<string, unknown>>;

/** Every operation seen, of every cache, as one record each, generated lazily: there may be 400,000. */
export function* eventRows(lab: Lab): Generator<ExportRow> {
  const { trace, runs, seen } = lab.moment.peek();
  for (const [cache, { timeline }] of runs.entries()) {
    for (let operation = 0; operation < seen; operation++) {
      yield {
        cache: cache + 1,
        step: operation + 1,
        ...summarise(
          {
            kind: trace.kinds[operation] ?? 0,
            key: trace.keys[operation] ?? 0,
            time: timeOf(trace, operation),
            outcome: timeline.outcomes[operation] ?? 0,
            events: timeline.eventsAt(operation),
          },
          trace.names,
        ),
      };
    }
  }
}

/** The totals after the last operation shown to its end, one row a cache, with the words of its configuration. */
export function totalRows(lab: Lab): ExportRow[] {
  const { runs, completed } = lab.moment.peek();
  return runs.map(({ configuration, timeline }, cache) => ({
    cache: cache + 1,
    configuration: describeConfiguration(configuration, lab.language),
    step: completed,
    ...timeline.stateAt(completed).totals(),
  }));
}

function timeOf(trace: Trace, operation: number): number {
  return trace.times?.[operation] ?? operation;
}

/** How records are written down, one after the other. */
export interface ExportFormat {
  readonly type: string;
  readonly begin: (first: ExportRow | undefined) => string;
  readonly row: (row: ExportRow, first: ExportRow, isFirst: boolean) => string;
  readonly end: string;
}

/** Comma-separated values. */
export const csv: ExportFormat = {
  type: csvType,
  begin: (first) => byteOrderMark + csvLine(Object.keys(first ?? {})),
  row: (row, first) => csvLine(Object.keys(first).map((column) => row[column])),
  end: '',
};

export const json: ExportFormat = {
  type: 'application/json',
  begin: () => '[',
  row: (row, _, isFirst) => `${isFirst ? '' : ','}\n ${JSON.stringify(row)}`,
  end: '\n]\n',
};

/** Rows written before the page gets a turn. */
const rowsAtOnce = 2000;

/**
 * Writes records down in pieces, so that the page stays responsive.
 *
 * @param pause called between two pieces; the next one is written when its promise resolves
 * @returns the pieces, for a `Blob`
 */
export async function write(
  rows: Iterable<ExportRow>,
  format: ExportFormat,
  pause: () => Promise<void>,
): Promise<string[]> {
  const pieces: string[] = [];
  let first: ExportRow | undefined;
  let piece = '';
  let count = 0;
  for (const row of rows) {
    if (first === undefined) piece = format.begin(row);
    first ??= row;
    piece += format.row(row, first, count === 0);
    if (++count % rowsAtOnce !== 0) continue;
    pieces.push(piece);
    piece = '';
    await pause();
  }
  if (first === undefined) piece = format.begin(undefined);
  pieces.push(piece + format.end);
  return pieces;
}
