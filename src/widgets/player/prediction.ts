import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PredictionOption, PredictionQuestion } from './scene.ts';
import type { Time } from './time.ts';

/** What the reader answered about a step. */
export interface PredictionAnswer {
  readonly step: number;
  readonly right: boolean;
  readonly reason: string | undefined;
}

/** The questions before each step, their answers and the score. */
export interface Prediction {
  /** The question to show: the one before the next step, or the second one that an answer led to. */
  readonly question: ReadonlySignal<PredictionQuestion | null>;
  /** The last answer, from when its step has been shown whole until one moves on; what happened comes before why. */
  readonly answer: ReadonlySignal<PredictionAnswer | null>;
  readonly asked: ReadonlySignal<number>;
  readonly correct: ReadonlySignal<number>;
  /** Takes one of the question's options; once the answer is whole, the step is shown. */
  choose(option: PredictionOption): void;
  /** Shows the step without an answer. */
  skip(): void;
  /** Begins again at the first step with an empty score. */
  restart(): void;
}

/** Lets the reader predict each step of a scene. */
export function createPrediction(time: Time): Prediction {
  const asked = signal(0);
  const correct = signal(0);
  const given = signal<PredictionAnswer | null>(null);
  /** The question that an answer led to, with the one it followed: it lasts as long as that one. */
  const followUp = signal<{
    readonly after: PredictionQuestion;
    readonly question: PredictionQuestion;
  } | null>(null);

  const question = computed(() => {
    const first = time.question.value;
    if (first === null) return null;
    return followUp.value?.after === first ? followUp.value.question : first;
  });
  const answer = computed(() =>
    given.value?.step === time.step.value && time.phase.value === null && time.predict.value
      ? given.value
      : null,
  );

  function show(): void {
    if (time.scene.value.pace === 'phases') time.playStep();
    else {
      time.pause();
      time.forward();
    }
  }

  function choose(option: PredictionOption): void {
    const first = time.question.value;
    if (first === null) return;
    if (option.next) {
      followUp.value = { after: first, question: option.next };
      return;
    }
    batch(() => {
      asked.value += 1;
      if (option.right) correct.value += 1;
      given.value = { step: time.step.value + 1, right: option.right, reason: option.reason };
      show();
    });
  }

  function restart(): void {
    batch(() => {
      asked.value = 0;
      correct.value = 0;
      given.value = null;
      time.startAgain();
    });
  }

  return { question, answer, asked, correct, choose, skip: show, restart };
}
