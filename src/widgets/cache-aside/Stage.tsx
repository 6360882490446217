import type { CacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import {
  type CacheAsideEvent,
  type CacheAsideState,
  type CodeLine,
  viewsPerSecond,
} from '../../sim/cache-aside/types.ts';
import { Arrow } from '../drawing/Arrow.tsx';
import { Label } from '../drawing/Label.tsx';
import { Token } from '../drawing/Token.tsx';
import { Touchable } from '../drawing/Touchable.tsx';
import { Zone } from '../drawing/Zone.tsx';
import { cache, code, database, drawingHeight, firstLine, lineHeight, loadOf, wayOf } from './places.ts';
import type { CacheAsideScene } from './scene.ts';

interface Props {
  readonly scene: CacheAsideScene;
  readonly strings: CacheAsideStrings;
  readonly motion: number;
}

/** The code above, the cache and the database below it, and the requests on their way between them. */
export function Stage({ scene, strings, motion }: Props) {
  const { state, events, step, phase } = scene.moment.value;
  const way = wayOf(events);
  const at = way.at(-1);
  const latest = events.at(-1);
  const asks = state.on && state.lines.get;
  return (
    <svg
      class="cache-aside-stage"
      viewBox={`0 0 340 ${drawingHeight}`}
      role="img"
      aria-label={strings.drawing}
    >
      <Zone {...code} label={strings.application} />
      <Code
        lines={state.lines}
        strings={strings}
        turn={(line) => scene.act({ kind: state.lines[line] ? 'remove-line' : 'add-line', line })}
      />
      <Arrow
        points={[
          [cache.x + cache.width / 2, code.y + code.height],
          [cache.x + cache.width / 2, cache.y],
        ]}
        tone={asks ? 'accent' : 'quiet'}
        dashed={!asks}
        both={asks}
      />
      <Arrow
        points={[
          [database.x + database.width / 2, code.y + code.height],
          [database.x + database.width / 2, database.y],
        ]}
        tone={state.lines.select ? 'plain' : 'quiet'}
        dashed={!state.lines.select}
        both
      />
      <Touchable onTouch={() => scene.act({ kind: state.on ? 'switch-off' : 'switch-on' })}>
        <Cache state={state} strings={strings} />
      </Touchable>
      <Database state={state} load={loadShown(events, state, phase)} strings={strings} />
      {at && latest && phase !== null && (
        <Token
          at={at}
          from={way.at(-2) ?? at}
          step={`${step} ${phase}`}
          label={loadOf(latest)}
          tone={latest.kind === 'old-prices-sold' ? 'stale' : 'accent'}
          motion={motion}
        />
      )}
    </svg>
  );
}

/** The load to draw: that of this step from the moment at which the database answers, until then that of before. */
function loadShown(events: readonly CacheAsideEvent[], state: CacheAsideState, phase: number | null) {
  const before = state.second?.queries ?? null;
  if (phase === null) return before;
  const asked = events.findLast((event) => event.kind === 'database-asked');
  return asked ? asked.queries : before;
}

interface CodeProps {
  readonly lines: CacheAsideState['lines'];
  readonly strings: CacheAsideStrings;
  /** Puts a line in or takes it out. */
  readonly turn: (line: CodeLine) => void;
}

/** The lines of the application: those that are there, and gaps for those that are not. */
function Code({ lines, strings, turn }: CodeProps) {
  const { code: text } = strings;
  const there = (present: boolean) => (present ? 'there' : 'missing');
  const rows: readonly {
    readonly text: string;
    readonly indent: number;
    readonly look: string;
    readonly line?: CodeLine;
  }[] = [
    { text: strings.read, indent: 0, look: 'comment' },
    { text: text.get, indent: 0, look: there(lines.get), line: 'get' },
    ...(lines.get ? [{ text: text.guard, indent: 0, look: 'rest' }] : []),
    { text: text.select, indent: lines.get ? 1 : 0, look: there(lines.select), line: 'select' },
    { text: text.set, indent: lines.get ? 1 : 0, look: there(lines.set), line: 'set' },
    { text: strings.write, indent: 0, look: 'comment' },
    { text: text.update, indent: 0, look: 'rest' },
    { text: text.delete, indent: 0, look: there(lines.delete), line: 'delete' },
  ];
  return (
    <>
      {rows.map(({ text: written, indent, look, line }, index) => {
        const drawn = (
          <text class="code-line" data-look={look} x={14 + indent * 20} y={firstLine + index * lineHeight}>
            {written}
            {look === 'missing' && <tspan class="code-missing"> {strings.missing}</tspan>}
          </text>
        );
        return line ? (
          <Touchable key={written} onTouch={() => turn(line)}>
            {drawn}
          </Touchable>
        ) : (
          <g key={written}>{drawn}</g>
        );
      })}
    </>
  );
}

function Cache({ state, strings }: { readonly state: CacheAsideState; readonly strings: CacheAsideStrings }) {
  const { on, cachedPrice, cachedOthers, price } = state;
  const isOld = cachedPrice !== null && cachedPrice !== price;
  const holds =
    cachedPrice !== null
      ? strings.priceInCache(cachedPrice)
      : cachedOthers > 0
        ? strings.othersOnly
        : strings.empty;
  return (
    <g class={`node tone-${isOld ? 'stale' : on ? 'accent' : 'quiet'}${on ? '' : ' dashed'}`}>
      <rect x={cache.x} y={cache.y} width={cache.width} height={cache.height} rx="8" />
      <Label text={strings.cache} x={cache.x + cache.width / 2} y={cache.y + 24} kind="name" />
      <Label text={on ? holds : strings.off} x={cache.x + cache.width / 2} y={cache.y + 50} />
    </g>
  );
}

interface DatabaseProps {
  readonly state: CacheAsideState;
  readonly load: number | null;
  readonly strings: CacheAsideStrings;
}

function Database({ state, load, strings }: DatabaseProps) {
  const { x, y, width, height } = database;
  const tone = load === null ? 'plain' : load === viewsPerSecond ? 'miss' : 'hit';
  const gauge = { x: x + 18, y: y + height - 34, width: width - 36, height: 14 };
  return (
    <g class={`node tone-${tone}`}>
      <path
        d={`M${x} ${y + 6}V${y + height - 6}A${width / 2} 6 0 0 0 ${x + width} ${y + height - 6}V${y + 6}`}
      />
      <ellipse cx={x + width / 2} cy={y + 6} rx={width / 2} ry="6" />
      <Label text={strings.database} x={x + width / 2} y={y + 26} kind="name" />
      <Label text={strings.price(state.price)} x={x + width / 2} y={y + 45} />
      <Label text={load === null ? strings.noLoad : strings.load(load)} x={x + width / 2} y={y + 64} />
      <g class="gauge">
        <rect {...gauge} rx="4" />
        <rect class="gauge-level" {...gauge} width={(gauge.width * (load ?? 0)) / viewsPerSecond} rx="4" />
      </g>
    </g>
  );
}
