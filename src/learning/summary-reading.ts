import { dayOf, type UtcOffset } from './days.ts';

/** What of a memory is kept for pages that do not load it: enough to count, whatever the time is when they open. */
export interface ReviewSummary {
  /**
   * By deck, the cards answered so far, each with the minute since 1970 when its time to live ends. It is negative for
   * a card that was missed the last time.
   */
  readonly decks: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Share of hits among the latest answers, from 0 to 1. */
  readonly ratio: number;
  /** Most cards a day. */
  readonly daily: number;
  /** How many different cards were answered on a day of study, and the number of that day. */
  readonly day: number;
  readonly asked: number;
}

/** How many of the latest answers the hit ratio is taken of. */
export const ratioOf = 100;

/** Reads a kept summary; `undefined` for anything else found there. */
export function readSummary(text: string | null): ReviewSummary | undefined {
  try {
    const read: ReviewSummary = JSON.parse(text ?? '');
    const cards = Object.values(read.decks).flatMap((deck) => Object.values(deck));
    const numbers = [...cards, read.ratio, read.daily, read.day, read.asked];
    return numbers.every(Number.isFinite) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** How many expired cards the review will ask today: as many as the rest of the day has room for. */
export function dueToday({ decks, daily, day, asked }: ReviewSummary, now: number, zone: UtcOffset): number {
  const counts = Object.values(decks).map((cards) => minutesOf(cards).filter(isExpired(now, zone)).length);
  const room = daily - (day === dayOf(now, zone) ? asked : 0);
  return Math.max(
    0,
    Math.min(
      room,
      counts.reduce((sum, count) => sum + count, 0),
    ),
  );
}

/**
 * How many cards of a deck have been answered, and how many of them are known: hits last time, whose time to live is
 * not over, so that the estimated chance to know them is still what the reader aims for.
 */
export function progressIn(cards: Readonly<Record<string, number>>, now: number, zone: UtcOffset) {
  const minutes = minutesOf(cards);
  const gone = isExpired(now, zone);
  return { asked: minutes.length, known: minutes.filter((minute) => minute > 0 && !gone(minute)).length };
}

/** Whether a deck counts as known: at least five cards were answered, and four in five of them are known. */
export function isKnown({ asked, known }: { readonly asked: number; readonly known: number }): boolean {
  return asked >= 5 && known >= asked * 0.8;
}

function minutesOf(cards: Readonly<Record<string, number>>): number[] {
  return Object.values(cards);
}

function isExpired(now: number, zone: UtcOffset): (minute: number) => boolean {
  const today = dayOf(now, zone);
  return (minute) => dayOf(Math.abs(minute) * 60_000, zone) <= today;
}
