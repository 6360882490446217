import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { chartStrings } from '../../../i18n/lab/charts.ts';
import { nameStrings } from '../../../i18n/lab/names.ts';
import type { SimulationConfig, StrategyName } from '../../../sim/types.ts';
import { describeConfiguration } from '../describe.ts';
import { type Configuration, defaultConfiguration, simulationConfig } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { type CurveAnswer, type CurveRequest, capacitiesFor } from './curve.ts';
import { LineChart } from './LineChart.tsx';
import type { Point } from './series.ts';

type State =
  | { readonly kind: 'computing'; readonly percent: number }
  | { readonly kind: 'ready'; readonly curves: readonly (readonly Point[])[] }
  | { readonly kind: 'failed' };

/** Hit ratio for every capacity at once, computed in a worker, with the chosen capacities marked. */
export function CapacityCurve({ lab }: { lab: Lab }) {
  const text = chartStrings[lab.language];
  const state = useSignal<State>({ kind: 'computing', percent: 0 });
  const trace = lab.wholeTrace.value;
  const configurations = lab.configurations.value;

  useEffect(() => {
    state.value = { kind: 'computing', percent: 0 };
    const worker = new Worker(new URL('./curve.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CurveAnswer>) => {
      if (data.kind === 'curves') state.value = { kind: 'ready', curves: data.curves };
      else state.value = { kind: 'computing', percent: Math.floor((data.done / data.total) * 100) };
    });
    worker.addEventListener('error', () => {
      state.value = { kind: 'failed' };
    });
    const request: CurveRequest = {
      trace,
      configs: [...configurations.map(simulationConfig), ...yardsticks(configurations)],
      capacities: capacitiesFor(
        trace,
        configurations.map(({ capacity }) => capacity),
      ),
      che: hasChe(configurations),
    };
    worker.postMessage(request);
    return () => worker.terminate();
  }, [trace, configurations, state]);

  if (state.value.kind === 'failed') return <p>{text.curveFailed}</p>;
  if (state.value.kind === 'computing') return <p role="status">{text.computing(state.value.percent)}</p>;
  const percent = new Intl.NumberFormat(lab.language, { style: 'percent', maximumFractionDigits: 1 });
  const { curves } = state.value;
  const optimal = strategiesOf(configurations);
  // First the caches, then OPT for each of their strategies, then Che's approximation.
  const nameOfLine = (index: number): { name: string; reference?: boolean } => {
    const configuration = configurations[index];
    if (configuration) return { name: `${index + 1}. ${describeConfiguration(configuration, lab.language)}` };
    const strategy = optimal[index - configurations.length];
    if (!strategy) return { name: text.che, reference: true };
    return { name: text.optimal(nameStrings[lab.language].strategies[strategy]), reference: true };
  };
  const chosen = [...new Set(configurations.map(({ capacity }) => capacity))];
  return (
    <div class="curve">
      <LineChart
        title={text.curve}
        axis={text.capacity}
        language={lab.language}
        lines={curves.map((points, index) => ({ points, ...nameOfLine(index) }))}
        cursors={chosen.flatMap((capacity) =>
          capacity === null || capacity > trace.names.length
            ? []
            : [{ x: capacity, label: `${text.capacity} ${capacity}` }],
        )}
        format={(value) => percent.format(value)}
        top={1}
      />
      <p class="hint">{text.curveIntro}</p>
    </div>
  );
}

function strategiesOf(configurations: readonly Configuration[]): StrategyName[] {
  return [...new Set(configurations.map(({ strategy }) => strategy))];
}

/** OPT under each of the strategies: no policy can beat it under the same one. */
function yardsticks(configurations: readonly Configuration[]): SimulationConfig[] {
  return strategiesOf(configurations).map((strategy) =>
    simulationConfig({ ...defaultConfiguration, strategy, policy: 'opt' }),
  );
}

/** Che's approximation describes LRU under lazy loading without expiry. */
function hasChe(configurations: readonly Configuration[]): boolean {
  return configurations.some(
    ({ policy, strategy, ttl }) => policy === 'lru' && strategy === 'lazy' && ttl === null,
  );
}
