import { useComputed } from '@preact/signals';
import { chartStrings } from '../../../i18n/lab/charts.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';
import { NumberField } from '../settings/NumberField.tsx';
import { CapacityCurve } from './CapacityCurve.tsx';
import { LineChart } from './LineChart.tsx';
import { type SeriesName, seriesOf, windowOf } from './series.ts';

/** Measures over time with the cursor on them, the declared latencies behind two of them, and the capacity curve. */
export default function Charts({ lab }: { lab: Lab }) {
  const { language } = lab;
  const text = chartStrings[language];
  const settings = settingStrings[language];
  const series = useComputed(() => lab.runs.value.map((run) => seriesOf(run, lab.latencies.value)));
  const names = lab.runs.value.map(({ configuration }, index) =>
    lab.runs.value.length > 1
      ? `${index + 1}. ${describeConfiguration(configuration, language)}`
      : describeConfiguration(configuration, language),
  );
  const window = windowOf(lab.length.value);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const charts: { name: SeriesName; title: string; ratio?: boolean }[] = [
    { name: 'hitRatio', title: text.titles.hitRatio, ratio: true },
    { name: 'slidingHitRatio', title: text.titles.slidingHitRatio(window), ratio: true },
    { name: 'databaseReads', title: text.titles.databaseReads(window) },
    { name: 'databaseWrites', title: text.titles.databaseWrites(window) },
    { name: 'staleReads', title: text.titles.staleReads },
    { name: 'meanLatency', title: text.titles.meanLatency(window) },
    { name: 'p95Latency', title: text.titles.p95Latency(window) },
  ];
  const latencyRange = { least: 0, most: 100_000 };
  const latency = (name: keyof typeof lab.latencies.value, label: string) => (
    <NumberField
      label={label}
      value={lab.latencies.value[name]}
      range={latencyRange}
      language={language}
      decimal
      onChange={(value) => {
        if (value !== null) lab.latencies.value = { ...lab.latencies.value, [name]: value };
      }}
    />
  );
  return (
    <div class="charts">
      <fieldset class="latencies">
        <legend>{settings.latencies}</legend>
        {latency('cache', settings.latencyCache)}
        {latency('databaseRead', settings.latencyRead)}
        {latency('databaseWrite', settings.latencyWrite)}
      </fieldset>
      <div class="chart-grid">
        {charts.map(({ name, title, ratio }) => (
          <LineChart
            key={name}
            title={title}
            axis={text.requests}
            language={language}
            lines={series.value.map((each, index) => ({ name: names[index] ?? '', points: each[name] }))}
            cursors={[{ x: lab.step.value, label: text.now(lab.step.value) }]}
            format={(value) => (ratio ? percent.format(value) : decimal.format(value))}
            {...(ratio ? { top: 1 } : {})}
          />
        ))}
        <CapacityCurve lab={lab} />
      </div>
    </div>
  );
}
