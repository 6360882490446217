import { formatCount } from '../../i18n/numbers.ts';
import type { ProxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import { clientsIn, type PoolState, type Side, sides } from '../../sim/proxy/driven-pool.ts';
import { Label } from '../drawing/Label.tsx';
import { Node } from '../drawing/Node.tsx';
import {
  columns,
  type DotKind,
  dotsOf,
  dotUnit,
  type SquareKind,
  shapePath,
  squaresOf,
  squareUnit,
} from './places.ts';
import type { ProxyScene } from './scene.ts';
import { sideName } from './telling.ts';

interface Props {
  readonly scene: ProxyScene;
  readonly strings: ProxyStrings;
  readonly language: Language;
}

// Places in the units of the view box, which is 340 wide so that its text stays readable on a phone.
const bandHeight = 152;
const gridTop = 46;
const databaseX = 236;

/** The state of each side: during a step a side keeps the one before until its phase has been shown. */
export function shownStates(scene: ProxyScene): Readonly<Record<Side, PoolState>> {
  const { phase, events, before, after } = scene.moment.value;
  const told = (side: Side) =>
    phase === null || events.some((event) => event.kind === 'passed' && event.side === side);
  return { beside: told('beside') ? after : before, proxy: told('proxy') ? after : before };
}

/** Clients on the left, places of the database on the right: one band for each way between them. */
export function Stage({ scene, strings, language }: Props) {
  const states = shownStates(scene);
  const { choices } = states.proxy;
  return (
    <svg
      class="proxy-stage"
      viewBox={`0 0 340 ${2 * bandHeight}`}
      role="img"
      aria-label={strings.drawing(sideName('beside', choices, strings), sideName('proxy', choices, strings))}
    >
      {sides.map((side, index) => (
        <Band
          key={side}
          state={states[side]}
          side={side}
          top={index * bandHeight}
          strings={strings}
          language={language}
        />
      ))}
    </svg>
  );
}

interface BandProps {
  readonly state: PoolState;
  readonly side: Side;
  readonly top: number;
  readonly strings: ProxyStrings;
  readonly language: Language;
}

function Band({ state, side, top, strings, language }: BandProps) {
  const { choices, totals } = state;
  const own = totals[side];
  const percent = side === 'proxy' ? choices.pool : choices.beside;
  const pool = Math.max(1, Math.floor((choices.maxConnections * percent) / 100));
  const count = (value: number) => formatCount(value, language);
  const dots = dotsOf(own, unitsOf(state).dot);
  const squares = squaresOf(own, choices.maxConnections, unitsOf(state).square);
  return (
    <g transform={`translate(0 ${top})`}>
      <Label text={sideName(side, choices, strings)} x={2} y={11} anchor="start" kind="name" />
      <Label text={strings.clients(count(own.clientConnections.now))} x={2} y={32} anchor="start" />
      <Label
        text={strings.connections(count(own.databaseConnections.now), count(choices.maxConnections))}
        x={338}
        y={32}
        anchor="end"
      />
      <Grid kinds={dots} x={2} across={columns.dots} />
      {percent === 0 ? (
        <path class="proxy-way" d={`M142 ${gridTop + 48}H${databaseX - 6}`} />
      ) : (
        <>
          <path class="proxy-way" d={`M142 ${gridTop + 48}H156M214 ${gridTop + 48}H${databaseX - 6}`} />
          <Node
            x={156}
            y={gridTop + 24}
            width={58}
            height={48}
            tone="accent"
            label={strings.proxyName}
            note={strings.pool(count(pool))}
          />
        </>
      )}
      <Grid kinds={squares} x={databaseX} across={columns.squares} />
    </g>
  );
}

/** How many clients a dot and how many connections a square stands for. */
export function unitsOf(state: PoolState): { readonly dot: number; readonly square: number } {
  return { dot: dotUnit(clientsIn(state)), square: squareUnit(state.choices.maxConnections) };
}

interface GridProps {
  /** How many of each kind, in the order of the drawing. */
  readonly kinds: Readonly<Partial<Record<DotKind | SquareKind, number>>>;
  readonly x: number;
  readonly across: number;
}

function Grid({ kinds, x, across }: GridProps) {
  let from = 0;
  return (
    <g transform={`translate(${x} ${gridTop})`}>
      {(Object.entries(kinds) as [DotKind | SquareKind, number][]).map(([kind, count]) => {
        const path = shapePath(kind, from, count, across);
        from += count;
        return <path key={kind} class="proxy-shape" data-kind={kind} d={path} />;
      })}
    </g>
  );
}

const kinds = ['working', 'held', 'refused', 'resting', 'uncommitted', 'used', 'pinned', 'free'] as const;

/** What the shapes mean, and how many each stands for. */
export function ShapeKey({ scene, strings, language }: Props) {
  const { after } = scene.moment.value;
  const { dot, square } = unitsOf(after);
  const shown = kinds.filter((kind) => kind !== 'uncommitted' || after.choices.uncommitted);
  return (
    <div class="proxy-key">
      <ul aria-label={strings.keyLabel}>
        {shown.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 8 8" width="14" height="14" aria-hidden="true">
              <path class="proxy-shape" data-kind={kind} d={shapePath(kind, 0, 1, 1)} />
            </svg>{' '}
            {strings.key[kind]}
          </li>
        ))}
      </ul>
      <p>{strings.unit(formatCount(dot, language), formatCount(square, language))}</p>
    </div>
  );
}
