import { applicationOf, keyOf, resourceOf } from './look.ts';
import { made } from './made.ts';
import { refusalOf } from './rules.ts';
import type {
  EncryptionAction,
  EncryptionEvent,
  EncryptionState,
  EncryptionTransition,
  KeyName,
  KmsKey,
  OutcomeName,
  Resource,
} from './types.ts';

/**
 * Plays one action: the request, then what AWS makes of it. A refused action leaves the state as it is.
 *
 * @param action one that `actions` offers in this state
 */
export function apply(state: EncryptionState, action: EncryptionAction): EncryptionTransition {
  const label = resourceOf(state, action.on)?.label ?? action.on;
  const requested: EncryptionEvent = { kind: 'requested', action, label };
  const why = refusalOf(state, action);
  if (why) return { state, events: [requested, { kind: 'refused', why, label, key: action.key }] };
  const { state: next, events } = accepted(state, action);
  return { state: next, events: [requested, ...events] };
}

function accepted(state: EncryptionState, action: EncryptionAction): EncryptionTransition {
  const result = made(state, action);
  if (result) return make(state, action, result);
  const key = keyOf(state, action.on as KeyName);
  if (key) return changeKey(state, action, key);
  const database = resourceOf(state, action.on);
  switch (action.verb) {
    case 'follow':
      return change(state, action.on, { behind: false }, 'followed');
    case 'switch':
      return switchTo(state, action.on);
    case 'stop-writes':
      return {
        state: { ...state, writing: false, downtime: state.downtime === 'none' ? 'moment' : state.downtime },
        events: [outcome('writes-stopped', database)],
      };
    case 'resume-writes':
      return {
        state: {
          ...state,
          writing: true,
          resources: state.resources.map((resource) => ({
            ...resource,
            behind: resource.id !== state.application && resource.kind !== 'replica',
          })),
        },
        events: [outcome('writes-resumed', database)],
      };
    case 'share':
      return change(state, action.on, { shared: true }, 'shared');
    case 'start':
      return change(state, action.on, { status: 'available' }, 'started');
    case 'wait':
      return wait(state);
    default:
      return { state, events: [] };
  }
}

/** Adds what an action made. While writes are stopped that takes hours, which the application feels. */
function make(state: EncryptionState, action: EncryptionAction, result: Resource): EncryptionTransition {
  const source = resourceOf(state, action.on);
  const events = [outcome(outcomeOf(state, action, source, result), result)];
  if (result.kind === 'restored' && result.account === 'own' && state.goal !== 'replica-abroad') {
    events.push(outcome(result.behind ? 'restored-behind' : 'restored-complete', result));
  }
  return {
    state: {
      ...state,
      resources: [...state.resources, result],
      downtime: state.writing ? state.downtime : 'hours',
    },
    events,
  };
}

function outcomeOf(
  { goal, service }: EncryptionState,
  { verb, key, account }: EncryptionAction,
  source: Resource | undefined,
  { key: resultKey }: Resource,
): OutcomeName {
  const sourceKey = source?.key ?? null;
  if (verb === 'snapshot') return sourceKey === null ? 'snapshot-plain' : 'snapshot-made';
  if (verb === 'replica') return 'replica-made';
  if (verb === 'copy') {
    if (account === 'other') return 'copy-taken';
    if (goal === 'replica-abroad') return 'copy-abroad';
    if (key === null) return sourceKey === null ? 'copy-plain' : 'copy-same-key';
    return sourceKey === null ? 'copy-encrypted' : 'copy-new-key';
  }
  if (resultKey === null) return 'restored-plain';
  if (service === 'aurora' && sourceKey === null && key === null) return 'restored-owned';
  return key === null ? 'restored-encrypted' : 'restored-new-key';
}

/** Points the application to another database: with a short stop when that one follows, with a loss when it does not. */
function switchTo(state: EncryptionState, id: string): EncryptionTransition {
  const target = resourceOf(state, id);
  // Nothing can be written to a database that cannot be reached: what the backup lacks is lost before the switch.
  const unreachable = applicationOf(state).status !== 'available';
  const lost = target?.behind === true && !unreachable;
  const next: EncryptionState = {
    ...state,
    application: id,
    writing: true,
    downtime: state.downtime === 'none' && !lost && !unreachable ? 'moment' : state.downtime,
    writesLost: state.writesLost || lost,
    resources: state.resources.map((resource) => ({ ...resource, behind: resource.id !== id })),
  };
  if (lost || unreachable) {
    return { state: next, events: [outcome(lost ? 'switched-lost' : 'switched', target)] };
  }
  return { state: next, events: [outcome('caught-up', target), outcome('switched', target)] };
}

function changeKey(state: EncryptionState, { verb }: EncryptionAction, key: KmsKey): EncryptionTransition {
  const changes = {
    allow: [{ allowed: true }, 'allowed'],
    'enable-key': [{ status: 'enabled' }, 'key-enabled'],
    'delete-key': [{ status: 'pending-deletion' }, 'deletion-scheduled'],
    'cancel-deletion': [{ status: 'disabled' }, 'deletion-cancelled'],
  } as const;
  const [changed, name] = changes[verb as keyof typeof changes];
  return { state: withKey(state, { ...key, ...changed }), events: [keyOutcome(name, key.name)] };
}

/**
 * Time passes for a database whose key cannot be used: two hours after AWS has noticed, it is stopped; seven days later
 * it can never be started again. A deletion of the key is through by then, too.
 */
function wait(state: EncryptionState): EncryptionTransition {
  const database = applicationOf(state);
  const key = database.key === null ? undefined : keyOf(state, database.key);
  if (!key || key.status === 'enabled' || key.status === 'deleted') return { state, events: [] };
  if (database.status === 'available') {
    return change(state, database.id, { status: 'stopped' }, 'stopped-by-key');
  }
  const { state: later, events } =
    database.status === 'stopped'
      ? change(state, database.id, { status: 'terminal' }, 'terminal-by-key')
      : { state, events: [] };
  if (key.status !== 'pending-deletion') return { state: later, events };
  return {
    state: withKey(later, { ...key, status: 'deleted' }),
    events: [...events, keyOutcome('key-gone', key.name)],
  };
}

function change(
  state: EncryptionState,
  id: string,
  changed: Partial<Resource>,
  name: OutcomeName,
): EncryptionTransition {
  return {
    state: {
      ...state,
      resources: state.resources.map((resource) =>
        resource.id === id ? { ...resource, ...changed } : resource,
      ),
    },
    events: [outcome(name, resourceOf(state, id))],
  };
}

function withKey(state: EncryptionState, changed: KmsKey): EncryptionState {
  return { ...state, keys: state.keys.map((key) => (key.name === changed.name ? changed : key)) };
}

function outcome(name: OutcomeName, resource: Resource | undefined): EncryptionEvent {
  return { kind: 'outcome', name, label: resource?.label ?? '', key: resource?.key ?? null };
}

function keyOutcome(name: OutcomeName, key: KeyName): EncryptionEvent {
  return { kind: 'outcome', name, label: '', key };
}
