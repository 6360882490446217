import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PredictionOption } from '../player/scene.ts';
import { type Drawn, type Kind, kinds } from './drawn.ts';
import { type EndlessLink, type EndlessQuestion, nextQuestion } from './link.ts';

type State =
  | { readonly is: 'loading' }
  | { readonly is: 'failed' }
  | { readonly is: 'asked'; readonly drawn: Drawn };

/** Questions without an end, one at a time. */
export interface EndlessModel {
  readonly chosen: ReadonlySignal<readonly Kind[]>;
  readonly question: ReadonlySignal<EndlessQuestion>;
  readonly state: ReadonlySignal<State>;
  /** The reader's answer, from when it is given until the next question. */
  readonly answer: ReadonlySignal<PredictionOption | undefined>;
  /** What happened has been shown: now it may be said. */
  readonly isShown: ReadonlySignal<boolean>;
  readonly score: ReadonlySignal<{ readonly asked: number; readonly hits: number }>;
  /** Goes to what an address names. */
  open(wanted: EndlessLink): void;
  /** Wants a kind, or no longer; the last one stays. */
  toggle(kind: Kind): void;
  choose(option: PredictionOption): void;
  /** The answer can be said, because the picture has shown it, or because the reader does not want to wait. */
  show(): void;
  /** Goes on to another question. One that was not answered does not count. */
  next(): void;
  /** Tries again after a failure. */
  retry(): void;
}

/**
 * @param draw draws a question, and may have to fetch what it needs first
 * @param first the seed of the first question where no address names one
 */
export function createEndless(
  draw: (question: EndlessQuestion) => Promise<Drawn>,
  first: number,
): EndlessModel {
  const chosen = signal<readonly Kind[]>(kinds);
  const question = signal<EndlessQuestion>(nextQuestion(first, kinds));
  const state = signal<State>({ is: 'loading' });
  const answer = signal<PredictionOption | undefined>(undefined);
  const isShown = signal(false);
  const answers = signal<readonly boolean[]>([]);

  async function ask(wanted: EndlessQuestion): Promise<void> {
    batch(() => {
      question.value = wanted;
      answer.value = undefined;
      isShown.value = false;
      // The last question stays until the next one is there: mostly that takes no time at all.
      if (state.peek().is === 'failed') state.value = { is: 'loading' };
    });
    const found = await draw(wanted).then(
      (drawn): State => ({ is: 'asked', drawn }),
      (): State => ({ is: 'failed' }),
    );
    // The reader may have gone on while it was being fetched.
    if (question.peek() === wanted) state.value = found;
  }

  const next = () => void ask(nextQuestion(question.peek().seed, chosen.peek()));

  return {
    chosen,
    question,
    state,
    answer,
    isShown,
    score: computed(() => ({
      asked: answers.value.length,
      hits: answers.value.filter(Boolean).length,
    })),
    open(wanted) {
      chosen.value = wanted.kinds;
      void ask(wanted.question ?? nextQuestion(first, wanted.kinds));
    },
    toggle(kind) {
      const before = chosen.peek();
      const after = kinds.filter((one) => before.includes(one) !== (one === kind));
      if (after.length === 0) return;
      chosen.value = after;
      if (answer.peek() === undefined && !after.includes(question.peek().kind)) next();
    },
    choose(option) {
      const { value } = state;
      if (value.is !== 'asked' || answer.peek()) return;
      batch(() => {
        answer.value = option;
        answers.value = [...answers.value, option.right];
        isShown.value = value.drawn.Picture === undefined;
      });
    },
    show() {
      isShown.value = answer.peek() !== undefined;
    },
    next,
    retry: () => void ask({ ...question.peek() }),
  };
}
