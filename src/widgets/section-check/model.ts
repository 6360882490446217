import { computed, type Signal, signal } from '@preact/signals';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { type CardAnswer, choice } from '../card/answer.ts';
import { readerMemory } from '../memory/reader-memory.ts';

/** How a question was answered, and whether that was right; unknown while its answer is shown to be judged. */
export interface Given {
  readonly answer: CardAnswer;
  readonly known: boolean | undefined;
}

/** One try at each question: the first, behind its section, or the second, at the end of the page. */
export type Round = ReturnType<typeof createRound>;

/** What a reader did with the questions of a note. It reaches the memory only once the reader wants that. */
export type Checks = ReturnType<typeof createChecks>;

export function createChecks(cards: readonly DeckCard[]) {
  /** Whether answers go to the memory: from the first visit of the review on, or from the button in a note. */
  const isKept = signal(readerMemory.now.events.length > 0);
  const waiting: { readonly card: string; readonly answer: CardAnswer; readonly known: boolean }[] = [];
  const record = (card: string, answer: CardAnswer, known: boolean) => {
    if (!isKept.value) {
      waiting.push({ card, answer, known });
      return;
    }
    const { chosen } = answer;
    readerMemory.review({
      kind: 'review',
      card,
      grade: known ? 3 : 1,
      ...(chosen === undefined ? {} : { chosen }),
    });
  };
  const first = createRound(record);
  const again = createRound(record);
  return {
    first,
    again,
    isKept,
    /** The questions of one section, in the author's order. */
    inSection: (section: string) => cards.filter(({ href }) => href.endsWith(`#${section}`)),
    /** What was wrong the first time, in the order of the page. */
    missed: computed(() => cards.filter(({ id }) => first.given.value.get(id)?.known === false)),
    score: computed(() => {
      const known = [...first.given.value.values()].flatMap((given) => given.known ?? []);
      return { count: known.length, hits: known.filter(Boolean).length };
    }),
    /** Adds to the memory what was answered so far, and from now on everything at once. */
    keep() {
      isKept.value = true;
      for (const { card, answer, known } of waiting.splice(0)) record(card, answer, known);
    },
  };
}

function createRound(record: (card: string, answer: CardAnswer, known: boolean) => void) {
  const given: Signal<ReadonlyMap<string, Given>> = signal(new Map());
  const put = (id: string, answer: CardAnswer, known: boolean | undefined) => {
    given.value = new Map(given.value).set(id, { answer, known });
    if (known !== undefined) record(id, answer, known);
  };
  return {
    given,
    choose(card: DeckCard, index: number) {
      const answer = choice(card, index);
      if (answer && !given.value.has(card.id)) put(card.id, answer, answer.right);
    },
    /** Shows the answer of a question that offers no choice of one. */
    turn({ id }: DeckCard) {
      if (!given.value.has(id)) put(id, {}, undefined);
    },
    /** Says whether the answer that was shown had been known. */
    judge({ id }: DeckCard, known: boolean) {
      const { answer, known: judged } = given.value.get(id) ?? {};
      if (answer && judged === undefined) put(id, answer, known);
    },
    retry({ id }: DeckCard) {
      const left = new Map(given.value);
      left.delete(id);
      given.value = left;
    },
  };
}
