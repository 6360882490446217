import { isDatabase, resourceOf } from './look.ts';
import type { EncryptionAction, EncryptionState, KeyName, Resource } from './types.ts';

/** The letter of a key in an ID. */
const keyLetters: Readonly<Record<KeyName, string>> = {
  default: 'd',
  owned: 'w',
  first: '1',
  second: '2',
  away: 'a',
  other: 'o',
};
const letters: Partial<Record<EncryptionAction['verb'], string>> = {
  snapshot: 's',
  copy: 'c',
  restore: 'r',
  replica: 'p',
};

/**
 * The resource that an action makes if AWS does not refuse it.
 *
 * @returns null for an action that makes nothing
 */
export function made(state: EncryptionState, action: EncryptionAction): Resource | null {
  const letter = letters[action.verb];
  const source = resourceOf(state, action.on);
  if (letter === undefined || source === undefined) return null;
  const id = `${source.id}${letter}${action.key ? keyLetters[action.key] : '0'}`;
  const crosses = state.goal === 'replica-abroad' && (action.verb === 'copy' || action.verb === 'replica');
  const base = {
    ...source,
    id,
    account: action.account,
    region: crosses ? ('away' as const) : source.region,
    shared: false,
    status: 'available' as const,
  };
  switch (action.verb) {
    case 'snapshot':
      return { ...base, label: `${source.label}-snapshot`, kind: 'snapshot', behind: state.writing };
    case 'copy':
      return {
        ...base,
        label: unusedLabel(state, copyLabel(source, action)),
        kind: 'copy',
        key: action.key ?? source.key,
      };
    case 'replica':
      return {
        ...base,
        label: `${source.label}-replica`,
        kind: 'replica',
        key: action.key ?? source.key,
        behind: false,
      };
    default:
      return {
        ...base,
        label: restoredLabel(state, action.account),
        kind: 'restored',
        key: action.key ?? inheritedKey(state, source),
      };
  }
}

/** Aurora encrypts what is restored without a key with a key of its own; elsewhere it keeps the snapshot’s key. */
function inheritedKey({ service }: EncryptionState, snapshot: Resource): KeyName | null {
  return snapshot.key ?? (service === 'aurora' ? 'owned' : null);
}

function copyLabel(source: Resource, { key, account }: EncryptionAction): string {
  if (account === 'other') return 'their-copy';
  if (key === null) return `${source.label}-copy`;
  return `${source.label}-${key === 'away' ? 'abroad' : 'encrypted'}`;
}

/** Two copies with different keys would be called the same, which AWS does not allow: the second gets a number. */
function unusedLabel({ resources }: EncryptionState, wanted: string): string {
  const taken = new Set(resources.map(({ label }) => label));
  let label = wanted;
  for (let number = 2; taken.has(label); number += 1) label = `${wanted}-${number}`;
  return label;
}

/** Restored databases are numbered: orders-2, orders-3 … */
function restoredLabel(state: EncryptionState, account: EncryptionAction['account']): string {
  const before = state.resources.filter((resource) => isDatabase(resource) && resource.account === account);
  if (account === 'own') return `orders-${before.length + 1}`;
  return before.length === 0 ? 'their-orders' : `their-orders-${before.length + 1}`;
}
