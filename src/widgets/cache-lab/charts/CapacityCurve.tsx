import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { labChartStrings } from '../../../i18n/lab/charts.ts';
import { nameStrings } from '../../../i18n/lab/names.ts';
import { formatPercent } from '../../../i18n/numbers.ts';
import type { Language } from '../../../language.ts';
import type { StrategyName } from '../../../sim/types.ts';
import { LineChart } from '../../chart/LineChart.tsx';
import type { Line } from '../../chart/points.ts';
import { describeConfiguration } from '../describe.ts';
import { type Configuration, defaultConfiguration, simulationConfig } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { type Curve, capacitiesFor } from './curve.ts';
import { computeCurves } from './curve-pool.ts';

/** Milliseconds without another change before anything is computed: a number may still be being typed. */
const pause = 200;

/** What is drawn of the curve. */
interface Drawn {
  readonly lines: readonly Line[];
  readonly cursors: readonly { readonly x: number; readonly label: string }[];
}

/** Hit ratio for every capacity at once, computed in workers, with the chosen capacities marked. */
export function CapacityCurve({ lab }: { readonly lab: Lab }) {
  const { language } = lab;
  const text = labChartStrings[language];
  const ready = useSignal<Drawn | null>(null);
  /** Percent done; null when nothing is being computed. */
  const progress = useSignal<number | null>(0);
  const failed = useSignal(false);
  const { runs, seen, trace: stepped } = lab.settled.value;
  // The hit ratio of all requests tells of those that are still to be predicted.
  const withheld = seen < stepped.length;
  const trace = lab.wholeTrace.value;
  // Every capacity at once is a question about the requests; the death of a node would be another.
  const configurations = useMemo(
    () => runs.map(({ configuration }) => ({ ...configuration, restartAt: null })),
    [runs],
  );
  // The names are there before the first curve, so that its arrival does not push away what lies below.
  const empty = useMemo(
    (): Drawn => ({
      lines: lineNames(configurations, language).map((name) => ({ points: [], ...name })),
      cursors: [],
    }),
    [configurations, language],
  );

  useEffect(() => {
    failed.value = false;
    progress.value = null;
    if (withheld) return;
    progress.value = 0;
    const capacities = configurations.map(({ capacity }) => capacity);
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = computeCurves({
        trace,
        curves: curvesFor(configurations),
        capacities: capacitiesFor(trace, capacities),
        onProgress: (done, total) => {
          progress.value = Math.floor((done / total) * 100);
        },
        onDone: (curves) => {
          const names = lineNames(configurations, language);
          progress.value = null;
          ready.value = {
            lines: curves.map((points, index) => ({ points, name: '', ...names[index] })),
            cursors: [...new Set(capacities)].flatMap((capacity) =>
              capacity === null ? [] : [{ x: capacity, label: `${text.capacity} ${capacity}` }],
            ),
          };
        },
        onFailure: () => {
          progress.value = null;
          failed.value = true;
        },
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [trace, configurations, language, withheld]);

  const dies = runs.some(({ timeline }) => timeline.lost !== null);
  const { lines, cursors } = (withheld ? null : ready.value) ?? empty;
  return (
    <div class="curve" aria-busy={progress.value !== null}>
      <LineChart
        title={text.curve}
        axis={text.capacity}
        language={language}
        lines={lines}
        cursors={cursors}
        format={formatPercent}
        top={1}
        end={null}
      />
      <p class="hint">
        {withheld
          ? text.curveWithheld
          : failed.value
            ? text.curveFailed
            : [text.curveIntro, dies && text.curveAlive].filter(Boolean).join(' ')}
      </p>
      {progress.value !== null && <p class="hint curve-progress">{text.computing(progress.value)}</p>}
    </div>
  );
}

/** The caches, then OPT under each of their strategies, which no policy can beat, then Che's approximation. */
function curvesFor(configurations: readonly Configuration[]): Curve[] {
  return [
    ...configurations.map(simulationConfig),
    ...strategiesOf(configurations).map((strategy) =>
      simulationConfig({ ...defaultConfiguration, strategy, policy: 'opt' }),
    ),
    ...(hasChe(configurations) ? (['che'] as const) : []),
  ];
}

/** What the lines are called, in the order of {@link curvesFor}. */
function lineNames(
  configurations: readonly Configuration[],
  language: Language,
): { readonly name: string; readonly reference?: boolean }[] {
  const text = labChartStrings[language];
  return [
    ...configurations.map((configuration, index) => ({
      name: `${index + 1}. ${describeConfiguration(configuration, language)}`,
    })),
    ...strategiesOf(configurations).map((strategy) => ({
      name: text.optimal(nameStrings[language].strategies[strategy]),
      reference: true,
    })),
    { name: text.che, reference: true },
  ];
}

function strategiesOf(configurations: readonly Configuration[]): StrategyName[] {
  return [...new Set(configurations.map(({ strategy }) => strategy))];
}

/** Che's approximation describes LRU under lazy loading without expiry. */
function hasChe(configurations: readonly Configuration[]): boolean {
  return configurations.some(
    ({ policy, strategy, ttl }) => policy === 'lru' && strategy === 'lazy' && ttl === null,
  );
}
