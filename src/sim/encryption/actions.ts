import { applicationOf, isDatabase, keyOf, namedKeys, resourceOf } from './look.ts';
import { made } from './made.ts';
import type { EncryptionAction, EncryptionState, KeyName, Resource, Verb } from './types.ts';

/** Goals in which the application moves to a new database. */
const movingGoals = ['encrypt-rds', 'encrypt-aurora', 'own-key-aurora', 'change-key', 'disabled-key'];
const encryptGoals = ['encrypt-rds', 'encrypt-aurora'];

/**
 * All that the reader may try in a state, in the order of the resources: what AWS does and what it refuses. What would
 * only make the same thing again, and what has nothing left to change, is left out.
 */
export function actions(state: EncryptionState): EncryptionAction[] {
  const tried = [
    ...state.resources.flatMap((resource) =>
      isDatabase(resource) ? databaseActions(state, resource) : snapshotActions(state, resource),
    ),
    ...keyActions(state),
    ...timeActions(state),
  ];
  return tried.filter((action) => {
    const result = made(state, action);
    return result === null || resourceOf(state, result.id) === undefined;
  });
}

function databaseActions(state: EncryptionState, database: Resource): EncryptionAction[] {
  const { goal } = state;
  if (database.account === 'other' || database.region === 'away') return [];
  const verbs: EncryptionAction[] = [];
  const add = (verb: Verb, key: KeyName | null = null) => verbs.push(action(verb, database.id, key));
  if (database.kind === 'database' && goal !== 'disabled-key') {
    add('snapshot');
    if (encryptGoals.includes(goal)) add('snapshot', 'first');
    for (const key of namedKeys(state)) {
      if (movingGoals.includes(goal) && key !== database.key) add('modify', key);
    }
    if (goal === 'encrypt-rds') {
      add('replica', 'first');
      add('blue-green', 'first');
    }
    if (goal === 'replica-abroad') for (const key of [null, ...namedKeys(state)]) add('replica', key);
  }
  if (database.kind === 'restored' && movingGoals.includes(goal) && database.id !== state.application) {
    if (database.behind && applicationOf(state).status === 'available') add('follow');
    add('switch');
  }
  if (movingGoals.includes(goal) && database.id === state.application && goal !== 'disabled-key') {
    add(state.writing ? 'stop-writes' : 'resume-writes');
  }
  if (database.status !== 'available') add('start');
  return verbs;
}

function snapshotActions(state: EncryptionState, snapshot: Resource): EncryptionAction[] {
  const { goal } = state;
  const keys = namedKeys(state);
  if (snapshot.account === 'other') return [action('restore', snapshot.id, null, 'other')];
  if (snapshot.kind === 'backup') return [action('restore', snapshot.id)];
  const own = keys.filter((key) => key !== 'other');
  const list: EncryptionAction[] = [];
  if (snapshot.kind === 'snapshot') {
    // Without a key a copy of an encrypted cluster snapshot would only be the same again.
    const choices = goal === 'own-key-aurora' ? own : [null, ...own];
    for (const key of choices) list.push(action('copy', snapshot.id, key));
  }
  if (goal === 'share') {
    if (!snapshot.shared) list.push(action('share', snapshot.id));
    if (snapshot.shared) {
      for (const key of [null, 'other'] as const) list.push(action('copy', snapshot.id, key, 'other'));
      list.push(action('restore', snapshot.id, null, 'other'));
    }
    return list;
  }
  if (goal === 'replica-abroad') return snapshot.region === 'away' ? [action('restore', snapshot.id)] : list;
  // A key that is named comes first: of two equally short ways the one that says its key is the clearer one.
  const renaming = own.filter((key) => key !== snapshot.key);
  for (const key of [...renaming, null]) list.push(action('restore', snapshot.id, key));
  return list;
}

function keyActions(state: EncryptionState): EncryptionAction[] {
  if (state.goal === 'share') {
    return (['default', 'first'] as const)
      .filter((name) => keyOf(state, name)?.allowed === false)
      .map((name) => action('allow', name));
  }
  if (state.goal !== 'disabled-key') return [];
  const status = keyOf(state, 'first')?.status;
  if (status === 'disabled') return [action('enable-key', 'first'), action('delete-key', 'first')];
  if (status === 'pending-deletion') return [action('cancel-deletion', 'first')];
  return [];
}

/** Time passes only where it matters: while the database of the application cannot reach its key. */
function timeActions(state: EncryptionState): EncryptionAction[] {
  const { key, status } = applicationOf(state);
  if (state.goal !== 'disabled-key' || key === null) return [];
  const keyStatus = keyOf(state, key)?.status;
  const changes = (keyStatus === 'disabled' && status !== 'terminal') || keyStatus === 'pending-deletion';
  return changes ? [action('wait', state.application)] : [];
}

function action(
  verb: Verb,
  on: string,
  key: KeyName | null = null,
  account: EncryptionAction['account'] = 'own',
): EncryptionAction {
  return { verb, on, key, account };
}

/** An action as a short word for links: what it is done to, what is done, the key named and who asks. */
export function wordOf({ verb, on, key, account }: EncryptionAction): string {
  return [on, verb, key, account === 'other' ? 'by-other' : null].filter(Boolean).join('-');
}
