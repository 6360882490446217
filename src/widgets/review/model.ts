import { computed, signal } from '@preact/signals';
import type { DeckCard, DeckFile } from '../../content/queries/deck-data.ts';
import type { Grade } from '../../learning/events.ts';
import { forecast } from '../../learning/forecast.ts';
import { reviewHitRatio, reviewsOfToday } from '../../learning/memory.ts';
import { sessionOf } from '../../learning/session.ts';
import { type CardAnswer, choice } from '../card/answer.ts';
import { localZone } from '../memory/local-zone.ts';
import { readerMemory } from '../memory/reader-memory.ts';

/** New cards that "more" adds to a day. */
export const moreCards = 5;

/** The review of one page: the current card, and whether its answer is shown. All else follows from the memory. */
export type ReviewModel = ReturnType<typeof createReview>;

export function createReview(deck: DeckFile) {
  const now = signal(Date.now());
  const asking = signal(false);
  const answer = signal<CardAnswer | undefined>(undefined);
  const extra = signal(0);
  /** Cards put off until the others are through, the longest put off first. */
  const skipped = signal<readonly string[]>([]);
  /** The card whose answer is shown: it stays, whatever another tab does. */
  const held = signal<string | undefined>(undefined);
  const cardsById = new Map(deck.cards.map((card) => [card.id, card]));

  const isOn = (id: string) => {
    const { decks } = readerMemory.now.settings;
    return decks[id] ?? deck.decks.find((one) => one.id === id)?.usual ?? false;
  };
  const cards = computed(() => {
    const { cards: known, settings } = readerMemory.now;
    const on = new Set(deck.decks.filter(({ id }) => isOn(id)).map(({ id }) => id));
    // A card answered elsewhere, in the port drill say, comes again here, unless its deck was switched off.
    const isAnswered = ({ id, deck: own }: DeckCard) => known.has(id) && settings.decks[own] !== false;
    return deck.cards.filter((card) => on.has(card.deck) || isAnswered(card));
  });
  const session = computed(() => sessionOf(readerMemory.now, cards.value, now.value, localZone, extra.value));
  const current = computed<DeckCard | undefined>(() => {
    const { queue } = session.value;
    const next =
      queue.find((id) => !skipped.value.includes(id)) ?? skipped.value.find((id) => queue.includes(id));
    return cardsById.get(held.value ?? next ?? '');
  });
  const today = computed(() => reviewsOfToday(readerMemory.now, now.value, localZone));

  const show = (given: CardAnswer) => {
    if (!current.value || answer.value) return;
    held.value = current.value.id;
    answer.value = given;
  };
  const next = () => {
    answer.value = undefined;
    held.value = undefined;
    now.value = Date.now();
  };

  return {
    deck,
    cards,
    session,
    current,
    answer,
    asking,
    today,
    isOn,
    ratio: computed(() => reviewHitRatio(today.value)),
    week: computed(() =>
      forecast(readerMemory.now, new Set(cards.value.map(({ id }) => id)), now.value, localZone),
    ),
    /** The time to live, in days, that each grade would give the present card. */
    interval(grade: Grade): number {
      const { id = '' } = current.value ?? {};
      const { schedule, cards: known } = readerMemory.now;
      return schedule.interval(known.get(id), id, grade, now.value);
    },
    start() {
      next();
      asking.value = true;
    },
    stop() {
      next();
      asking.value = false;
    },
    turn: () => show({}),
    judge: (isTrue: boolean) => show({ chosen: isTrue ? 'O' : 'X', right: isTrue === current.value?.truth }),
    choose(index: number) {
      const given = current.value && choice(current.value, index);
      if (given) show(given);
    },
    grade(grade: Grade) {
      const { value: card } = current;
      const { value: given } = answer;
      if (!card || !given) return;
      readerMemory.review({
        kind: 'review',
        card: card.id,
        grade,
        ...(given.chosen === undefined ? {} : { chosen: given.chosen }),
      });
      next();
    },
    skip() {
      const id = current.value?.id;
      if (id === undefined) return;
      next();
      skipped.value = [...skipped.value.filter((one) => one !== id), id];
    },
    /** Takes back the last answer, or only turns the card back. Says whether there was anything. */
    undo(): boolean {
      if (answer.value) {
        next();
        return true;
      }
      const card = readerMemory.undo();
      next();
      if (card === undefined) return false;
      skipped.value = skipped.value.filter((id) => id !== card);
      held.value = cards.value.some(({ id }) => id === card) ? card : undefined;
      return true;
    },
    more() {
      extra.value += moreCards;
      next();
      asking.value = true;
    },
    /** The clock may have gone on while the page was not visible. */
    refresh() {
      now.value = Date.now();
    },
  };
}
