import { effect } from '@preact/signals';
import { summaryOf } from '../../learning/summary.ts';
import { keepSummary, keptSummary } from './kept-summary.ts';
import { localZone } from './local-zone.ts';
import type { readerMemory } from './reader-memory.ts';

/**
 * Keeps a summary for the pages that do not load the memory, from now on and whenever it changes. What cannot be stored
 * is in none, because no other page will know of it. Decks that this page does not know, another one wrote into the
 * summary before.
 */
export function followWithSummary(memory: typeof readerMemory): void {
  effect(() => {
    const { now, decks, fault } = memory;
    if (fault) return;
    const written = Object.entries(keptSummary()?.decks ?? {}).flatMap(([deck, cards]) =>
      Object.keys(cards).map((id): [string, string] => [id, deck]),
    );
    const deckOf = new Map([...(decks.areAll ? [] : written), ...decks.known]);
    keepSummary(summaryOf(now, (card) => deckOf.get(card), Date.now(), localZone));
  });
}
