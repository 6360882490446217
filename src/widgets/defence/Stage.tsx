import type { DefenceStrings } from '../../i18n/scenes/defence.ts';
import type { DefenceState, Safeguard } from '../../sim/defence/types.ts';
import { Arrow } from '../drawing/Arrow.tsx';
import { Glyph } from '../drawing/Glyph.tsx';
import { Label } from '../drawing/Label.tsx';
import { Node } from '../drawing/Node.tsx';
import { Token } from '../drawing/Token.tsx';
import { Touchable } from '../drawing/Touchable.tsx';
import { application, database, drawingHeight, gate, gates, host, log, snapshot, wayOf } from './places.ts';
import type { DefenceScene } from './scene.ts';

interface Props {
  readonly scene: DefenceScene;
  readonly strings: DefenceStrings;
  readonly motion: number;
}

/** The gates between the application and the database, what leaves the database, and whoever tries to get at it. */
export function Stage({ scene, strings, motion }: Props) {
  const { state, events, step, phase, action } = scene.moment.value;
  const way = wayOf(events);
  const at = way.at(-1);
  const visitor = action?.kind === 'attempt' ? action.visitor : null;
  const isOver = events.some(({ kind }) => kind === 'stopped' || kind === 'got-through');
  const stopped = events.some(({ kind }) => kind === 'stopped');
  const turn = (safeguard: Safeguard) =>
    scene.act({ kind: state.on[safeguard] ? 'switch-off' : 'switch-on', safeguard });
  const tone = !isOver ? 'accent' : stopped || visitor === 'application' ? 'hit' : 'miss';
  return (
    <svg class="defence-stage" viewBox={`0 0 340 ${drawingHeight}`} role="img" aria-label={strings.drawing}>
      <Ways state={state} />
      <Touchable onTouch={() => scene.act({ kind: 'attempt', visitor: 'application' })}>
        <Node {...application} label={strings.visitors.application} />
      </Touchable>
      {gates.map(({ safeguard, y }) => (
        <Touchable key={safeguard} onTouch={() => turn(safeguard)}>
          <Gate safeguard={safeguard} y={y} on={state.on[safeguard]} strings={strings} />
        </Touchable>
      ))}
      <Stores state={state} strings={strings} turn={turn} />
      {visitor && at && (
        <Token
          at={at}
          from={phase === null ? at : (way.at(-2) ?? at)}
          step={`${step} ${phase}`}
          label={strings.tokens[visitor]}
          tone={tone}
          motion={motion}
        />
      )}
    </svg>
  );
}

/** The ways in and out, drawn below everything else. */
function Ways({ state }: { readonly state: DefenceState }) {
  const { on } = state;
  const middle = database.y + database.height / 2;
  const bottom = gates[2].y + gate.height;
  return (
    <>
      <Arrow
        points={[
          [170, application.y + application.height],
          [170, gates[0].y],
        ]}
      />
      <Arrow
        points={[
          [170, gates[0].y + gate.height],
          [170, gates[1].y],
        ]}
        headless
      />
      <Arrow
        points={[
          [170, gates[1].y + gate.height],
          [170, gates[2].y],
        ]}
        headless
      />
      <Arrow
        points={[
          [170, bottom],
          [170, database.y],
        ]}
      />
      <Arrow
        points={[
          [host.x + host.width, middle],
          [database.x, middle],
        ]}
        tone="quiet"
        headless
        dashed
      />
      <Arrow
        points={[
          [database.x + database.width, middle],
          [snapshot.x, middle],
        ]}
        tone="quiet"
      />
      <Arrow
        points={[
          [170, database.y + database.height],
          [170, log.y],
        ]}
        tone={on['audit-logs'] ? 'accent' : 'quiet'}
        dashed={!on['audit-logs']}
      />
    </>
  );
}

interface GateProps {
  readonly safeguard: Safeguard;
  readonly y: number;
  readonly on: boolean;
  readonly strings: DefenceStrings;
}

/** A safeguard across the way: closed when it is on, open and dashed when it is off. */
function Gate({ safeguard, y, on, strings }: GateProps) {
  const name = strings.safeguards[safeguard];
  const { x, width, height } = gate;
  return (
    <g class={on ? 'node tone-accent' : 'node tone-quiet dashed'}>
      <rect x={x} y={y} width={width} height={height} rx="8" />
      <Glyph
        name={on ? 'locked' : 'unlocked'}
        tone={on ? 'accent' : 'quiet'}
        at={[x + 20, y + height / 2]}
        size={16}
      />
      <Label
        text={on ? name : `${name}: ${strings.off}`}
        x={x + width / 2 + 8}
        y={y + height / 2}
        kind={on ? 'name' : 'note'}
      />
    </g>
  );
}

interface StoresProps {
  readonly state: DefenceState;
  readonly strings: DefenceStrings;
  /** Switches a safeguard. */
  readonly turn: (safeguard: Safeguard) => void;
}

/** The database with what can be got at beside the front way: its host, its snapshots and its log. */
function Stores({ state, strings, turn }: StoresProps) {
  const { on, records } = state;
  const encrypted = on['encryption-at-rest'];
  const isClosed = on['no-host-access'];
  const rest = encrypted ? strings.encrypted : strings.plain;
  const restTone = encrypted ? 'accent' : 'quiet';
  return (
    <>
      <Touchable onTouch={() => turn('encryption-at-rest')}>
        <Node {...database} label={strings.database} note={rest} shape="cylinder" tone={restTone} />
        <Node {...snapshot} label={strings.copy} note={rest} tone={restTone} dashed={!encrypted} />
      </Touchable>
      <Touchable onTouch={() => turn('no-host-access')}>
        <Node
          {...host}
          label={strings.host}
          note={isClosed ? 'SSH ✕' : 'SSH'}
          tone={isClosed ? 'accent' : 'quiet'}
          dashed={!isClosed}
        />
      </Touchable>
      <Touchable onTouch={() => turn('audit-logs')}>
        <Node
          {...log}
          label={on['audit-logs'] ? strings.records(records.length) : strings.noLog}
          tone={on['audit-logs'] ? 'accent' : 'quiet'}
          dashed={!on['audit-logs']}
        />
      </Touchable>
    </>
  );
}
