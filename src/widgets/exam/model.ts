import { computed, signal } from '@preact/signals';
import type { DeckCard, DeckFile } from '../../content/queries/deck-data.ts';
import {
  drawExam,
  type ExamSettings,
  handedIn,
  type Sitting,
  scoreOf,
  secondsLeft,
} from '../../learning/exam.ts';
import { Random } from '../../sim/random.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { keepSitting, keptSitting } from './kept.ts';
import { everything, missedBefore, readLink } from './link.ts';

export type ExamModel = ReturnType<typeof createExam>;

/** A question that has one right answer among options, as every question of the exam does. */
export interface AskedCard extends DeckCard {
  options: NonNullable<DeckCard['options']>;
}

function isAsked(card: DeckCard): card is AskedCard {
  return card.kind === 'question' && card.options !== undefined;
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The mock exam of one page: what is set, and what was kept of a sitting. All else follows from the two. */
export function createExam(deck: DeckFile) {
  const cards = deck.cards.filter(isAsked);
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  const questions = cards.map(({ id, deck: topic, options }) => ({ id, topic, options: options.length }));
  const topics = deck.decks.filter(({ id }) => cards.some((card) => card.deck === id));
  const answerKey = new Map(
    topics.flatMap(({ id: topic }) =>
      cards
        .filter((card) => card.deck === topic)
        .map(({ id, options }) => [id, { topic, right: options.findIndex(({ right }) => right) }] as const),
    ),
  );

  const link = readLink(
    location.search,
    topics.map(({ id }) => id),
  );
  const linked = typeof link === 'object' ? link : undefined;
  const kept = keptSitting(questions);
  const settings = signal<ExamSettings>(
    linked ?? { seed: newSeed(), count: 20, minutes: 40, topic: everything },
  );
  const sitting = signal<Sitting | undefined>(kept);
  /** Whether the sitting is on the page, and not the settings of another one. A link is asked about first. */
  const isOpen = signal(kept !== undefined && link === undefined);
  const isKept = signal(true);
  const now = signal(Date.now());

  const change = (next: Sitting) => {
    sitting.value = next;
    isKept.value = keepSitting(next);
  };
  const tick = () => {
    now.value = Date.now();
    const { value } = sitting;
    if (value && value.endedAt === undefined && secondsLeft(value, now.value) === 0)
      change(handedIn(value, now.value));
  };
  const pool = computed(() => {
    const { topic } = settings.value;
    if (topic === everything) return questions;
    if (topic !== missedBefore) return questions.filter((question) => question.topic === topic);
    return questions.filter(({ id }) => (readerMemory.now.cards.get(id)?.misses ?? 0) > 0);
  });
  /** What may be changed: time runs out also where nothing has looked at the clock since. */
  const underWay = (): Sitting | undefined => {
    tick();
    return sitting.value?.endedAt === undefined ? sitting.value : undefined;
  };
  // The time of an exam may have run out while nobody looked.
  tick();

  return {
    topics,
    settings,
    sitting,
    isOpen,
    isKept,
    pool,
    linked,
    hasLinkFault: link === 'fault',
    now,
    tick,
    cardOf: (id: string) => cardsById.get(id),
    left: computed(() => (sitting.value ? secondsLeft(sitting.value, now.value) : 0)),
    score: computed(() => sitting.value && scoreOf(sitting.value, answerKey)),
    set(changed: Partial<ExamSettings>) {
      settings.value = { ...settings.value, ...changed };
    },
    start() {
      const random = new Random(settings.value.seed);
      const items = drawExam(pool.value, settings.value.count, (bound) => random.below(bound));
      if (items.length === 0) return;
      now.value = Date.now();
      change({ ...settings.value, startedAt: now.value, items, answers: {}, flags: [], place: 0 });
      isOpen.value = true;
    },
    goOn() {
      tick();
      isOpen.value = true;
    },
    /** Leaves a sitting that was handed in for the settings of another one. */
    another() {
      settings.value = { ...settings.value, seed: newSeed() };
      isOpen.value = false;
    },
    go(place: number) {
      const current = underWay();
      if (current?.items[place]) change({ ...current, place });
    },
    /** Chooses what is shown at a place among the options; what was chosen already is taken back. */
    choose(shown: number) {
      const current = underWay();
      const item = current?.items[current.place];
      const option = item?.order[shown];
      if (!current || !item || option === undefined) return;
      const { [item.id]: before, ...others } = current.answers;
      change({ ...current, answers: before === option ? others : { ...others, [item.id]: option } });
    },
    flag() {
      const current = underWay();
      const item = current?.items[current.place];
      if (!current || !item) return;
      const others = current.flags.filter((id) => id !== item.id);
      change({ ...current, flags: others.length < current.flags.length ? others : [...others, item.id] });
    },
    handIn() {
      const current = underWay();
      if (current) change(handedIn(current, now.value));
    },
    /** Adds the answers to the memory, as the review would. */
    remember() {
      const { value } = sitting;
      if (value?.endedAt === undefined || value.remembered) return;
      for (const { id } of value.items) {
        const option = value.answers[id];
        if (option === undefined) continue;
        const known = answerKey.get(id)?.right === option;
        readerMemory.review({ kind: 'review', card: id, grade: known ? 3 : 1, chosen: String(option + 1) });
      }
      change({ ...value, remembered: true });
    },
  };
}
