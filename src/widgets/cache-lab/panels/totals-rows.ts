import { measureStrings } from '../../../i18n/lab/measures.ts';
import type { Totals } from '../../../sim/types.ts';
import type { Lab, Moment } from '../model/lab.ts';
import { latencyOf } from '../model/measures.ts';
import { formatCount, formatDecimal, formatShare } from '../numbers.ts';

/** One measure with its value for each cache. */
export interface TotalsRow {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: (value: number) => string;
  /** Shown in a small figure inside a note too. */
  readonly essential: boolean;
}

/** Counts in the order in which they are read, and whether a small figure has them too. */
const counts = [
  ['reads', false],
  ['hits', true],
  ['misses', true],
  ['missesExpired', false],
  ['staleReads', true],
  ['writes', false],
  ['dbReads', true],
  ['dbWrites', true],
  ['cacheWrites', false],
  ['evictions', false],
  ['dirtyAtEnd', false],
  ['trips', false],
] as const satisfies readonly (readonly [keyof Totals, boolean])[];

/** All measures of a moment. */
export function totalsRows(lab: Lab, { frames, step }: Moment): TotalsRow[] {
  const { language } = lab;
  const text = measureStrings[language];
  const totals = frames.map((frame) => frame.totals);
  const latency = lab.measures.value.map(
    (measures) => measures && latencyOf(measures, lab.latencies.value, 0, step),
  );
  const milliseconds = (name: string, values: (number | null)[]): TotalsRow => ({
    name,
    values,
    format: (value) => text.milliseconds(formatDecimal(value, language)),
    essential: false,
  });
  return [
    {
      name: text.hitRatio,
      values: totals.map(({ hits, reads }) => (reads === 0 ? null : hits / reads)),
      format: (value) => formatShare(value, language),
      essential: true,
    },
    ...counts.map(
      ([count, essential]): TotalsRow => ({
        name: text[count],
        values: totals.map((each) => each[count]),
        format: (value) => formatCount(value, language),
        essential,
      }),
    ),
    milliseconds(
      text.meanLatency,
      latency.map((summary) => summary?.mean ?? null),
    ),
    milliseconds(
      text.p95Latency,
      latency.map((summary) => summary?.p95 ?? null),
    ),
  ];
}
