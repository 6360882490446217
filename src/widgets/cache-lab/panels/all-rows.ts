import { measureStrings } from '../../../i18n/lab/measures.ts';
import { latencyOf } from '../model/measures.ts';
import { measuresIn } from '../model/measuring.ts';
import { formatDecimal } from '../numbers.ts';
import { countRows, type RowMaker, type TotalsRow } from './totals-rows.ts';

/** Every measure, latencies included. */
export const allRows: RowMaker = (lab, moment) => {
  const text = measureStrings[lab.language];
  const latency = measuresIn(lab).value.map(
    (measures) => measures && latencyOf(measures, lab.latencies.value, 0, moment.completed),
  );
  const row = (name: string, measure: 'mean' | 'p95'): TotalsRow => ({
    name,
    values: moment.runs.map((_, index) => latency[index]?.[measure] ?? null),
    format: (value) => text.milliseconds(formatDecimal(value, lab.language)),
  });
  return [
    ...countRows(lab, moment, [
      'reads',
      'hits',
      'misses',
      'missesExpired',
      'staleReads',
      'writes',
      'dbReads',
      'dbWrites',
      'cacheWrites',
      'evictions',
      'dirtyAtEnd',
      'trips',
    ]),
    row(text.meanLatency, 'mean'),
    row(text.p95Latency, 'p95'),
  ];
};
