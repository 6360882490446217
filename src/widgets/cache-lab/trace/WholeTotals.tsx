import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { measureStrings } from '../../../i18n/lab/measures.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Totals } from '../../../sim/types.ts';
import { describeConfiguration } from '../describe.ts';
import { simulationConfig } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import type { ReadAnswer, ReadRequest } from './reading.ts';

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

/** The totals of a trace that is too long to be stepped through as a whole, computed in a worker. */
export function WholeTotals({ lab }: { lab: Lab }) {
  const text = traceStrings[lab.language];
  const measures = measureStrings[lab.language];
  const totals = useSignal<readonly Totals[] | null>(null);
  const trace = lab.wholeTrace.value;
  const configurations = lab.configurations.value;
  useEffect(() => {
    totals.value = null;
    const worker = new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'totals') totals.value = data.totals;
    });
    const request: ReadRequest = { kind: 'totals', trace, configs: configurations.map(simulationConfig) };
    worker.postMessage(request);
    return () => worker.terminate();
  }, [trace, configurations, totals]);

  const count = (value: number) => value.toLocaleString(lab.language);
  const percent = new Intl.NumberFormat(lab.language, { style: 'percent', minimumFractionDigits: 2 });
  return (
    <>
      <p class="hint">{text.window('1', count(lab.length.value), count(trace.length))}</p>
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
            {totals.value?.map(({ hits, reads }, index) => (
              <td key={index}>{reads === 0 ? measures.none : percent.format(hits / reads)}</td>
            ))}
          </tr>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{measures[name]}</th>
              {totals.value?.map((each, index) => (
                <td key={index}>{count(each[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
