import { clientOf, getsIn } from './admission.ts';
import { atLeast, supportsIam, supportsUsers } from './creation.ts';
import {
  type ChangeRefusal,
  type Client,
  clientNames,
  type LoginAction,
  type LoginEvent,
  type LoginState,
  type LoginTransition,
} from './types.ts';

/** The last secret the scene makes: three are enough to see that the oldest of them is forgotten. */
const lastSecret = 3;

/** All that the reader may try now, in the order in which it would be done; what AWS refuses is among it. */
export function actions(state: LoginState): LoginAction[] {
  if (state.refused.length > 0) return [];
  return [...transitActions(state), ...accessActions(state), ...tokenTimeActions(state)];
}

function transitActions({ settings, transit, clients }: LoginState): LoginAction[] {
  if (settings.deployment === 'serverless') return [];
  if (transit === 'off') return ['tls-preferred', 'tls-required'];
  if (transit === 'required') return [];
  return clients.some(({ encrypted }) => !encrypted) ? ['encrypt-clients', 'tls-required'] : ['tls-required'];
}

function accessActions(state: LoginState): LoginAction[] {
  const { access, settings, newest, transit } = state;
  if (settings.engine === 'memcached' || transit === 'preferred') return [];
  const list: LoginAction[] = [];
  const application = clientOf(state, 'application');
  const outdated = newest > 0 && application.brings !== 'iam-token' && application.secret !== newest;
  if (access.kind === 'users') {
    if (access.passwords.length > 0 || settings.endpoint === 'public') {
      if (newest < lastSecret) list.push('add-password');
      if (outdated) list.push('move-application');
      if (access.passwords.length === 2) list.push('remove-password');
    }
    if (access.openDefault) list.push('close-default');
    if (!access.iam) list.push('add-iam-user');
    if (access.iam && application.brings !== 'iam-token') list.push('move-to-iam');
    if (access.iam && access.passwords.length > 0) list.push('remove-passwords');
    return list;
  }
  if (settings.deployment === 'serverless') return list;
  if (newest < lastSecret) list.push('rotate');
  if (outdated) list.push('move-application');
  list.push('set');
  if (access.kind === 'token' && !access.optional && settings.goal !== 'rotate') list.push('to-users');
  return list;
}

function tokenTimeActions({ clients, access }: LoginState): LoginAction[] {
  if (access.kind !== 'users' || !access.iam) return [];
  return clients.some(({ brings, fresh }) => brings === 'iam-token' && !fresh) ? ['renew'] : ['wait'];
}

/**
 * Plays one action: the request, the change or the refusal, and then every client tries to connect. A refused action
 * leaves the state as it is.
 *
 * @param action one that `actions` offers in this state
 */
export function apply(state: LoginState, action: LoginAction): LoginTransition {
  const secret = action === 'rotate' || action === 'add-password' ? state.newest + 1 : state.newest;
  const requested: LoginEvent = { kind: 'requested', action, secret };
  const why = refusalOf(state, action);
  if (why) return { state, events: [requested, { kind: 'refused', why }] };
  const changed = change(state, action);
  const next = { ...changed, lockedOut: changed.lockedOut || !getsIn(changed, 'application') };
  return { state: next, events: [requested, { kind: 'changed', action, secret }, tried(next)] };
}

/** The phase in which every client tries to connect. */
export function tried(state: LoginState): LoginEvent {
  const shut = clientNames.filter((name) => !getsIn(state, name));
  return { kind: 'tried', admitted: clientNames.length - shut.length, shut };
}

/**
 * What AWS answers to a change that it does not accept.
 *
 * @returns null where the change is made
 */
export function refusalOf(state: LoginState, action: LoginAction): ChangeRefusal | null {
  const { settings, transit, access } = state;
  switch (action) {
    case 'tls-preferred':
      if (settings.engine === 'memcached') return 'memcached-tls-at-creation';
      return settings.engine === 'redis' && !atLeast(settings.version, '7.0') ? 'tls-change-version' : null;
    case 'tls-required':
      if (settings.engine === 'memcached') return 'memcached-tls-at-creation';
      return transit === 'off' ? 'tls-prefer-first' : null;
    case 'rotate':
      return transit === 'off' ? 'token-needs-tls' : null;
    case 'set':
      if (transit === 'off') return 'token-needs-tls';
      if (access.kind !== 'token') return 'set-after-rotate';
      return access.tokens.length === 2 || access.optional ? null : 'set-after-rotate';
    case 'to-users':
      return supportsUsers(settings) ? null : 'change-rbac-version';
    case 'add-password':
      if (settings.endpoint === 'public') return 'public-only-iam';
      return access.kind === 'users' && access.passwords.length === 2 ? 'two-passwords' : null;
    case 'add-iam-user':
      return supportsIam(settings) ? null : 'change-iam-version';
    default:
      return null;
  }
}

function change(state: LoginState, action: LoginAction): LoginState {
  const { access, newest } = state;
  switch (action) {
    case 'tls-preferred':
      return { ...state, transit: 'preferred' };
    case 'tls-required':
      return { ...state, transit: 'required' };
    case 'encrypt-clients':
      return withClients(state, () => ({ encrypted: true }));
    case 'rotate':
      return rotated(state);
    case 'set':
      return access.kind === 'token'
        ? { ...state, access: { kind: 'token', tokens: access.tokens.slice(-1), optional: false } }
        : state;
    case 'to-users':
      return access.kind === 'token'
        ? {
            ...state,
            access: { kind: 'users', passwords: access.tokens, iam: false, openDefault: false },
          }
        : state;
    case 'move-application':
      return withClients(state, ({ name }) =>
        name === 'application' ? { brings: 'secret', secret: newest } : {},
      );
    case 'move-to-iam':
      return withClients(state, ({ name }) =>
        name === 'application' ? { brings: 'iam-token', secret: 0, fresh: true } : {},
      );
    case 'wait':
      return withClients(state, ({ brings }) => (brings === 'iam-token' ? { fresh: false } : {}));
    case 'renew':
      return withClients(state, () => ({ fresh: true }));
    default:
      return withUsers(state, action);
  }
}

/** The new token is accepted beside the one before it; a third one pushes the oldest out. */
function rotated(state: LoginState): LoginState {
  const { access } = state;
  const secret = state.newest + 1;
  const tokens = access.kind === 'token' ? access.tokens : [];
  const optional = access.kind === 'open' || (access.kind === 'token' && access.optional);
  return {
    ...state,
    newest: secret,
    access: { kind: 'token', tokens: [...tokens, secret].slice(-2), optional },
  };
}

function withUsers(state: LoginState, action: LoginAction): LoginState {
  const { access } = state;
  if (access.kind !== 'users') return state;
  switch (action) {
    case 'add-password':
      return {
        ...state,
        newest: state.newest + 1,
        access: { ...access, passwords: [...access.passwords, state.newest + 1] },
      };
    case 'remove-password':
      return { ...state, access: { ...access, passwords: access.passwords.slice(1) } };
    case 'remove-passwords':
      return { ...state, access: { ...access, passwords: [] } };
    case 'close-default':
      return { ...state, access: { ...access, openDefault: false } };
    case 'add-iam-user':
      return { ...state, access: { ...access, iam: true } };
    default:
      return state;
  }
}

function withClients(state: LoginState, changed: (client: Client) => Partial<Client>): LoginState {
  return { ...state, clients: state.clients.map((client) => ({ ...client, ...changed(client) })) };
}

/** Equal for states from which the same can be reached. */
export function identity(state: LoginState): string {
  return JSON.stringify(state);
}
