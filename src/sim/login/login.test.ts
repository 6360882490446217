import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachableStates, shortestWay } from '../shortest-way.ts';
import { admission, clientOf, getsIn } from './admission.ts';
import { actions, apply, identity, refusalOf, tried } from './changes.ts';
import { atLeast, creationRefusalsOf, initial, starts } from './creation.ts';
import { deadEndOf, holds, reached } from './goals.ts';
import {
  type ClientName,
  cacheEngines,
  changeRefusals,
  clientNames,
  creationRefusals,
  deployments,
  endpoints,
  goals,
  type LoginAction,
  type LoginSettings,
  type LoginState,
  logins,
  versions,
} from './types.ts';

const model = { actions, apply, identity };

/** Every set of choices that the reader can make. */
const everySettings: LoginSettings[] = cacheEngines.flatMap((engine) =>
  versions[engine].flatMap((version) =>
    deployments.flatMap((deployment) =>
      endpoints.flatMap((endpoint) =>
        [false, true].flatMap((tls) =>
          logins.map((login) => ({
            goal: 'free' as const,
            engine,
            version,
            deployment,
            endpoint,
            tls,
            login,
          })),
        ),
      ),
    ),
  ),
);
const anySettings = fc.constantFrom(...everySettings, ...goals.map((goal) => starts[goal]));
const walks = fc.record({ settings: anySettings, choices: fc.array(fc.nat(), { maxLength: 15 }) });

function* walk({
  settings,
  choices,
}: {
  readonly settings: LoginSettings;
  readonly choices: readonly number[];
}) {
  let state = initial(settings);
  for (const choice of choices) {
    const offered = actions(state);
    const action = offered[choice % offered.length];
    if (!action) return;
    const step = apply(state, action);
    yield { before: state, action, ...step };
    state = step.state;
  }
}

/** The state after some actions; every one of them has to be offered. */
function played(settings: LoginSettings, ...list: LoginAction[]): LoginState {
  return list.reduce((state, action) => {
    expect(actions(state)).toContain(action);
    return apply(state, action).state;
  }, initial(settings));
}

const inside = (state: LoginState): ClientName[] => clientNames.filter((name) => getsIn(state, name));
const choose = (changed: Partial<LoginSettings>): LoginSettings => ({
  ...starts.rotate,
  goal: 'free',
  ...changed,
});

describe('AWS does not create', () => {
  test.each([
    ['an AUTH token without TLS', { login: 'auth', tls: false }, ['auth-needs-tls']],
    ['role-based access control without TLS', { login: 'rbac', tls: false }, ['rbac-needs-tls']],
    ['IAM authentication without TLS', { login: 'iam', tls: false }, ['iam-needs-tls']],
    ['an AUTH token for a serverless cache', { deployment: 'serverless' }, ['auth-is-node-based']],
    [
      'a serverless cache without TLS',
      { deployment: 'serverless', tls: false, login: 'rbac' },
      ['serverless-always-tls'],
    ],
    ['users on Redis OSS before 6.0', { engine: 'redis', version: '5.0.6', login: 'rbac' }, ['rbac-version']],
    [
      'IAM authentication on Redis OSS before 7.0',
      { engine: 'redis', version: '6.2', login: 'iam' },
      ['iam-version'],
    ],
    [
      'serverless Redis OSS other than 7.1',
      { engine: 'redis', version: '6.2', login: 'rbac', deployment: 'serverless' },
      ['serverless-version'],
    ],
    ['any login for Memcached', { engine: 'memcached', version: '1.6.22' }, ['memcached-has-no-login']],
    [
      'TLS for Memcached before 1.6.12',
      { engine: 'memcached', version: '1.6.6', login: 'none' },
      ['memcached-tls-version'],
    ],
    ['a version that the engine does not have', { engine: 'memcached', version: '9.0' }, ['no-such-version']],
    [
      'a public endpoint for a node-based cluster with a token',
      { endpoint: 'public' },
      ['public-is-serverless', 'public-version', 'public-needs-iam'],
    ],
  ] as const)('%s', (_, changed, refused) => {
    expect(creationRefusalsOf(choose(changed))).toEqual(refused);
  });

  test('anything that has one of the reasons that the scene knows, and each of them occurs', () => {
    const mixed = choose({ engine: 'memcached', version: '9.0', login: 'none' });
    const seen = new Set([mixed, ...everySettings].flatMap(creationRefusalsOf));
    expect(creationRefusals.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('AWS creates', () => {
  test.each([
    ['Valkey with a token over TLS', {}],
    [
      'a serverless Valkey 9.0 with a public endpoint and IAM',
      { deployment: 'serverless', endpoint: 'public', version: '9.0', login: 'iam' },
    ],
    ['Memcached 1.6.12 with TLS and no login', { engine: 'memcached', version: '1.6.12', login: 'none' }],
    ['Redis OSS 6.2 with users', { engine: 'redis', version: '6.2', login: 'rbac' }],
    ['Redis OSS 5.0.6 with a token', { engine: 'redis', version: '5.0.6' }],
  ] as const)('%s', (_, changed) => {
    expect(creationRefusalsOf(choose(changed))).toEqual([]);
  });
});

test('versions are compared by their numbers, not by their letters', () => {
  expect(atLeast('1.6.12', '1.6.6')).toBe(true);
  expect(atLeast('1.6.6', '1.6.12')).toBe(false);
  expect(atLeast('7.1', '7.0')).toBe(true);
  expect(atLeast('7', '7.0')).toBe(true);
  expect(atLeast('10.0', '9.0')).toBe(true);
});

describe('a new AUTH token', () => {
  test('is let in beside the old one after ROTATE, and alone after SET', () => {
    expect(inside(initial(starts.rotate))).toEqual(['application']);
    expect(inside(played(starts.rotate, 'rotate'))).toEqual(['application', 'early']);
    const moved = played(starts.rotate, 'rotate', 'move-application', 'set');
    expect(inside(moved)).toEqual(['application', 'early']);
    expect(clientOf(moved, 'application').secret).toBe(2);
  });

  test('cannot be SET before ROTATE', () => {
    expect(refusalOf(initial(starts.rotate), 'set')).toBe('set-after-rotate');
  });

  test('SET too early shuts the application out, which is a dead end of that goal', () => {
    const state = played(starts.rotate, 'rotate', 'set');
    expect(inside(state)).toEqual(['early']);
    expect(deadEndOf(state)).toBe('locked-out');
  });

  test('pushes the oldest of two out, so that two rotations in a row shut the application out', () => {
    expect(inside(played(starts.rotate, 'rotate', 'rotate'))).toEqual(['early']);
  });

  test('leaves the door open between ROTATE and SET where there was no login before', () => {
    const encrypted = played(starts.protect, 'tls-preferred', 'encrypt-clients', 'tls-required', 'rotate');
    expect(admission(encrypted, clientOf(encrypted, 'stranger'))).toEqual({
      admitted: true,
      why: 'token-optional',
    });
  });
});

describe('encryption in transit', () => {
  test('cannot be required at once on a cluster that exists', () => {
    expect(refusalOf(initial(starts.protect), 'tls-required')).toBe('tls-prefer-first');
  });

  test('cannot be switched on later before Redis OSS 7.0, nor on Memcached', () => {
    const old = choose({ engine: 'redis', version: '6.2', tls: false, login: 'none' });
    expect(refusalOf(initial(old), 'tls-preferred')).toBe('tls-change-version');
    const memcached = choose({ engine: 'memcached', version: '1.6.22', tls: false, login: 'none' });
    expect(refusalOf(initial(memcached), 'tls-preferred')).toBe('memcached-tls-at-creation');
  });

  test('shuts out whoever does not speak it, once it is required', () => {
    expect(inside(played(starts.protect, 'tls-preferred', 'tls-required'))).toEqual([]);
  });
});

describe('users', () => {
  test('on Redis OSS come with a default user who needs no password, until it is replaced', () => {
    const redis = choose({ engine: 'redis', version: '7.1', login: 'rbac' });
    expect(inside(initial(redis))).toContain('stranger');
    expect(inside(played(redis, 'close-default'))).not.toContain('stranger');
    expect(inside(initial(choose({ login: 'rbac' })))).not.toContain('stranger');
  });

  test('with IAM get in with a token that is younger than 15 minutes', () => {
    const iam = choose({ login: 'iam' });
    expect(inside(initial(iam))).toEqual(['application', 'iam']);
    expect(inside(played(iam, 'wait'))).toEqual([]);
    expect(inside(played(iam, 'wait', 'renew'))).toEqual(['application', 'iam']);
  });

  test('behind a public endpoint may not have passwords', () => {
    const open = choose({ deployment: 'serverless', endpoint: 'public', version: '9.0', login: 'iam' });
    expect(refusalOf(initial(open), 'add-password')).toBe('public-only-iam');
  });
});

describe('the shortest way', () => {
  test.each([
    ['rotate', ['rotate', 'move-application', 'set']],
    ['protect', ['tls-preferred', 'encrypt-clients', 'tls-required', 'rotate', 'move-application', 'set']],
    ['to-iam', ['to-users', 'add-iam-user', 'move-to-iam', 'remove-passwords']],
  ] as const)('to the goal %s', (goal, way) => {
    expect(shortestWay(model, initial(starts[goal]), reached)).toEqual(way);
  });

  test.each(['rotate', 'protect', 'to-iam'] as const)(
    'of the goal %s exists from every state that does not say it is a dead end',
    (goal) => {
      for (const state of reachableStates(model, initial(starts[goal]))) {
        const way = shortestWay(model, state, reached);
        expect(way === null, identity(state)).toBe(deadEndOf(state) !== null);
      }
    },
  );
});

test('every refusal of a change occurs', () => {
  const seen = new Set<string>();
  for (const settings of everySettings) {
    for (const state of reachableStates(model, initial(settings))) {
      for (const action of actions(state)) seen.add(refusalOf(state, action) ?? '');
    }
  }
  expect(changeRefusals.filter((name) => !seen.has(name))).toEqual([]);
});

describe('whatever is chosen and done', () => {
  test('nobody gets into a cache that was not created, and nothing can be done to it', () => {
    for (const settings of everySettings) {
      const state = initial(settings);
      if (state.refused.length === 0) continue;
      expect(inside(state)).toEqual([]);
      expect(actions(state)).toEqual([]);
      expect(deadEndOf(state)).toBe('not-created');
    }
  });

  test('a refused change changes nothing, and a change ends with everybody trying the door', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { before, action, state, events } of walk(way)) {
          const refused = refusalOf(before, action) !== null;
          if (refused) expect(state).toBe(before);
          expect(events.map(({ kind }) => kind)).toEqual(
            refused ? ['requested', 'refused'] : ['requested', 'changed', 'tried'],
          );
          if (!refused) expect(events.at(-1)).toEqual(tried(state));
        }
      }),
    );
  });

  test('at most two secrets are let in, and no one is but the newest ones', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { state } of walk(way)) {
          const { access, newest } = state;
          const secrets =
            access.kind === 'token' ? access.tokens : access.kind === 'users' ? access.passwords : [];
          expect(secrets.length).toBeLessThanOrEqual(2);
          for (const secret of secrets) expect(secret).toBeGreaterThan(newest - 2);
        }
      }),
    );
  });

  test('who gets in by a secret brings one that is accepted, and who is asked nothing is asked by nobody', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { state } of walk(way)) {
          for (const client of state.clients) {
            const { why } = admission(state, client);
            if (why === 'nobody-asked') expect(state.access.kind).toBe('open');
            if (why === 'token-accepted' || why === 'password-accepted') expect(client.brings).toBe('secret');
            if (why === 'iam-accepted') expect(client.fresh).toBe(true);
          }
        }
      }),
    );
  });

  test('a serverless cache never accepts plain text, and Memcached never asks who it is', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { state } of walk(way)) {
          if (state.settings.deployment === 'serverless') expect(state.transit).toBe('required');
          if (state.settings.engine === 'memcached') expect(state.access.kind).toBe('open');
        }
      }),
    );
  });

  test('whoever was locked out once stays counted', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { before, state } of walk(way)) {
          if (before.lockedOut) expect(state.lockedOut).toBe(true);
          expect(holds(state, 'never-locked-out')).toBe(!state.lockedOut);
        }
      }),
    );
  });

  test('the same choices and actions come to the same state', () => {
    fc.assert(
      fc.property(walks, (way) => {
        expect([...walk(way)]).toEqual([...walk(way)]);
      }),
    );
  });
});
