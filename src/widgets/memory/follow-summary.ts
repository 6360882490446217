import { effect, signal } from '@preact/signals';
import type { PlacedCard } from '../../learning/session.ts';
import { summaryOf } from '../../learning/summary.ts';
import { keepSummary, keptSummary } from './kept-summary.ts';
import { localZone } from './local-zone.ts';
import { readerMemory } from './reader-memory.ts';

const decks = signal({ known: new Map<string, string>(), areAll: false });
let isFollowed = false;

/**
 * Keeps a summary of the memory for the pages that do not load it, from now on and whenever it changes. What cannot be
 * stored is in none, because no other page will know of it.
 *
 * @param cards cards with their decks; those of other cards, another page wrote into the summary before
 * @param areAll whether there are no other cards
 */
export async function followSummary(cards: readonly PlacedCard[], areAll = false): Promise<void> {
  const before = decks.peek();
  const known = new Map([...before.known, ...cards.map(({ id, deck }) => [id, deck] as const)]);
  decks.value = { known, areAll: areAll || before.areAll };
  await readerMemory.start();
  if (isFollowed) return;
  isFollowed = true;
  effect(() => {
    const { now, fault } = readerMemory;
    const { value: placed } = decks;
    if (fault) return;
    const written = Object.entries(keptSummary()?.decks ?? {}).flatMap(([deck, own]) =>
      Object.keys(own).map((id) => [id, deck] as const),
    );
    const deckOf = new Map([...(placed.areAll ? [] : written), ...placed.known]);
    keepSummary(summaryOf(now, (card) => deckOf.get(card), Date.now(), localZone));
  });
}
