import { dayOf, type UtcOffset } from './days.ts';
import { type Memory, reviewHitRatio, reviewsOfToday } from './memory.ts';
import { type ReviewSummary, ratioOf } from './summary-reading.ts';

/**
 * What the pages that do not load the memory need of it, to say what is due and what is known.
 *
 * @param deckOf the deck of a card; a card whose deck is unknown, or was switched off, is left out
 * @returns `undefined` where no card counts
 */
export function summaryOf(
  memory: Memory,
  deckOf: (card: string) => string | undefined,
  now: number,
  zone: UtcOffset,
): ReviewSummary | undefined {
  const { cards, reviews, settings } = memory;
  const decks: Record<string, Record<string, number>> = {};
  for (const { card, dueAt, lastGrade } of cards.values()) {
    const deck = deckOf(card);
    if (deck === undefined || settings.decks[deck] === false) continue;
    decks[deck] ??= {};
    decks[deck][card] = Math.floor(dueAt / 60_000) * (lastGrade === 1 ? -1 : 1);
  }
  if (Object.keys(decks).length === 0) return undefined;
  const latest = [...reviews.values()].flat().sort((one, other) => one.at - other.at);
  return {
    decks,
    ratio: reviewHitRatio(latest.slice(-ratioOf)) ?? 0,
    daily: settings.daily,
    day: dayOf(now, zone),
    asked: new Set(reviewsOfToday(memory, now, zone).map(({ card }) => card)).size,
  };
}
