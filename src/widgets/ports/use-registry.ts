import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fetchText } from '../../loading/load-part.ts';
import { type Registry, readRegistry } from './registry.ts';

export type RegistryState =
  | { readonly state: 'idle' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly registry: Registry };

/**
 * The IANA registry, requested once it is wanted.
 *
 * @param wanted whether the reader has typed something that the registry could answer
 * @returns its state, and a way to try again after a failure
 */
export function useRegistry(address: string, wanted: boolean): [Signal<RegistryState>, () => void] {
  const current = useSignal<RegistryState>({ state: 'idle' });
  const load = async () => {
    current.value = { state: 'loading' };
    try {
      current.value = { state: 'ready', registry: readRegistry(await fetchText(address)) };
    } catch {
      current.value = { state: 'failed' };
    }
  };
  useEffect(() => {
    if (wanted && current.value.state === 'idle') void load();
  });
  return [current, load];
}
