import { dayOf, type UtcOffset } from './days.ts';
import { inOrder, lineOf, type MemoryEvent, merge, type Review } from './events.ts';
import { type CardMemory, isSame, Schedule } from './schedule.ts';
import { type StudySettings, settingsOf } from './settings.ts';

/** Everything that is remembered, derived from what happened. Nothing changes it: an event makes another one. */
export interface Memory {
  readonly events: readonly MemoryEvent[];
  readonly settings: StudySettings;
  readonly schedule: Schedule;
  readonly cards: ReadonlyMap<string, CardMemory>;
  /** The reviews that count, by card and in order. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
}

/** The memory that the events make, in whatever order they are given. */
export function replay(given: Iterable<MemoryEvent>): Memory {
  const events = merge(given, []);
  const settings = settingsOf(events);
  const schedule = new Schedule(settings.retention);
  const cancelled = cancelledIn(events);
  const reviews = Map.groupBy(
    events.filter((event) => event.kind === 'review' && !cancelled.has(lineOf(event))) as Review[],
    ({ card }) => card,
  );
  const cards = new Map<string, CardMemory>();
  for (const [card, own] of reviews) {
    const memory = schedule.replay(own);
    if (memory) cards.set(card, memory);
  }
  return { events, settings, schedule, cards, reviews };
}

/**
 * The memory after one more event. Where the event comes last and concerns one card, as is the rule, only that card is
 * replayed.
 */
export function withEvent(memory: Memory, event: MemoryEvent): Memory {
  const last = memory.events.at(-1);
  const isLast = last === undefined || last.at < event.at;
  if (!isLast || event.kind === 'setting') return replay([...memory.events, event]);
  const events = [...memory.events, event];
  const review = event.kind === 'review' ? event : reviewOf(memory, event.cancels);
  if (!review) return { ...memory, events };
  const before = memory.reviews.get(review.card) ?? [];
  const own = event.kind === 'review' ? [...before, event] : before.filter((one) => !isSame(one, review));
  const cards = new Map(memory.cards);
  const after = memory.schedule.replay(own);
  if (after) cards.set(review.card, after);
  else cards.delete(review.card);
  return { ...memory, events, cards, reviews: new Map(memory.reviews).set(review.card, own) };
}

/** The last review of a device that still counts: what its undo takes back. */
export function lastReview(memory: Memory, device: string): Review | undefined {
  const cancelled = cancelledIn(memory.events);
  return memory.events.findLast(
    (event): event is Review =>
      event.kind === 'review' && event.device === device && !cancelled.has(lineOf(event)),
  );
}

/** The reviews of the present day that count, in order. */
export function reviewsOfToday({ reviews }: Memory, now: number, zone: UtcOffset): Review[] {
  const today = dayOf(now, zone);
  return inOrder([...reviews.values()].flat().filter(({ at }) => dayOf(at, zone) === today)) as Review[];
}

/** The share of reviews that were hits, from 0 to 1; `undefined` before the first one. */
export function reviewHitRatio(reviews: Iterable<Review>): number | undefined {
  const all = [...reviews];
  return all.length === 0 ? undefined : all.filter(({ grade }) => grade > 1).length / all.length;
}

function cancelledIn(events: readonly MemoryEvent[]): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.cancels] : [])));
}

function reviewOf({ reviews }: Memory, line: string): Review | undefined {
  return [...reviews.values()].flat().find((review) => lineOf(review) === line);
}
