import {
  type Absence,
  type Server,
  type Session,
  type SessionAction,
  type SessionEvent,
  type SessionLoss,
  type SessionSettings,
  type SessionState,
  servers,
  timeToLive,
  type User,
  users,
  waitingTime,
} from './types.ts';

/** A state and the phases that led to it. */
export interface SessionTransition {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
}

const nobody = { minji: null, junho: null, sua: null } as const;

/** The morning: two servers, a full cache if the settings have one, no user logged in. */
export function initial(settings: SessionSettings): SessionState {
  return {
    settings,
    now: 0,
    running: ['a', 'b'],
    started: ['a', 'b'],
    latest: null,
    cookies: nobody,
    sessions: nobody,
    lost: nobody,
    cacheNodes: cacheNodesOf(settings),
    primary: 0,
    answered: { loggedIn: 0, loggedOut: 0, unserved: 0 },
    handled: { a: 0, b: 0, c: 0 },
  };
}

/** How many copies of the cache the settings ask for. */
export function cacheNodesOf({ store }: SessionSettings): number {
  return { 'server-memory': 0, memcached: 1, replicated: 2 }[store];
}

/** All that the reader can try; it is the same in every state, because what makes no sense is refused with a reason. */
export function actions(): SessionAction[] {
  return [
    ...users.flatMap((user): SessionAction[] => [
      { kind: 'log-in', user },
      { kind: 'request', user },
    ]),
    ...servers.map((server): SessionAction => ({ kind: 'fail-server', server })),
    { kind: 'scale-out' },
    { kind: 'scale-in' },
    { kind: 'fail-cache' },
    { kind: 'wait' },
  ];
}

/**
 * Plays one action. Every action is accepted in every state, because actions are replayed when settings change; one
 * that makes no sense there leaves the state as it is and says why in a `refused` event.
 */
export function apply(state: SessionState, action: SessionAction): SessionTransition {
  switch (action.kind) {
    case 'log-in':
    case 'request':
      return visit(state, action.user, action.kind);
    case 'fail-server':
      if (!state.running.includes(action.server)) return refused(state, 'not-running');
      return serverGone(state, action.server, 'server-failed');
    case 'scale-in':
      return scaleIn(state);
    case 'scale-out':
      return scaleOut(state);
    case 'fail-cache':
      return cacheNodeFails(state);
    case 'wait':
      return wait(state);
  }
}

function refused(
  state: SessionState,
  why: (SessionEvent & { readonly kind: 'refused' })['why'],
): SessionTransition {
  return { state, events: [{ kind: 'refused', why }] };
}

/** A login or a request: to the load balancer, to a server, to the session, and the answer back. */
function visit(before: SessionState, user: User, kind: 'log-in' | 'request'): SessionTransition {
  const sent: SessionEvent = { kind: kind === 'log-in' ? 'login-sent' : 'request-sent', user };
  const route = routeOf(before, user);
  if (route === null) {
    const answered = { ...before.answered, unserved: before.answered.unserved + 1 };
    return { state: { ...before, answered }, events: [sent, { kind: 'unserved', user }] };
  }
  const { server } = route;
  const state: SessionState = {
    ...before,
    latest: server,
    cookies: before.settings.sticky ? { ...before.cookies, [user]: server } : before.cookies,
    handled: { ...before.handled, [server]: before.handled[server] + 1 },
  };
  const step = kind === 'log-in' ? logIn(state, user, server) : request(state, user, server);
  return { state: step.state, events: [sent, route, ...step.events] };
}

type Route = SessionEvent & { readonly kind: 'sent-in-turn' | 'sent-by-cookie' | 'sent-elsewhere' };

/** Where the load balancer sends the user's next request; null when no server is running. */
export function routeOf(state: SessionState, user: User): Route | null {
  const cookie = state.settings.sticky ? state.cookies[user] : null;
  if (cookie !== null && state.running.includes(cookie)) {
    return { kind: 'sent-by-cookie', user, server: cookie };
  }
  const server = nextInTurn(state);
  if (server === null) return null;
  if (cookie !== null) return { kind: 'sent-elsewhere', user, server, gone: cookie };
  return { kind: 'sent-in-turn', user, server };
}

/** Round robin: the first running server behind the one that was used last. */
function nextInTurn({ running, latest }: SessionState): Server | null {
  const used = latest === null ? -1 : servers.indexOf(latest);
  return running.find((server) => servers.indexOf(server) > used) ?? running[0] ?? null;
}

function logIn(state: SessionState, user: User, server: Server): SessionTransition {
  const until = state.now + timeToLive;
  const inMemory = state.settings.store === 'server-memory';
  if (!inMemory && state.cacheNodes === 0) {
    return {
      state,
      events: [
        { kind: 'not-stored', user },
        { kind: 'login-page', user, server, why: 'cache-down' },
      ],
    };
  }
  const events: SessionEvent[] = inMemory
    ? [{ kind: 'stored-on-server', user, server, until }]
    : [{ kind: 'stored-in-cache', user, until }];
  if (state.cacheNodes > 1) events.push({ kind: 'replicated', user, until });
  events.push({ kind: 'logged-in', user, server });
  return {
    state: withSession(state, user, { place: inMemory ? server : 'cache', until }),
    events,
  };
}

function request(state: SessionState, user: User, server: Server): SessionTransition {
  const why = absenceAt(state, user, server);
  const session = state.sessions[user];
  if (why !== null || session === null) {
    const absence = why ?? 'never';
    const loggedOut = state.answered.loggedOut + (absence === 'never' ? 0 : 1);
    return {
      state: { ...state, answered: { ...state.answered, loggedOut } },
      events: [
        { kind: 'not-found', user, server, why: absence },
        { kind: 'login-page', user, server, why: absence },
      ],
    };
  }
  const answered = { ...state.answered, loggedIn: state.answered.loggedIn + 1 };
  const found: SessionEvent = {
    kind: session.place === 'cache' ? 'found-in-cache' : 'found-on-server',
    user,
    server,
  };
  const stays: SessionEvent = { kind: 'still-logged-in', user, server };
  if (state.settings.expiry === 'fixed') return { state: { ...state, answered }, events: [found, stays] };
  const until = state.now + timeToLive;
  return {
    state: withSession({ ...state, answered }, user, { ...session, until }),
    events: [found, { kind: 'renewed', user, until }, stays],
  };
}

/** Why a server that gets the user's request would not find the session; null when it would. */
export function absenceAt(state: SessionState, user: User, server: Server): Absence | null {
  const session = state.sessions[user];
  if (session === null) return state.lost[user] ?? 'never';
  return session.place === 'cache' || session.place === server ? null : 'elsewhere';
}

function withSession(state: SessionState, user: User, session: Session): SessionState {
  return {
    ...state,
    sessions: { ...state.sessions, [user]: session },
    lost: { ...state.lost, [user]: null },
  };
}

function usersWith(state: SessionState, holds: (session: Session) => boolean): User[] {
  return users.filter((user) => {
    const session = state.sessions[user];
    return session !== null && holds(session);
  });
}

function withoutSessions(state: SessionState, gone: readonly User[], why: SessionLoss): SessionState {
  const sessions = { ...state.sessions };
  const lost = { ...state.lost };
  for (const user of gone) {
    sessions[user] = null;
    lost[user] = why;
  }
  return { ...state, sessions, lost };
}

/** What a loss did to the sessions, as the last phase of a step: whose are gone, or that all are still there. */
function aftermath(state: SessionState, gone: readonly User[], why: SessionLoss): SessionTransition {
  const after = withoutSessions(state, gone, why);
  const kept = usersWith(after, () => true);
  const events: SessionEvent[] = [];
  if (gone.length > 0) events.push({ kind: 'sessions-lost', users: gone, why });
  else if (kept.length > 0) events.push({ kind: 'sessions-kept', users: kept });
  return { state: after, events };
}

function serverGone(
  state: SessionState,
  server: Server,
  why: 'server-failed' | 'scaled-in',
): SessionTransition {
  const left = {
    ...state,
    running: state.running.filter((other) => other !== server),
    started: state.started.filter((other) => other !== server),
  };
  const { state: after, events } = aftermath(
    left,
    usersWith(state, ({ place }) => place === server),
    why,
  );
  const kind = why === 'server-failed' ? 'server-failed' : 'server-removed';
  return { state: after, events: [{ kind, server }, ...events] };
}

/** Takes out the server that was started last; the last one of all stays. */
function scaleIn(state: SessionState): SessionTransition {
  const youngest = state.started.at(-1);
  if (youngest === undefined) return refused(state, 'not-running');
  if (state.running.length === 1) return refused(state, 'last-server');
  return serverGone(state, youngest, 'scaled-in');
}

function scaleOut(state: SessionState): SessionTransition {
  const free = servers.find((server) => !state.running.includes(server));
  if (free === undefined) return refused(state, 'no-room');
  const cookies = { ...state.cookies };
  for (const user of users) {
    // The new server takes the slot of the old one, but no cookie names it.
    if (cookies[user] === free) cookies[user] = null;
  }
  return {
    state: {
      ...state,
      running: servers.filter((server) => server === free || state.running.includes(server)),
      started: [...state.started, free],
      cookies,
      handled: { ...state.handled, [free]: 0 },
    },
    events: [{ kind: 'server-added', server: free }],
  };
}

function cacheNodeFails(state: SessionState): SessionTransition {
  if (state.settings.store === 'server-memory') return refused(state, 'no-cache');
  if (state.cacheNodes === 0) return refused(state, 'no-node');
  const left: SessionState = {
    ...state,
    cacheNodes: state.cacheNodes - 1,
    primary: state.cacheNodes > 1 && state.primary === 0 ? 1 : 0,
  };
  const gone = left.cacheNodes > 0 ? [] : usersWith(state, ({ place }) => place === 'cache');
  const { state: after, events } = aftermath(left, gone, 'cache-failed');
  const failure: SessionEvent[] =
    left.cacheNodes > 0
      ? [{ kind: 'primary-failed' }, { kind: 'replica-promoted' }]
      : [{ kind: 'node-failed' }];
  return { state: after, events: [...failure, ...events] };
}

/** Time passes: failed cache nodes are replaced, empty or as replicas, and sessions expire. */
function wait(before: SessionState): SessionTransition {
  const now = before.now + waitingTime;
  const cacheNodes = cacheNodesOf(before.settings);
  const state = { ...before, now, cacheNodes };
  const events: SessionEvent[] = [{ kind: 'time-passed', now }];
  if (before.cacheNodes < cacheNodes) events.push({ kind: 'node-replaced' });
  const expired = usersWith(state, ({ until }) => until <= now);
  if (expired.length > 0) events.push({ kind: 'sessions-lost', users: expired, why: 'expired' });
  return { state: withoutSessions(state, expired, 'expired'), events };
}
