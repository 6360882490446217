import { dayOf, type UtcOffset } from './days.ts';
import type { Memory } from './memory.ts';
import { isDue } from './schedule.ts';

/**
 * How many of the cards learnt so far expire on each of the coming days. It is what is certain: new cards, and those
 * that will be missed, come on top.
 *
 * @param offered IDs of the cards that can be asked
 * @param days how many days, today included
 * @returns one number a day; what is overdue counts for today
 */
export function forecast(
  { cards }: Memory,
  offered: ReadonlySet<string>,
  now: number,
  zone: UtcOffset,
  days = 7,
): number[] {
  const counts = new Array<number>(days).fill(0);
  const today = dayOf(now, zone);
  for (const card of cards.values()) {
    if (!offered.has(card.card)) continue;
    const day = isDue(card, now, zone) ? 0 : dayOf(card.dueAt, zone) - today;
    const count = counts[day];
    if (count !== undefined && (day > 0 || isDue(card, now, zone))) counts[day] = count + 1;
  }
  return counts;
}
