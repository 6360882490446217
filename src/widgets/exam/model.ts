import { computed, signal } from '@preact/signals';
import type { CardOption, DeckCard, DeckFile } from '../../content/queries/deck-data.ts';
import {
  drawExam,
  type ExamAnswer,
  type ExamQuestion,
  type ExamSettings,
  everything,
  handedIn,
  isAnswered,
  isRight,
  poolOf,
  pressed,
  type Sitting,
  scoreOf,
  secondsLeft,
} from '../../learning/exam.ts';
import { Random } from '../../sim/random.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { keepSitting, keptSitting } from './kept.ts';
import { readLink } from './link.ts';

export type ExamModel = ReturnType<typeof createExam>;

/** A question of the exam: how it is answered, and what is printed. */
export interface AskedCard extends ExamQuestion, Pick<DeckCard, 'front' | 'href'> {
  /** Options with their reasons, or steps in the right order. */
  readonly texts: readonly (Pick<CardOption, 'text'> & Partial<CardOption>)[];
  /** What a number counts. */
  readonly unit?: string;
  /** Why the answer is right, where it is not said option by option. */
  readonly why?: string;
}

function askedBy({ id, kind, deck, front, href, options, exam }: DeckCard): AskedCard | undefined {
  const card = { id, topic: deck, front, href };
  if (kind !== 'question') return undefined;
  if (options) return { ...card, ...chosenAmong(options), kind: 'one' };
  switch (exam?.kind) {
    case 'several':
      return { ...card, ...chosenAmong(exam.options), kind: 'several' };
    case 'order': {
      const texts = exam.steps.map((text) => ({ text }));
      return {
        ...card,
        kind: 'order',
        options: texts.length,
        right: [...texts.keys()],
        texts,
        why: exam.why,
      };
    }
    case 'number': {
      const { value, tolerance, unit, why } = exam;
      return { ...card, kind: 'number', options: 0, right: [value], tolerance, texts: [], unit, why };
    }
    default:
      return undefined;
  }
}

function chosenAmong(texts: readonly CardOption[]): Pick<AskedCard, 'options' | 'right' | 'texts'> {
  const right = texts.flatMap((option, place) => (option.right ? [place] : []));
  return { options: texts.length, right, texts };
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function sameQuestions(one: ExamSettings, other: ExamSettings): boolean {
  return one.seed === other.seed && one.count === other.count && one.topic === other.topic;
}

/** The mock exam of one page: what is set, and what was kept of a sitting. All else follows from the two. */
export function createExam(deck: DeckFile) {
  const cards = deck.cards.map(askedBy).filter((card) => card !== undefined);
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  const topics = deck.decks.filter(({ id }) => cards.some(({ topic }) => topic === id));

  const link = readLink(
    location.search,
    topics.map(({ id }) => id),
  );
  const linked = typeof link === 'object' ? link : undefined;
  const kept = keptSitting(cards);
  const settings = signal<ExamSettings>(
    linked ?? { seed: newSeed(), count: 20, minutes: 40, topic: everything, kinds: 'every' },
  );
  const sitting = signal<Sitting | undefined>(kept);
  /** Whether the sitting is on the page, and not the settings of another one. A link comes with a question first. */
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
  const pool = computed(() =>
    poolOf(cards, settings.value, (id) => (readerMemory.now.cards.get(id)?.misses ?? 0) > 0),
  );
  /** Whether the settings are those of the link, whose questions are drawn as when it was made. */
  const isLinked = computed(() => linked !== undefined && sameQuestions(settings.value, linked));
  /** What may be changed: time runs out also where nothing has looked at the clock since. */
  const underWay = (): Sitting | undefined => {
    tick();
    return sitting.value?.endedAt === undefined ? sitting.value : undefined;
  };
  const answer = (current: Sitting, id: string, given: ExamAnswer) => {
    const { [id]: _before, ...others } = current.answers;
    change({ ...current, answers: given.length > 0 ? { ...others, [id]: given } : others });
  };
  // The time of an exam may have run out while the page was not visible.
  tick();

  return {
    topics,
    settings,
    sitting,
    isOpen,
    isKept,
    pool,
    isLinked,
    hasLinkFault: link === 'fault',
    now,
    tick,
    cardOf: (id: string) => cardsById.get(id),
    left: computed(() => (sitting.value ? secondsLeft(sitting.value, now.value) : 0)),
    score: computed(() => sitting.value && scoreOf(sitting.value, cardsById)),
    /** Whether a question of the sitting is answered in whole. */
    isAnswered(id: string) {
      const card = cardsById.get(id);
      return card !== undefined && isAnswered(card, sitting.value?.answers[id]);
    },
    set(changed: Partial<ExamSettings>) {
      const next = { ...settings.value, ...changed };
      settings.value = { ...next, kinds: linked && sameQuestions(next, linked) ? linked.kinds : 'every' };
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
      settings.value = { ...settings.value, seed: newSeed(), kinds: 'every' };
      isOpen.value = false;
    },
    go(place: number) {
      const current = underWay();
      if (current?.items[place]) change({ ...current, place });
    },
    /** Chooses what is shown at a place among the options or steps; what was chosen already is taken back. */
    choose(shown: number) {
      const current = underWay();
      const item = current?.items[current.place];
      const option = item?.order[shown];
      const card = item && cardsById.get(item.id);
      if (!current || !card || option === undefined) return;
      answer(current, card.id, pressed(card, current.answers[card.id] ?? [], option));
    },
    /** Fills in a number, or takes it back. */
    fillIn(value: number | undefined) {
      const current = underWay();
      const item = current?.items[current.place];
      if (current && item) answer(current, item.id, value === undefined ? [] : [value]);
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
        const card = cardsById.get(id);
        const given = value.answers[id];
        if (!card || !given) continue;
        // A number as it is; of options and steps their places, as the review and the list of mistakes count them.
        const chosen = String(card.kind === 'number' ? given : given.map((place) => place + 1));
        readerMemory.review({ kind: 'review', card: id, grade: isRight(card, given) ? 3 : 1, chosen });
      }
      change({ ...value, remembered: true });
    },
  };
}
