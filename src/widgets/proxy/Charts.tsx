import { useMemo } from 'preact/hooks';
import { formatCount } from '../../i18n/numbers.ts';
import type { ProxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import { type PoolState, sides } from '../../sim/proxy/driven-pool.ts';
import type { PoolSample } from '../../sim/proxy/types.ts';
import { LineChart } from '../chart/LineChart.tsx';
import type { Line } from '../chart/points.ts';
import type { ProxyScene } from './scene.ts';
import { secondsOf, sideName } from './telling.ts';

interface Props {
  readonly scene: ProxyScene;
  readonly strings: ProxyStrings;
  readonly language: Language;
}

/** Connections and waiting clients over time, as far as they have been seen. */
export function Charts({ scene, strings, language }: Props) {
  const { seen } = scene.time;
  const steps = scene.steps.value;
  const { before, after } = scene.moment.value;
  const last = steps.at(-1)?.after ?? after;
  const until = secondsOf(steps[seen.value - 1]?.after ?? before);
  const { database, clients } = useMemo(
    () => linesOf(scene, last, until, strings),
    [scene, last, until, strings],
  );
  const now = secondsOf(after);
  const shared = {
    axis: strings.charts.axis,
    language,
    cursors: [
      { x: Math.min(now, until), label: strings.charts.now(formatCount(Math.min(now, until), language)) },
    ],
    format: formatCount,
    top: null,
    end: secondsOf(last),
  };
  return (
    <div class="proxy-charts">
      <LineChart title={strings.charts.database} lines={database} {...shared} />
      <LineChart title={strings.charts.clients} lines={clients} {...shared} />
    </div>
  );
}

function linesOf(scene: ProxyScene, state: PoolState, until: number, strings: ProxyStrings) {
  const line = (value: (sample: PoolSample) => number): Line[] =>
    sides.map((side) => ({
      name: sideName(side, state.choices, strings),
      points: scene
        .runOf(state, side)
        .samples.filter(({ time }) => time <= until * 1000)
        .map((sample) => ({ x: sample.time / 1000, y: value(sample) })),
    }));
  const { maxConnections } = state.choices;
  return {
    database: [
      ...line(({ databaseConnections }) => databaseConnections),
      {
        name: strings.charts.most,
        reference: true,
        points: [
          { x: 0, y: maxConnections },
          { x: secondsOf(state), y: maxConnections },
        ],
      },
    ],
    clients: line(({ standings }) => standings.waiting + standings.connecting + standings.retrying),
  };
}
