import type { DeckCard } from '../../content/queries/deck-data.ts';
import { reviewStrings } from '../../i18n/review.ts';
import type { Language } from '../../language.ts';
import type { AnkiCard } from '../../learning/anki.ts';

/** A card with two sides, as Anki has it: the options of a question go to its front, the reasons to its back. */
export function ankiCard(card: DeckCard, language: Language, origin: string): AnkiCard {
  const strings = reviewStrings[language];
  const { id, kind, deck, front, back, truth, options = [], href } = card;
  const judged = truth === undefined ? '' : truth ? strings.isTrue : strings.isFalse;
  const offered = options.map(({ text }, index) => `${index + 1}) ${text}`);
  const reasons = options.map(
    ({ right, why }, index) => `${index + 1}) ${right ? `${strings.rightOne}: ` : ''}${why}`,
  );
  return {
    id,
    front: [truth === undefined ? '' : strings.kinds[kind], front, ...offered].filter(Boolean).join(' '),
    back: [judged, back, ...reasons, origin + href].filter(Boolean).join(' '),
    tags: ['hit-or-miss', kind, deck.replaceAll('/', '::')],
  };
}
