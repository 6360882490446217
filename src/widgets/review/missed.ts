import type { DeckCard, DeckFile } from '../../content/queries/deck-data.ts';
import type { Memory } from '../../learning/memory.ts';
import type { CardMemory } from '../../learning/schedule.ts';

interface Missed {
  readonly card: DeckCard;
  readonly memory: CardMemory;
}

/** The cards that were ever missed: the most often missed first, and of those the ones asked last. */
export function missedCards({ cards }: DeckFile, { cards: known }: Memory): Missed[] {
  return cards
    .flatMap((card) => {
      const memory = known.get(card.id);
      return memory && memory.misses > 0 ? [{ card, memory }] : [];
    })
    .sort((one, other) => other.memory.misses - one.memory.misses || other.memory.lastAt - one.memory.lastAt);
}
