import { useComputed } from '@preact/signals';
import { labChartStrings } from '../../../i18n/lab/charts.ts';
import { formatCount, formatDecimal, formatPercent } from '../../../i18n/numbers.ts';
import { LineChart } from '../../chart/LineChart.tsx';
import type { Line } from '../../chart/points.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';
import { measuresIn } from '../model/measuring.ts';
import { CapacityCurve } from './CapacityCurve.tsx';
import { LatencyFields } from './LatencyFields.tsx';
import { type SeriesName, seriesOf, windowOf } from './series.ts';

interface TimeChart {
  readonly name: SeriesName;
  readonly title: string;
  readonly ratio: boolean;
  readonly lines: readonly Line[];
}

/** Measures over time with the cursor on them, the declared latencies behind two of them, and the capacity curve. */
export default function Charts({ lab }: { readonly lab: Lab }) {
  const { language } = lab;
  const text = labChartStrings[language];
  const runs = useComputed(() => lab.settled.value.runs);
  // Made once for all steps: what a step changes is the cursor.
  const charts = useComputed(() => timeCharts(lab, runs.value));
  const seen = useComputed(() => lab.settled.value.seen);
  const seenCharts = useComputed(() => charts.value.map((each) => chartUpTo(each, seen.value)));
  const { completed, trace } = lab.settled.value;
  const all = lab.wholeTrace.value.length;
  const [ratio, ...others] = seenCharts.value;
  const seek = (step: number) => {
    lab.time.pause();
    lab.time.seek(step);
    return lab.time.step.value;
  };
  const chart = ({ name, title, ratio, lines }: TimeChart) => (
    <LineChart
      key={name}
      title={title}
      axis={text.requests}
      language={language}
      lines={lines}
      cursors={[{ x: completed, label: text.now(completed) }]}
      format={ratio ? formatPercent : formatDecimal}
      top={ratio ? 1 : null}
      end={trace.length}
      onSeek={seek}
    />
  );
  return (
    <div class="charts">
      {all > trace.length && (
        <p class="hint">{text.window(formatCount(trace.length, language), formatCount(all, language))}</p>
      )}
      <div class="chart-grid">
        {ratio && chart(ratio)}
        <CapacityCurve lab={lab} />
        {others.map(chart)}
      </div>
      <LatencyFields lab={lab} />
    </div>
  );
}

/** A chart that tells nothing of what lies beyond the operations seen. */
function chartUpTo(chart: TimeChart, seen: number): TimeChart {
  const lines = chart.lines.map((line) => ({ ...line, points: line.points.filter(({ x }) => x <= seen) }));
  return { ...chart, lines };
}

function timeCharts(lab: Lab, runs: Lab['runs']['value']): TimeChart[] {
  const { titles } = labChartStrings[lab.language];
  const series = runs.map((run, index) => {
    const measures = measuresIn(lab).value[index];
    return measures ? seriesOf(run, measures, lab.latencies.value) : null;
  });
  const names = runs.map(({ configuration }, index) => {
    const name = describeConfiguration(configuration, lab.language);
    return runs.length > 1 ? `${index + 1}. ${name}` : name;
  });
  const window = windowOf(runs[0]?.timeline.length ?? 0);
  const chart = (name: SeriesName, title: string, ratio = false): TimeChart => ({
    name,
    title,
    ratio,
    lines: series.map((each, index) => ({ name: names[index] ?? '', points: each?.[name] ?? [] })),
  });
  return [
    chart('slidingHitRatio', titles.slidingHitRatio(window), true),
    chart('hitRatio', titles.hitRatio, true),
    chart('databaseReads', titles.databaseReads(window)),
    chart('databaseWrites', titles.databaseWrites(window)),
    chart('staleReads', titles.staleReads),
    chart('meanLatency', titles.meanLatency(window)),
    chart('p95Latency', titles.p95Latency(window)),
  ];
}
