import { measureStrings } from '../../../i18n/lab/measures.ts';
import type { Totals } from '../../../sim/types.ts';
import type { Lab, Moment } from '../model/lab.ts';
import { formatCount, formatShare } from '../numbers.ts';

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
  countRows(lab, moment, ['hits', 'misses', 'staleReads', 'dbReads', 'dbWrites']);

/** The hit ratio and some counts. */
export function countRows(
  { language }: Lab,
  { frames }: Moment,
  counts: readonly (keyof Totals & keyof (typeof measureStrings)['ko'])[],
): TotalsRow[] {
  const text = measureStrings[language];
  const totals = frames.map((frame) => frame.totals);
  return [
    {
      name: text.hitRatio,
      values: totals.map(({ hits, reads }) => (reads === 0 ? null : hits / reads)),
      format: (value) => formatShare(value, language),
    },
    ...counts.map(
      (count): TotalsRow => ({
        name: text[count],
        values: totals.map((each) => each[count]),
        format: (value) => formatCount(value, language),
      }),
    ),
  ];
}
