import { applicationOf, isDatabase, keyOf } from './look.ts';
import type { Check, DeadEnd, EncryptionState, Goal } from './types.ts';

/** What each goal asks for, in the order in which the page lists it. */
export const checksOf: Readonly<Record<Goal, readonly Check[]>> = {
  'encrypt-rds': ['encrypted', 'nothing-lost', 'short-downtime'],
  'encrypt-aurora': ['encrypted', 'nothing-lost', 'short-downtime'],
  'own-key-aurora': ['own-key', 'nothing-lost', 'short-downtime'],
  'replica-abroad': ['replica-abroad'],
  share: ['restored-by-other'],
  'change-key': ['new-key', 'nothing-lost', 'short-downtime'],
  'disabled-key': ['usable'],
};

/** Whether one condition of a goal holds. */
export function holds(state: EncryptionState, check: Check): boolean {
  const application = applicationOf(state);
  switch (check) {
    case 'encrypted':
      return application.key !== null;
    case 'own-key':
      return application.key === 'first';
    case 'new-key':
      return application.key === 'second';
    case 'nothing-lost':
      return !state.writesLost;
    case 'short-downtime':
      return state.downtime !== 'hours';
    case 'replica-abroad':
      return state.resources.some(({ kind, region, key }) => kind === 'replica' && region === 'away' && key);
    case 'restored-by-other':
      return state.resources.some(
        (resource) => isDatabase(resource) && resource.account === 'other' && resource.key === 'other',
      );
    case 'usable':
      return application.status === 'available' && keyStatus(state) === 'enabled';
  }
}

export function reached(state: EncryptionState): boolean {
  return checksOf[state.goal].every((check) => holds(state, check));
}

/**
 * Why the goal cannot be reached any more, whatever one does: the reader has to step back.
 *
 * @returns null as long as there is a way
 */
export function deadEndOf(state: EncryptionState): DeadEnd | null {
  const asked = checksOf[state.goal];
  if (state.writesLost && asked.includes('nothing-lost')) return 'writes-lost';
  if (state.downtime === 'hours' && asked.includes('short-downtime')) return 'long-downtime';
  if (state.keys.some(({ status }) => status === 'deleted')) return 'key-deleted';
  return null;
}

function keyStatus(state: EncryptionState) {
  const { key } = applicationOf(state);
  return key === null ? 'enabled' : keyOf(state, key)?.status;
}
