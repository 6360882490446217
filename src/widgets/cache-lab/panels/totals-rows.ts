import { measureStrings } from '../../../i18n/lab/measures.ts';
import { formatCount, formatShare, formatTenths } from '../../../i18n/numbers.ts';
import type { Language } from '../../../language.ts';
import type { Totals } from '../../../sim/types.ts';
import type { Lab, LabMoment } from '../model/lab.ts';

/** One measure with its value for each cache. */
export interface TotalsRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: (value: number) => string;
  /** How the value of another cache differs from that of the first, with its sign; `''` where they read the same. */
  readonly formatDifference: (value: number, first: number) => string;
}

/** Differences of values that are written as the values are. */
export function differenceIn(format: (value: number) => string): TotalsRow['formatDifference'] {
  return (value, first) => signed(value - first, format);
}

/** Differences of ratios, in percentage points of the two as they are written, so that a reader gets the same. */
function pointsBetween(language: Language): TotalsRow['formatDifference'] {
  const tenths = (ratio: number) => Math.round(ratio * 1000);
  return (value, first) =>
    signed(tenths(value) - tenths(first), (points) =>
      measureStrings[language].points(formatTenths(points, language)),
    );
}

function signed(by: number, format: (value: number) => string): string {
  return by === 0 ? '' : `${by > 0 ? '+' : '−'}${format(Math.abs(by))}`;
}

/** Which rows a table of totals has. */
export type RowMaker = (lab: Lab, moment: LabMoment) => readonly TotalsRow[];

/** The three numbers that count: what the reader waits less for, what the database bears, and what is wrong. */
export const countingRows: RowMaker = (lab, moment) =>
  countRows(lab, moment, measureStrings[lab.language], ['dbReads', 'staleReads']);

/** What a small figure shows. */
export const essentialRows: RowMaker = (lab, moment) =>
  countRows(lab, moment, measureStrings[lab.language], [
    'hits',
    'misses',
    'staleReads',
    'dbReads',
    'dbWrites',
  ]);

/**
 * The hit ratio and some counts.
 *
 * @param names what the counts are called
 */
export function countRows<Count extends keyof Totals>(
  { language }: Lab,
  { frames }: LabMoment,
  names: Readonly<Record<NoInfer<Count>, string>>,
  counts: readonly Count[],
): TotalsRow[] {
  const totals = frames.map((frame) => frame.totals);
  const count = (value: number) => formatCount(value, language);
  return [
    {
      name: measureStrings[language].hitRatio,
      values: totals.map(({ hits, reads }) => (reads === 0 ? null : hits / reads)),
      format: (value) => formatShare(value, language),
      formatDifference: pointsBetween(language),
    },
    ...counts.map(
      (name): TotalsRow => ({
        name: names[name],
        values: totals.map((each) => each[name]),
        format: count,
        formatDifference: differenceIn(count),
      }),
    ),
  ];
}
