import { keyOf, resourceOf, usable } from './look.ts';
import type { EncryptionAction, EncryptionState, KmsKey, RefusalName, Resource } from './types.ts';

/**
 * What AWS answers to a request that it does not accept. The sources of each rule are with its sentence in
 * `content/scenes/encryption.yaml`.
 *
 * @returns null where the request is accepted
 */
export function refusalOf(state: EncryptionState, action: EncryptionAction): RefusalName | null {
  const key = keyOf(state, action.key ?? (action.on as KmsKey['name']));
  const resource = resourceOf(state, action.on);
  if (resource) return resourceRefusal(state, action, resource);
  if (action.verb === 'allow' && key?.name === 'default') return 'managed-key-policy';
  return null;
}

function resourceRefusal(
  state: EncryptionState,
  action: EncryptionAction,
  resource: Resource,
): RefusalName | null {
  switch (action.verb) {
    case 'modify':
      return resource.key === null ? 'encryption-only-at-creation' : 'key-cannot-change';
    case 'blue-green':
      return 'blue-green-keeps-encryption';
    case 'snapshot':
      if (action.key !== null) return 'snapshot-keeps-encryption';
      return unusableKey(state, resource);
    case 'replica':
      return replicaRefusal(state, action, resource);
    case 'copy':
      return copyRefusal(state, action, resource);
    case 'restore':
      return restoreRefusal(state, action, resource);
    case 'share':
      return resource.key === 'default' ? 'default-key-not-shared' : null;
    case 'start':
      return resource.status === 'terminal' ? 'database-terminal' : unusableKey(state, resource);
    default:
      return null;
  }
}

function replicaRefusal(
  state: EncryptionState,
  { key }: EncryptionAction,
  source: Resource,
): RefusalName | null {
  if (source.key === null) return key === null ? null : 'replica-of-unencrypted';
  if (key === null) return 'replica-without-key';
  return key === 'away' ? unusableKey(state, source) : 'key-of-another-region';
}

function copyRefusal(
  state: EncryptionState,
  { key, account }: EncryptionAction,
  source: Resource,
): RefusalName | null {
  if (account === 'other') {
    if (key === null) return 'shared-copy-without-key';
    return source.key !== null && !keyOf(state, source.key)?.allowed ? 'key-not-allowed' : null;
  }
  if (state.goal === 'replica-abroad') {
    if (key === null) return 'copy-without-key-abroad';
    if (key !== 'away') return 'key-of-another-region';
  }
  if (state.service === 'aurora' && source.key === null && key !== null) return 'cluster-copy-cannot-encrypt';
  return unusableKey(state, source);
}

function restoreRefusal(
  state: EncryptionState,
  { key, account }: EncryptionAction,
  snapshot: Resource,
): RefusalName | null {
  const foreign = account === 'other' && snapshot.account !== 'other';
  if (foreign && snapshot.key !== null && state.service === 'rds') return 'shared-encrypted-restore';
  if (state.service === 'rds' && key !== null) return 'restore-has-no-key';
  return unusableKey(state, snapshot);
}

function unusableKey(state: EncryptionState, { key }: Resource): RefusalName | null {
  if (usable(state, key)) return null;
  return key !== null && keyOf(state, key)?.status === 'deleted' ? 'key-deleted' : 'key-disabled';
}
