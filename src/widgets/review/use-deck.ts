import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import type { DeckFile } from '../../content/queries/deck-data.ts';
import { fetchText, loadPart } from '../../loading/load-part.ts';
import { type Cause, causeOf } from '../../loading/missing-file.ts';
import { readerMemory } from '../memory/reader-memory.ts';

type State =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly cause: Cause }
  | { readonly is: 'ready'; readonly deck: DeckFile };

/**
 * Brings the cards and what is remembered of them.
 *
 * @returns the state, and what tries again after a failure
 */
export function useDeck(address: string): [ReadonlySignal<State>, () => void] {
  const state = useSignal<State>({ is: 'loading' });
  const load = useCallback(async () => {
    state.value = { is: 'loading' };
    try {
      const [text] = await Promise.all([fetchText(address), readerMemory.start()]);
      // Written by this very build: the name of the file is a hash of it.
      const deck = JSON.parse(text) as DeckFile;
      // The header's count can wait, and where this does not come, the next page makes up for it.
      loadPart(() => import('../memory/follow-summary.ts'))
        .then(({ followSummary }) => followSummary(deck.cards, true))
        .catch(() => undefined);
      state.value = { is: 'ready', deck };
    } catch (error) {
      state.value = { is: 'failed', cause: causeOf(error) };
    }
  }, [address, state]);
  useEffect(() => {
    void load();
  }, [load]);
  return [state, () => void load()];
}
