import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { measureStrings } from '../../../i18n/lab/measures.ts';
import { moreMeasureStrings } from '../../../i18n/lab/more-measures.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import { formatCount, formatShare } from '../../../i18n/numbers.ts';
import { hitRatio } from '../../../sim/counts.ts';
import type { Totals } from '../../../sim/types.ts';
import { describeConfiguration } from '../describe.ts';
import { simulationConfig } from '../model/configuration.ts';
import { withoutNames } from '../model/copied-trace.ts';
import type { Lab } from '../model/lab.ts';
import { askWorker } from './ask-worker.ts';

const rows = [
  'reads',
  'hits',
  'misses',
  'staleReads',
  'writes',
  'dbReads',
  'dbWrites',
  'evictions',
  'trips',
] as const;

/** The totals of a trace that is too long to be stepped through as a whole. */
export default function WholeTotals({ lab }: { readonly lab: Lab }) {
  // They tell of the requests that are still to be predicted.
  if (lab.seen.value < lab.length.value) {
    return <p class="hint">{traceStrings[lab.language].totalsWithheld}</p>;
  }
  return <CountedTotals lab={lab} />;
}

/** The totals, computed in a worker. */
function CountedTotals({ lab }: { readonly lab: Lab }) {
  const text = traceStrings[lab.language];
  const measures = { ...measureStrings[lab.language], ...moreMeasureStrings[lab.language] };
  const totals = useSignal<readonly Totals[] | null>(null);
  const trace = lab.wholeTrace.value;
  const configurations = lab.configurations.value;
  const failed = useSignal(false);
  useEffect(() => {
    totals.value = null;
    failed.value = false;
    return askWorker(
      {
        kind: 'totals',
        trace: withoutNames(trace),
        caches: configurations.map((each) => ({ config: simulationConfig(each), restartAt: each.restartAt })),
      },
      (answer) => {
        if (answer.kind === 'totals') totals.value = answer.totals;
        else failed.value = true;
      },
    );
  }, [trace, configurations, totals, failed]);

  const cell = (show: (totals: Totals) => string) =>
    configurations.map((_, index) => {
      const each = totals.value?.[index];
      return <td key={index}>{each ? show(each) : '…'}</td>;
    });
  return (
    <div class="whole-totals">
      {failed.value && <p role="alert">{text.totalsFailed}</p>}
      <table class="totals" aria-busy={totals.value === null}>
        <caption>{text.wholeTrace}</caption>
        <thead>
          <tr>
            <th scope="col">{measures.measure}</th>
            {configurations.map((configuration, index) => (
              <th scope="col" key={index}>
                {describeConfiguration(configuration, lab.language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{measures.hitRatio}</th>
            {cell((each) => {
              const ratio = hitRatio(each);
              return ratio === null ? measures.none : formatShare(ratio, lab.language, 2);
            })}
          </tr>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{measures[name]}</th>
              {cell((each) => formatCount(each[name], lab.language))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
