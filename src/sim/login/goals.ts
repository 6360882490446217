import { clientOf, getsIn } from './admission.ts';
import type { Check, DeadEnd, Goal, LoginState } from './types.ts';

/** What each goal asks for, in the order in which the page lists it. */
export const checksOf: Readonly<Record<Goal, readonly Check[]>> = {
  free: [],
  rotate: ['only-new-secret', 'never-locked-out'],
  protect: ['traffic-encrypted', 'strangers-out', 'never-locked-out'],
  'to-iam': ['iam-only', 'never-locked-out'],
};

/** Whether one condition of a goal holds. */
export function holds(state: LoginState, check: Check): boolean {
  const { access, transit, newest } = state;
  switch (check) {
    case 'only-new-secret':
      return (
        access.kind === 'token' &&
        newest > 1 &&
        access.tokens.join() === String(newest) &&
        getsIn(state, 'application')
      );
    case 'strangers-out':
      return !getsIn(state, 'stranger');
    case 'traffic-encrypted':
      return transit === 'required';
    case 'iam-only':
      return (
        access.kind === 'users' &&
        access.passwords.length === 0 &&
        clientOf(state, 'application').brings === 'iam-token' &&
        getsIn(state, 'application')
      );
    case 'never-locked-out':
      return !state.lockedOut;
  }
}

/** Whether the goal is reached; the free goal has nothing to reach. */
export function reached(state: LoginState): boolean {
  const asked = checksOf[state.settings.goal];
  return asked.length > 0 && state.refused.length === 0 && asked.every((check) => holds(state, check));
}

/**
 * Why nothing more can be reached: there is no cache, or the application has already been locked out.
 *
 * @returns null as long as there is a way
 */
export function deadEndOf(state: LoginState): DeadEnd | null {
  if (state.refused.length > 0) return 'not-created';
  if (state.lockedOut && checksOf[state.settings.goal].includes('never-locked-out')) return 'locked-out';
  return null;
}
