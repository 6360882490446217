import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatShare } from '../../i18n/numbers.ts';
import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import type { Language } from '../../language.ts';
import { changes, type NodeChange, type Shares, sharesAfter } from '../../sim/partitioning/changes.ts';
import { type Layout, layoutNames, layouts } from '../../sim/partitioning/types.ts';
import { afterPaint } from '../after-paint.ts';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import type { ClusterScene } from './scene.ts';

interface Props {
  readonly scene: ClusterScene;
  readonly strings: ClusterStrings;
  readonly language: Language;
}

/** Another layout of the same keys beside the present one: what the same changes do to both. */
export function OtherLayout({ scene, strings, language }: Props) {
  const { beside, ...present } = scene.settings.value;
  const text = strings.beside;
  return (
    <details class="cluster-beside" open={beside !== 'none'}>
      <summary>{text.open}</summary>
      <GoalChoice
        label={text.choose}
        value={beside}
        options={(['none', ...layoutNames] as const).map((name) => ({
          value: name,
          label: name === 'none' ? text.none : nameOf(layouts[name], strings),
        }))}
        onChange={(wanted) => scene.change({ beside: wanted })}
      />
      {beside !== 'none' && (
        <Table layouts={[present, layouts[beside]]} strings={strings} language={language} />
      )}
    </details>
  );
}

interface TableProps extends Omit<Props, 'scene'> {
  readonly layouts: readonly [Layout, Layout];
}

const effects = ['moved', 'lost', 'missed'] as const satisfies readonly (keyof Shares)[];

interface Comparison extends Pick<TableProps, 'layouts'> {
  /** For every change the shares in both layouts. */
  readonly rows: readonly {
    readonly change: NodeChange;
    readonly shares: readonly (Shares | null)[];
  }[];
}

function Table({ layouts: wanted, strings, language }: TableProps) {
  const text = strings.beside;
  const comparison = useSignal<Comparison | null>(null);
  // Thousands of keys are hashed for it, and the choice itself need not wait for that.
  useEffect(
    () =>
      afterPaint(() => {
        const rows = changes.map((change) => ({
          change,
          shares: wanted.map((layout) => sharesAfter(change, layout)),
        }));
        comparison.value = { layouts: wanted, rows };
      }),
    [JSON.stringify(wanted)],
  );
  if (comparison.value === null) return null;
  // Until another one is there, the last table stands as it was, names and all.
  const { layouts: both, rows } = comparison.value;
  // Zones are nothing to two Memcached clients.
  const said = rows.filter(({ shares }) => shares.some((each) => each !== null));
  const cell = (shares: Shares | null | undefined, effect: keyof Shares) =>
    shares ? formatShare(shares[effect], language, 0) : text.nothing;
  const nameOfChange = (change: NodeChange) => text.changes[change];
  return (
    <table>
      <caption>{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.change}</th>
          <th scope="col">{text.effect}</th>
          {both.map((layout, index) => (
            <th key={index === 0 ? 'present' : 'beside'} scope="col">
              {nameOf(layout, strings)}
            </th>
          ))}
        </tr>
      </thead>
      {said.map(({ change, shares }) => (
        <tbody key={change}>
          {effects.map((effect, index) => (
            <tr key={effect}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={effects.length}>
                  {nameOfChange(change)}
                </th>
              )}
              <th scope="row">{text.effects[effect]}</th>
              <td>{cell(shares[0], effect)}</td>
              <td>{cell(shares[1], effect)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function nameOf({ system, nodes, replicas, multiAz }: Layout, strings: ClusterStrings): string {
  const { layout } = strings.beside;
  return system === 'cluster'
    ? layout.cluster(nodes, replicas, multiAz && replicas > 0)
    : layout.memcached(strings.systems[system], nodes);
}
