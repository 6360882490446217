// Questions about a state that rules, steps and goals share.
import type { EncryptionState, KeyName, KmsKey, Resource } from './types.ts';

/** A resource by its ID; undefined for the ID of a key or of something that was not made. */
export function resourceOf(state: EncryptionState, id: string): Resource | undefined {
  return state.resources.find((resource) => resource.id === id);
}

export function keyOf(state: EncryptionState, name: KeyName): KmsKey | undefined {
  return state.keys.find((key) => key.name === name);
}

/** The database that the application uses. There always is one: nothing in the scene deletes a database. */
export function applicationOf(state: EncryptionState): Resource {
  const found = resourceOf(state, state.application);
  if (!found) throw new Error(`The application uses "${state.application}", which does not exist.`);
  return found;
}

export function isDatabase({ kind }: Resource): boolean {
  return kind === 'database' || kind === 'restored' || kind === 'replica';
}

/** Whether AWS can use the key now. */
export function usable(state: EncryptionState, name: KeyName | null): boolean {
  return name === null || keyOf(state, name)?.status === 'enabled';
}

/** The customer managed keys of the goal: the choices offered where a request may name a key. */
export function namedKeys(state: EncryptionState): KeyName[] {
  return state.keys.map(({ name }) => name).filter((name) => name !== 'owned' && name !== 'default');
}

/** Equal for states that differ only in the order in which things were made, and so in the numbers of their labels. */
export function identity(state: EncryptionState): string {
  const resources = state.resources
    .map(({ id, shared, status, behind }) => [id, shared, status, behind].join())
    .toSorted();
  return JSON.stringify({ ...state, resources });
}
