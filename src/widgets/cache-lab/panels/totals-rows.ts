import { measureStrings } from '../../../i18n/lab/measures.ts';
import { formatCount, formatShare } from '../../../i18n/numbers.ts';
import type { Totals } from '../../../sim/types.ts';
import type { Lab, Moment } from '../model/lab.ts';

/** One measure with its value for each cache. */
export interface TotalsRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: (value: number) => string;
}

/** Which rows a table of totals has. */
export type RowMaker = (lab: Lab, moment: Moment) => readonly TotalsRow[];

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
  { frames }: Moment,
  names: Readonly<Record<NoInfer<Count>, string>>,
  counts: readonly Count[],
): TotalsRow[] {
  const totals = frames.map((frame) => frame.totals);
  return [
    {
      name: measureStrings[language].hitRatio,
      values: totals.map(({ hits, reads }) => (reads === 0 ? null : hits / reads)),
      format: (value) => formatShare(value, language),
    },
    ...counts.map(
      (count): TotalsRow => ({
        name: names[count],
        values: totals.map((each) => each[count]),
        format: (value) => formatCount(value, language),
      }),
    ),
  ];
}
