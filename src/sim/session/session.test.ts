import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyActions, anySettings } from './arbitraries.ts';
import { actions, apply, initial, type SessionTransition } from './session.ts';
import { nextRequest, standingOf } from './standing.ts';
import { type SessionAction, type SessionSettings, type SessionState, type User, users } from './types.ts';

const sticky: SessionSettings = { sticky: true, store: 'server-memory', expiry: 'sliding' };
const roaming: SessionSettings = { ...sticky, sticky: false };
const memcached: SessionSettings = { ...roaming, store: 'memcached' };
const replicated: SessionSettings = { ...roaming, store: 'replicated' };

const logIn = (user: User): SessionAction => ({ kind: 'log-in', user });
const request = (user: User): SessionAction => ({ kind: 'request', user });
const [scaleOut, scaleIn, failCache, wait] = (['scale-out', 'scale-in', 'fail-cache', 'wait'] as const).map(
  (kind): SessionAction => ({ kind }),
) as [SessionAction, SessionAction, SessionAction, SessionAction];

function play(settings: SessionSettings, list: readonly SessionAction[]): SessionTransition {
  return list.reduce<SessionTransition>(({ state }, action) => apply(state, action), {
    state: initial(settings),
    events: [],
  });
}

function standings(state: SessionState) {
  return users.map((user) => standingOf(state, user).kind);
}

const everybody = users.map(logIn);
const lunch = [scaleOut, ...everybody, scaleIn];

describe('the failure at lunch: three servers, three logins, one server scaled in', () => {
  test('sticky sessions in server memory log out whoever was on that server', () => {
    const { state, events } = play(sticky, lunch);
    expect(events.map(({ kind }) => kind)).toEqual(['server-removed', 'sessions-lost']);
    expect(standings(state)).toEqual(['in', 'in', 'out']);
    expect(standingOf(state, 'sua')).toEqual({ kind: 'out', why: 'scaled-in' });
    const after = apply(state, request('sua'));
    expect(after.events.map(({ kind }) => kind)).toEqual([
      'request-sent',
      'sent-elsewhere',
      'not-found',
      'login-page',
    ]);
    expect(after.state.answered).toEqual({ loggedIn: 0, loggedOut: 1, unserved: 0 });
  });

  test.each([memcached, replicated])('nobody notices when sessions are in the cache ($store)', (settings) => {
    const { state, events } = play(settings, lunch);
    expect(events.map(({ kind }) => kind)).toEqual(['server-removed', 'sessions-kept']);
    expect(standings(state)).toEqual(['in', 'in', 'in']);
  });
});

describe('server memory without sticky sessions', () => {
  test('the next request reaches another server, which does not know the user', () => {
    const { state } = play(roaming, [logIn('minji')]);
    expect(standingOf(state, 'minji')).toMatchObject({ kind: 'by-chance', server: 'a' });
    expect(nextRequest(state, 'minji')).toEqual({ server: 'b', why: 'elsewhere' });
    const second = apply(state, request('minji'));
    expect(second.events.at(-1)).toMatchObject({ kind: 'login-page', why: 'elsewhere' });
    expect(apply(second.state, request('minji')).events.at(-1)).toMatchObject({ kind: 'still-logged-in' });
  });

  test('with one server left, chance is out of it', () => {
    const { state } = play(roaming, [logIn('minji'), { kind: 'fail-server', server: 'b' }]);
    expect(standingOf(state, 'minji').kind).toBe('in');
  });
});

describe('a cache node fails', () => {
  test('Memcached loses every session, and takes no new one until the node is replaced', () => {
    const { state, events } = play(memcached, [...everybody, failCache]);
    expect(events.map(({ kind }) => kind)).toEqual(['node-failed', 'sessions-lost']);
    expect(standings(state)).toEqual(['out', 'out', 'out']);
    expect(apply(state, logIn('minji')).events.at(-1)).toMatchObject({
      kind: 'login-page',
      why: 'cache-down',
    });
    const replaced = apply(state, wait);
    expect(replaced.events.map(({ kind }) => kind)).toEqual(['time-passed', 'node-replaced']);
    expect(standings(apply(replaced.state, logIn('minji')).state)).toEqual(['in', 'out', 'out']);
  });

  test('a replica takes over and nobody is logged out, until it fails too before it is replaced', () => {
    const once = play(replicated, [...everybody, failCache]);
    expect(once.events.map(({ kind }) => kind)).toEqual([
      'primary-failed',
      'replica-promoted',
      'sessions-kept',
    ]);
    expect(standings(once.state)).toEqual(['in', 'in', 'in']);
    expect(standings(apply(once.state, failCache).state)).toEqual(['out', 'out', 'out']);
    expect([initial(replicated).primary, once.state.primary]).toEqual([0, 1]);
    const later = apply(apply(once.state, wait).state, failCache);
    expect(later.state.primary).toBe(0);
    expect(standings(later.state)).toEqual(['in', 'in', 'in']);
  });
});

test('a fixed TTL ends the session of an active user; a sliding one only that of an idle user', () => {
  const active = [logIn('minji'), logIn('sua'), wait, wait, request('minji'), wait];
  expect(standings(play({ ...replicated, expiry: 'fixed' }, active).state)).toEqual(['out', 'out', 'out']);
  expect(standings(play(replicated, active).state)).toEqual(['in', 'out', 'out']);
  expect(standingOf(play(replicated, active).state, 'sua')).toEqual({ kind: 'out', why: 'expired' });
});

test('a sticky user stays on the old server when one is added, so the new one idles', () => {
  const rush = Array.from({ length: 6 }, () => users.map(request)).flat();
  const { state } = play(sticky, [...everybody, scaleOut, ...rush]);
  expect(state.handled.c).toBe(0);
  expect(play(replicated, [...everybody, scaleOut, ...rush]).state.handled.c).toBe(6);
});

test('a server added in the place of a failed one is another server: no cookie names it', () => {
  const { state } = play(sticky, [logIn('minji'), { kind: 'fail-server', server: 'a' }, scaleOut]);
  expect(state.running).toEqual(['a', 'b']);
  expect(apply(state, request('minji')).events[1]).toMatchObject({ kind: 'sent-in-turn', server: 'b' });
});

test('with no server left, a stored session is kept but nobody answers', () => {
  const { state, events } = play(replicated, [
    logIn('minji'),
    { kind: 'fail-server', server: 'a' },
    { kind: 'fail-server', server: 'b' },
    request('minji'),
  ]);
  expect(events.at(-1)).toEqual({ kind: 'unserved', user: 'minji' });
  expect(state.sessions.minji).not.toBeNull();
  expect(standingOf(play(replicated, [logIn('minji')]).state, 'minji').kind).toBe('in');
});

test.each([
  ['the last server', sticky, [scaleIn], scaleIn, 'last-server'],
  ['a fourth server', sticky, [scaleOut], scaleOut, 'no-room'],
  ['a cache that is not there', sticky, [], failCache, 'no-cache'],
  ['a cache node that is already down', memcached, [failCache], failCache, 'no-node'],
  ['a server that is not running', sticky, [], { kind: 'fail-server', server: 'c' }, 'not-running'],
] as const)(
  '%s cannot be taken: the state stays and the reason is said',
  (_, settings, before, action, why) => {
    const { state } = play(settings, before);
    expect(apply(state, action)).toEqual({ state, events: [{ kind: 'refused', why }] });
  },
);

describe('whatever happens', () => {
  const anyPlay = fc.record({ settings: anySettings, list: anyActions });

  test('nobody is logged in without a stored session in a place that still exists', () => {
    fc.assert(
      fc.property(anyPlay, ({ settings, list }) => {
        const { state } = play(settings, list);
        for (const user of users) {
          const session = state.sessions[user];
          expect(standingOf(state, user).kind === 'out').toBe(session === null);
          if (session === null) continue;
          expect(session.until).toBeGreaterThan(state.now);
          if (session.place === 'cache') expect(state.cacheNodes).toBeGreaterThan(0);
          else expect(state.running).toContain(session.place);
        }
      }),
    );
  });

  test('a request is answered as logged in exactly when prediction says so', () => {
    fc.assert(
      fc.property(anyPlay, fc.constantFrom(...users), ({ settings, list }, user) => {
        const { state } = play(settings, list);
        const next = nextRequest(state, user);
        const last = apply(state, request(user)).events.at(-1);
        if (next === null) expect(last?.kind).toBe('unserved');
        else expect(last).toMatchObject({ server: next.server });
        expect(last?.kind === 'still-logged-in').toBe(next !== null && next.why === null);
        const standing = standingOf(state, user).kind;
        if (last?.kind === 'still-logged-in') expect(standing).not.toBe('out');
        if (standing === 'in' && next !== null) expect(last?.kind).toBe('still-logged-in');
      }),
    );
  });

  test('servers come and go without logging anybody out while sessions are in the cache', () => {
    fc.assert(
      fc.property(anyPlay, ({ settings, list }) => {
        fc.pre(settings.store !== 'server-memory');
        const { state } = play(settings, list);
        for (const action of actions()) {
          if (action.kind !== 'fail-server' && action.kind !== 'scale-in') continue;
          expect(apply(state, action).state.sessions).toEqual(state.sessions);
        }
      }),
    );
  });

  test('the same actions give the same events, and every action says something', () => {
    fc.assert(
      fc.property(anyPlay, ({ settings, list }) => {
        const { state } = play(settings, list);
        expect(play(settings, list).state).toEqual(state);
        for (const action of actions()) expect(apply(state, action).events.length).toBeGreaterThan(0);
      }),
    );
  });
});
