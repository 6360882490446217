import type { SessionStrings } from '../../i18n/scenes/session.ts';
import { cacheNodesOf } from '../../sim/session/session.ts';
import { type Standing, standingOf } from '../../sim/session/standing.ts';
import { type Server, type SessionState, servers, type User, users } from '../../sim/session/types.ts';
import { Glyph, type GlyphName } from '../drawing/Glyph.tsx';
import type { Tone } from '../drawing/geometry.ts';
import { Label } from '../drawing/Label.tsx';
import { Token } from '../drawing/Token.tsx';
import { Touchable } from '../drawing/Touchable.tsx';
import { Zone } from '../drawing/Zone.tsx';
import {
  balancer,
  cacheNode,
  cacheX,
  cacheZone,
  columnWidth,
  drawingHeight,
  serverHeight,
  serverTop,
  serverX,
  userHeight,
  userTop,
  userX,
  wayOf,
} from './places.ts';
import type { SessionScene } from './scene.ts';
import { letterOf, timeOfDay } from './telling.ts';

interface Props {
  readonly scene: SessionScene;
  readonly strings: SessionStrings;
  readonly motion: number;
}

/** How a standing looks: a shape and a colour, and a word from the strings. */
export const looks: Readonly<
  Record<Standing['kind'] | 'never' | 'asked', { readonly glyph: GlyphName; readonly tone: Tone }>
> = {
  in: { glyph: 'hit', tone: 'hit' },
  'by-chance': { glyph: 'stale', tone: 'stale' },
  out: { glyph: 'cross', tone: 'miss' },
  never: { glyph: 'nothing', tone: 'quiet' },
  asked: { glyph: 'person', tone: 'accent' },
};

/** Which look a user has now. While a question is about the user, the drawing does not answer it. */
export function lookOf(scene: SessionScene, user: User): keyof typeof looks {
  if (askedUser(scene) === user) return 'asked';
  const standing = standingOf(scene.moment.value.state, user);
  return standing.kind === 'out' && standing.why === 'never' ? 'never' : standing.kind;
}

/** The user whom the current question is about. */
function askedUser({ time, steps }: SessionScene): User | null {
  if (time.question.value === null) return null;
  const next = steps.value[time.step.value]?.action;
  return next !== undefined && 'user' in next ? next.user : null;
}

/** Users above, the load balancer, the servers and the cache below, and the request on its way. */
export function Stage({ scene, strings, motion }: Props) {
  const { state, events, before, step, phase, action } = scene.moment.value;
  const nodes = cacheNodesOf(state.settings);
  const way = wayOf(events, before.primary, nodes);
  const at = way.at(-1);
  const mover = action !== null && 'user' in action ? action.user : null;
  return (
    <svg class="session-stage" viewBox={`0 0 340 ${drawingHeight}`} role="img" aria-label={strings.drawing}>
      <Ways state={state} nodes={nodes} />
      {users.map((user) => (
        <Touchable
          key={user}
          onTouch={() => scene.act({ kind: wasLoggedIn(state, user) ? 'request' : 'log-in', user })}
        >
          <UserBox user={user} look={lookOf(scene, user)} strings={strings} />
        </Touchable>
      ))}
      <g class="node tone-plain">
        <rect x={balancer.x} y={balancer.y} width={balancer.width} height={balancer.height} rx="8" />
        <Label text={strings.balancer} x={170} y={balancer.y + balancer.height / 2} kind="name" />
      </g>
      {servers.map((server) => (
        <Touchable key={server} onTouch={() => scene.act({ kind: 'fail-server', server })}>
          <ServerBox server={server} state={state} strings={strings} />
        </Touchable>
      ))}
      <Zone {...cacheZone} label={strings.cache} />
      {nodes === 0 && <Label text={strings.noCache} x={170} y={cacheNode.y + cacheNode.height / 2} />}
      {Array.from({ length: nodes }, (_, place) => (
        <Touchable key={place} onTouch={() => scene.act({ kind: 'fail-cache' })}>
          <CacheBox place={place === 0 ? 0 : 1} nodes={nodes} state={state} strings={strings} />
        </Touchable>
      ))}
      <Label text={strings.clock(timeOfDay(state.now))} x={329} y={cacheZone.y + 14} anchor="end" />
      {mover && at && phase !== null && (
        <Token
          at={at}
          from={way.at(-2) ?? at}
          step={`${step} ${phase}`}
          label={initialOf(strings.users[mover])}
          motion={motion}
        />
      )}
    </svg>
  );
}

/** A user who has logged in before sends a request when touched, whether the servers remember that or not. */
function wasLoggedIn(state: SessionState, user: User): boolean {
  return state.sessions[user] !== null || state.lost[user] !== null;
}

/** The first letter of a name, for small marks with the full name beside them. */
const initialOf = (name: string): string => name.slice(0, 1);

/** The connections that there are, thin and without direction. */
function Ways({ state, nodes }: { readonly state: SessionState; readonly nodes: number }) {
  const middle = (x: number) => x + columnWidth / 2;
  return (
    <g class="session-ways">
      {users.map((user) => (
        <path key={user} d={`M${middle(userX(user))} ${userTop + userHeight}L170 ${balancer.y}`} />
      ))}
      {state.running.map((server) => (
        <path
          key={server}
          d={`M170 ${balancer.y + balancer.height}L${middle(serverX(server))} ${serverTop}`}
        />
      ))}
      {nodes > 0 &&
        state.running.map((server) => (
          <path
            key={server}
            d={`M${middle(serverX(server))} ${serverTop + serverHeight}L170 ${cacheZone.y}`}
          />
        ))}
    </g>
  );
}

function UserBox({
  user,
  look,
  strings,
}: {
  readonly user: User;
  readonly look: keyof typeof looks;
  readonly strings: SessionStrings;
}) {
  const x = userX(user);
  const { glyph, tone } = looks[look];
  return (
    <g class={`node tone-${tone}`}>
      <rect x={x} y={userTop} width={columnWidth} height={userHeight} rx="8" />
      <Label text={strings.users[user]} x={x + columnWidth / 2} y={userTop + 15} kind="name" />
      <Glyph name={glyph} tone={tone} at={[x + 15, userTop + 34]} size={16} />
      <Label text={strings.standing[look]} x={x + columnWidth / 2 + 9} y={userTop + 34} />
    </g>
  );
}

function ServerBox({
  server,
  state,
  strings,
}: {
  readonly server: Server;
  readonly state: SessionState;
  readonly strings: SessionStrings;
}) {
  const x = serverX(server);
  const running = state.running.includes(server);
  const held = users.filter((user) => state.sessions[user]?.place === server);
  return (
    <g class={running ? 'node tone-plain' : 'node tone-quiet dashed'}>
      <rect x={x} y={serverTop} width={columnWidth} height={serverHeight} rx="8" />
      <Label text={strings.server(letterOf(server))} x={x + columnWidth / 2} y={serverTop + 16} kind="name" />
      <Label
        text={running ? strings.handled(state.handled[server]) : strings.absent}
        x={x + columnWidth / 2}
        y={serverTop + 34}
      />
      <Sessions of={held} strings={strings} x={x + columnWidth / 2} y={serverTop + 59} />
    </g>
  );
}

interface CacheBoxProps {
  readonly place: 0 | 1;
  readonly nodes: number;
  readonly state: SessionState;
  readonly strings: SessionStrings;
}

function CacheBox({ place, nodes, state, strings }: CacheBoxProps) {
  const x = cacheX(place, nodes);
  const isPrimary = place === state.primary;
  const up = isPrimary ? state.cacheNodes > 0 : state.cacheNodes > 1;
  const role = nodes === 1 ? strings.memcachedNode : isPrimary ? strings.primary : strings.replica;
  const held = up ? users.filter((user) => state.sessions[user]?.place === 'cache') : [];
  return (
    <g class={up ? 'node tone-accent' : 'node tone-miss dashed'}>
      <rect x={x} y={cacheNode.y} width={cacheNode.width} height={cacheNode.height} rx="8" />
      <Label
        text={up ? role : `${role}: ${strings.down}`}
        x={x + cacheNode.width / 2}
        y={cacheNode.y + 19}
        kind="name"
      />
      <Sessions of={held} strings={strings} x={x + cacheNode.width / 2} y={cacheNode.y + 54} />
    </g>
  );
}

/** Stored sessions as small cards with the first letter of their user. */
function Sessions({
  of,
  strings,
  x,
  y,
}: {
  readonly of: readonly User[];
  readonly strings: SessionStrings;
  readonly x: number;
  readonly y: number;
}) {
  const [width, gap] = [26, 5];
  const left = x - (of.length * (width + gap) - gap) / 2;
  return (
    <>
      {of.map((user, index) => (
        <g key={user} class="session-card">
          <rect x={left + index * (width + gap)} y={y - 11} width={width} height={22} rx="4" />
          <text text-anchor="middle" x={left + index * (width + gap) + width / 2} y={y + 4.6}>
            {initialOf(strings.users[user])}
          </text>
        </g>
      ))}
    </>
  );
}
