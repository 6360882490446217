import { dayOf, type UtcOffset } from './days.ts';
import { type Memory, reviewsOfToday } from './memory.ts';
import { isDue } from './schedule.ts';

/** A card as the session needs it. */
export interface PlacedCard {
  readonly id: string;
  readonly deck: string;
}

export interface StudySession {
  /** IDs of what is to be asked, the next one first. */
  readonly queue: readonly string[];
  /** How many of them have expired, are new, or were missed today and come again. */
  readonly expired: number;
  readonly fresh: number;
  readonly again: number;
  /** Different cards answered today. */
  readonly done: number;
  /** Expired cards that have to wait for tomorrow, because the day is full. */
  readonly waiting: number;
}

/** How many other answers come between a miss and the same card. */
const comesBackAfter = 3;

/**
 * What to ask today. It follows from the memory alone, so that a page that is loaded again, or another tab, goes on at
 * the same card: first expired cards, those most likely forgotten before the rest; then new cards, of each deck in
 * turn; and cards missed today again after a few others, until the reader knows them.
 *
 * @param cards all cards of the decks that are switched on, in order
 * @param extra cards beyond the day's settings that the reader asked for
 */
export function sessionOf(
  memory: Memory,
  cards: readonly PlacedCard[],
  now: number,
  zone: UtcOffset,
  extra = 0,
): StudySession {
  const { daily, fresh: mostFresh } = memory.settings;
  const today = reviewsOfToday(memory, now, zone);
  const asked = new Set(today.map(({ card }) => card));
  const learntToday = [...asked].filter((card) => {
    const known = memory.cards.get(card);
    return known && dayOf(known.learntAt, zone) === dayOf(now, zone);
  }).length;

  const due = cards
    .flatMap(({ id }) => {
      const known = memory.cards.get(id);
      return known && isDue(known, now, zone)
        ? [{ id, chance: memory.schedule.retrievability(known, now) }]
        : [];
    })
    .sort((one, other) => one.chance - other.chance)
    .map(({ id }) => id);
  const room = Math.max(0, daily + extra - asked.size);
  const expired = due.slice(0, room);
  const fresh = takingTurns(cards.filter(({ id }) => !memory.cards.has(id))).slice(
    0,
    Math.max(0, Math.min(room - expired.length, mostFresh + extra - learntToday)),
  );

  const offered = new Set(cards.map(({ id }) => id));
  const missed = [...asked].filter((card) => offered.has(card) && memory.cards.get(card)?.lastGrade === 1);
  const since = (card: string) => today.length - 1 - today.findLastIndex((review) => review.card === card);
  const back = missed.sort((one, other) => since(other) - since(one));
  const others = [...expired, ...fresh];
  const ready = back.filter((card) => since(card) >= comesBackAfter);
  const later = back.filter((card) => since(card) < comesBackAfter);
  return {
    queue: [...ready, ...others, ...later],
    expired: expired.length,
    fresh: fresh.length,
    again: back.length,
    done: asked.size,
    waiting: due.length - expired.length,
  };
}

/** One card of each deck in turn, so that a session is mixed. */
function takingTurns(cards: readonly PlacedCard[]): string[] {
  const decks = [...Map.groupBy(cards, ({ deck }) => deck).values()];
  const longest = Math.max(0, ...decks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => decks.flatMap((deck) => deck[turn]?.id ?? [])).flat();
}
