import type { LoginStrings } from '../../i18n/scenes/login.ts';
import { admission, clientOf } from '../../sim/login/admission.ts';
import type { Admission, Client, LoginEvent, LoginState } from '../../sim/login/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Point } from '../drawing/geometry.ts';
import { Label } from '../drawing/Label.tsx';
import { Node } from '../drawing/Node.tsx';
import { Runner } from './Runner.tsx';
import type { LoginScene } from './scene.ts';

interface Props {
  readonly scene: LoginScene;
  readonly strings: LoginStrings;
  readonly motion: number;
}

// Places in the units of the view box, which is 340 wide so that its text stays readable on a phone.
const rowTop = 58;
const rowHeight = 58;
const drawingHeight = rowTop + 4 * rowHeight + 4;
const clientWidth = 104;
const transitX = 138;
const gateX = 214;
const cacheX = 268;
const gateWidth = 12;

/** Four clients on the left, the cache on the right, and between them TLS and the login. */
export function Stage({ scene, strings, motion }: Props) {
  const { changed, tried } = phasesOf(scene);
  const { events, step, phase } = scene.moment.value;
  const created = changed.refused.length === 0;
  return (
    <svg class="login-stage" viewBox={`0 0 340 ${drawingHeight}`} role="img" aria-label={strings.drawing}>
      <Gate
        x={transitX}
        name="TLS"
        note={created ? strings.transit[changed.transit] : ''}
        open={!created || changed.transit !== 'required'}
      />
      <Gate
        x={gateX}
        name={strings.gate}
        note={created ? acceptedNote(changed, strings) : ''}
        open={!created || isOpen(changed)}
      />
      <Node
        x={cacheX}
        y={rowTop + rowHeight}
        width={70}
        height={2 * rowHeight}
        shape="cylinder"
        label={created ? strings.cache : strings.noCache}
        note={created ? strings.engines[changed.settings.engine] : undefined}
        tone={created ? 'store' : 'miss'}
        dashed={!created}
      />
      {changed.clients.map((client, row) => (
        <ClientRow
          key={client.name}
          client={client}
          result={admission(tried, clientOf(tried, client.name))}
          row={row}
          users={changed.access.kind === 'users'}
          strings={strings}
          motion={motion}
          asked={isAsked(scene, client)}
          moment={events.at(-1)?.kind === 'tried' || phase === null ? String(step) : ''}
        />
      ))}
      {events.at(-1)?.kind === 'refused' && (
        <Glyph name="reject" tone="miss" at={[303, rowTop + rowHeight - 16]} size={26} />
      )}
    </svg>
  );
}

/**
 * How far a step has come: the change counts once the sentence about it is shown, and who gets in once they have tried.
 */
export function phasesOf(scene: LoginScene): { readonly changed: LoginState; readonly tried: LoginState } {
  const { state, after, events } = scene.moment.value;
  const told = (kind: LoginEvent['kind']) => events.some((event) => event.kind === kind);
  return { changed: told('changed') ? after : state, tried: told('tried') ? after : state };
}

/** Whether the current question is about this client, so that the drawing does not answer it. */
export function isAsked({ time }: LoginScene, { name }: Client): boolean {
  return time.question.value !== null && name === 'application';
}

interface GateProps {
  readonly x: number;
  readonly name: string;
  readonly note: string;
  readonly open: boolean;
}

/** A gate as high as the four rows: whole where it has to be passed, dashed where it is open. */
function Gate({ x, name, note, open }: GateProps) {
  return (
    <g class={`node tone-${open ? 'quiet' : 'accent'}${open ? ' dashed' : ''}`}>
      <rect x={x} y={rowTop} width={gateWidth} height={4 * rowHeight - 6} rx="5" />
      <Label text={name} x={x + gateWidth / 2} y={11} kind="name" />
      <Label text={note} x={x + gateWidth / 2} y={note.includes('\n') ? 38 : 30} />
    </g>
  );
}

interface RowProps {
  readonly client: Client;
  readonly result: Admission;
  readonly row: number;
  /** Secrets are passwords of users, not tokens. */
  readonly users: boolean;
  readonly strings: LoginStrings;
  readonly motion: number;
  readonly asked: boolean;
  readonly moment: string;
}

function ClientRow({ client, result, row, users, strings, motion, asked, moment }: RowProps) {
  const y = rowTop + row * rowHeight;
  const middle = y + 26;
  const start: Point = [clientWidth + 14, middle];
  const stop = asked ? start : stopOf(result, middle);
  return (
    <>
      <Node
        x={1}
        y={y}
        width={clientWidth}
        height={52}
        label={strings.short[client.name]}
        note={broughtBy(client, users, strings)}
        tone={client.name === 'application' ? 'accent' : 'plain'}
      />
      <path class="login-way" d={`M${clientWidth + 2} ${middle}H${cacheX}`} />
      <Runner
        from={start}
        to={stop}
        glyph={asked ? 'person' : result.admitted ? 'hit' : 'cross'}
        tone={asked ? 'accent' : result.admitted ? 'hit' : 'miss'}
        motion={motion}
        moment={moment}
      />
    </>
  );
}

/** How far a client comes: to the gate that holds it, or into the cache. */
function stopOf(result: Admission, y: number): Point {
  if (result.admitted) return [cacheX - 14, y];
  if (result.why === 'no-cache') return [cacheX - 14, y];
  return result.why === 'plain-text' ? [transitX - 12, y] : [gateX - 12, y];
}

/** What a client presents, for the line under its name. */
export function broughtBy({ brings, secret, fresh }: Client, users: boolean, strings: LoginStrings): string {
  if (brings === 'nothing') return strings.nothing;
  if (brings === 'iam-token') return fresh ? strings.iamToken : strings.expiredToken;
  return users ? strings.password(secret) : strings.token(secret);
}

function isOpen({ access }: LoginState): boolean {
  return (
    access.kind === 'open' ||
    (access.kind === 'token' && access.optional) ||
    (access.kind === 'users' && access.openDefault)
  );
}

/** What the login accepts, in a line or two. */
function acceptedNote({ access }: LoginState, strings: LoginStrings): string {
  switch (access.kind) {
    case 'open':
      return strings.asksNobody;
    case 'token':
      return lines([strings.token(access.tokens.join('·'))], [access.optional && strings.orNothing]);
    case 'users':
      return lines(
        [access.passwords.length > 0 && strings.password(access.passwords.join('·'))],
        [access.iam && 'IAM', access.openDefault && 'default'],
      );
  }
}

/** Lines of what there is; one that has nothing is left out. */
function lines(...rows: (string | false)[][]): string {
  return rows
    .map((row) => row.filter((part) => part !== false).join(' · '))
    .filter(Boolean)
    .join('\n');
}
