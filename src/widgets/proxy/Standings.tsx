import { formatCount, formatTenths } from '../../i18n/numbers.ts';
import type { ProxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import { held, type Side, sides } from '../../sim/proxy/driven-pool.ts';
import type { PoolTotals } from '../../sim/proxy/types.ts';
import { shownStates } from './Stage.tsx';
import type { ProxyScene } from './scene.ts';
import { sideName } from './telling.ts';

interface Props {
  readonly scene: ProxyScene;
  readonly strings: ProxyStrings;
  readonly language: Language;
}

/** What both ways have come to, beside each other. */
export function Standings({ scene, strings, language }: Props) {
  const states = shownStates(scene);
  const { choices } = states.proxy;
  const rows = rowsOf(strings, language);
  const totals = (side: Side) => states[side].totals[side];
  const shown = rows.filter(({ only }) => only === undefined || sides.some((side) => only(totals(side))));
  return (
    <>
      <table class="proxy-standings">
        <caption>{strings.standings}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.measure}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {sideName(side, choices, strings)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {sides.map((side) => (
                <td key={side}>{value(totals(side))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="proxy-note">{strings.waitsNote}</p>
    </>
  );
}

interface Row {
  readonly name: string;
  readonly value: (totals: PoolTotals) => string;
  /** Whether the row says anything; one without it is always there. */
  readonly only?: (totals: PoolTotals) => boolean;
}

function rowsOf(strings: ProxyStrings, language: Language): Row[] {
  const { measures } = strings;
  const count = (value: number) => formatCount(value, language);
  const time = (value: number | undefined) =>
    value === undefined ? strings.none : timeOf(value, strings, language);
  return [
    { name: measures.clientConnections, value: (totals) => count(totals.clientConnections.now) },
    { name: measures.databaseConnections, value: (totals) => count(totals.databaseConnections.now) },
    {
      name: measures.pinned,
      value: (totals) => count(totals.databaseConnections.pinned),
      only: (totals) => totals.databaseConnections.pinned > 0,
    },
    {
      name: measures.uncommitted,
      value: ({ standings }) => count(standings['idle-in-transaction']),
      only: ({ standings }) => standings['idle-in-transaction'] > 0,
    },
    {
      name: measures.dropped,
      value: ({ clientConnections }) => count(clientConnections.dropped),
      only: ({ clientConnections }) => clientConnections.dropped > 0,
    },
    { name: measures.held, value: (totals) => count(held(totals)) },
    { name: measures.refused, value: ({ outcomes }) => count(outcomes.refused) },
    {
      name: measures.timedOut,
      value: ({ outcomes }) => count(outcomes['timed-out']),
      only: ({ outcomes }) => outcomes['timed-out'] > 0,
    },
    { name: measures.lost, value: ({ outcomes }) => count(outcomes.lost) },
    {
      name: measures.unreachable,
      value: ({ outcomes }) => count(outcomes.unreachable),
      only: ({ outcomes }) => outcomes.unreachable > 0,
    },
    { name: measures.completed, value: ({ outcomes }) => count(outcomes.completed) },
    { name: measures.median, value: ({ waits }) => time(waits?.median) },
    { name: measures.p95, value: ({ waits }) => time(waits?.p95) },
    {
      name: measures.back,
      value: ({ back }) =>
        back === null
          ? strings.none
          : back.missing > 0
            ? strings.stillMissing(count(back.missing))
            : time(back.after ?? undefined),
      only: ({ back }) => back !== null,
    },
  ];
}

/** Milliseconds up to a second, then seconds with a tenth. */
function timeOf(milliseconds: number, strings: ProxyStrings, language: Language): string {
  return milliseconds < 1000
    ? strings.milliseconds(formatCount(Math.round(milliseconds), language))
    : strings.seconds(formatTenths(Math.round(milliseconds / 100), language));
}
