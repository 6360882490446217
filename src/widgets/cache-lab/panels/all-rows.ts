import { measureStrings } from '../../../i18n/lab/measures.ts';
import { moreMeasureStrings } from '../../../i18n/lab/more-measures.ts';
import { formatCount, formatDecimal } from '../../../i18n/numbers.ts';
import type { Lab, LabMoment } from '../model/lab.ts';
import { latencyOf } from '../model/measures.ts';
import { measuresIn } from '../model/measuring.ts';
import { countRows, differenceIn, type RowMaker, type TotalsRow } from './totals-rows.ts';

/** Every other measure, latencies included. */
export const otherRows: RowMaker = (lab, moment) => {
  const text = { ...measureStrings[lab.language], ...moreMeasureStrings[lab.language] };
  const latency = measuresIn(lab).value.map(
    (measures) => measures && latencyOf(measures, lab.latencies.value, 0, moment.completed),
  );
  const milliseconds = (value: number) => text.milliseconds(formatDecimal(value, lab.language));
  const row = (name: string, measure: 'mean' | 'p95'): TotalsRow => ({
    name,
    values: moment.runs.map((_, index) => latency[index]?.[measure] ?? null),
    format: milliseconds,
    formatDifference: differenceIn(milliseconds),
  });
  const [, ...counts] = countRows(lab, moment, text, [
    'reads',
    'hits',
    'misses',
    'missesExpired',
    'writes',
    'dbWrites',
    'cacheWrites',
    'evictions',
    'dirtyAtEnd',
    'trips',
  ]);
  return [...counts, row(text.meanLatency, 'mean'), row(text.p95Latency, 'p95')];
};

/** If a trace is too long to step through, the totals are of a part, and say so. */
export function captionOfWindow(lab: Lab, { step, trace }: LabMoment): string | undefined {
  const all = lab.wholeTrace.value.length;
  if (all <= trace.length) return undefined;
  const count = (value: number) => formatCount(value, lab.language);
  return moreMeasureStrings[lab.language].totalsOfWindow(count(step), count(all));
}

export function captionOfOthers({ language }: Lab): string {
  return measureStrings[language].others;
}
