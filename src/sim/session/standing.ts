import { absenceAt, routeOf } from './session.ts';
import type { Absence, Server, Session, SessionState, User } from './types.ts';

/**
 * Whether a user is logged in at a moment, and why.
 * - `in`: every server that can get the next request finds the session.
 * - `by-chance`: only the server that holds the session finds it, and nothing binds the user to that server.
 * - `out`: no server finds one.
 */
export type Standing =
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'by-chance'; readonly session: Session; readonly server: Server }
  | { readonly kind: 'out'; readonly why: Absence };

export function standingOf(state: SessionState, user: User): Standing {
  const session = state.sessions[user];
  if (session === null) return { kind: 'out', why: state.lost[user] ?? 'never' };
  if (session.place === 'cache') return { kind: 'in', session };
  if (state.settings.sticky && state.cookies[user] === session.place) return { kind: 'in', session };
  const onlyServer = state.running.every((server) => server === session.place);
  return onlyServer ? { kind: 'in', session } : { kind: 'by-chance', session, server: session.place };
}

/** What the user's next request meets, for prediction: the server it reaches and whether that finds the session. */
export function nextRequest(
  state: SessionState,
  user: User,
): { readonly server: Server; readonly why: Absence | null } | null {
  const route = routeOf(state, user);
  return route && { server: route.server, why: absenceAt(state, user, route.server) };
}
