import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { outcomes } from '../../sim/types.ts';
import type { PredictionAnswer } from '../player/prediction.ts';
import { differencesOf } from './compare/differences.ts';
import { eventsAt } from './model/events.ts';
import type { Run } from './model/world.ts';
import type { PlayableLab } from './playable.ts';

/** How a lesson begins: it plays to its telling request, stops there with a question, and goes on after the answer. */
export interface LessonOpening {
  readonly stage: ReadonlySignal<'none' | 'coming' | 'asking' | 'answered'>;
  /** What the reader answered, kept for as long as the lesson goes on. */
  readonly answer: ReadonlySignal<PredictionAnswer | null>;
  /**
   * Begins the lesson that the lab shows.
   *
   * @param moving it plays by itself; where the reader wants less motion it goes to the question at once
   */
  begin(moving: boolean): void;
  /** Ends it where it is. */
  stop(): void;
}

/**
 * The request a lesson is about: the first on which its caches differ; in a lesson of one cache the first that returns
 * an old value, or else the first that evicts an entry, or else the first hit.
 *
 * @returns counted from 1; null where nothing of all that happens
 */
export function tellingStep(runs: readonly Run[]): number | null {
  const [first] = runs;
  if (!first) return null;
  const { timeline } = first;
  const differences = differencesOf(runs);
  const steps = Array.from({ length: timeline.length }, (_, index) => index);
  const outcome = (index: number) => outcomes[timeline.outcomes[index] ?? 0];
  const tests: ((index: number) => boolean)[] = [
    (index) => differences?.[index] === 1,
    (index) => outcome(index) === 'stale-hit',
    (index) => eventsAt(timeline, index).some(({ type }) => type === 'evict'),
    (index) => outcome(index) === 'hit',
  ];
  for (const test of tests) {
    const found = steps.find(test);
    if (found !== undefined) return found + 1;
  }
  return null;
}

/** Requests that play before the question: enough to see how it comes to it, and few enough to wait for. */
const playedBefore = 2;

/** The opening of the lessons of a lab. */
export function createOpening(lab: PlayableLab): LessonOpening {
  const stage = signal<'none' | 'coming' | 'asking' | 'answered'>('none');
  const answer = signal<PredictionAnswer | null>(null);
  let end = () => {};
  /** Which lesson it is, counted: what an earlier one still had to do must not end a later one. */
  let count = 0;

  function stop(): void {
    end();
    end = () => {};
    count++;
    stage.value = 'none';
    answer.value = null;
  }

  function begin(moving: boolean): void {
    stop();
    const telling = tellingStep(lab.runs.peek());
    if (telling === null) return;
    const before = telling - 1;
    const { prediction } = lab;
    const runs = lab.runs.peek();
    const mine = count;
    const ask = () => {
      stage.value = 'asking';
      lab.setPredict(true);
    };
    lab.time.open({
      step: moving ? Math.max(0, before - playedBefore) : before,
      phase: null,
      predict: false,
    });
    if (!moving || before === 0) ask();
    else {
      stage.value = 'coming';
      lab.play();
    }
    end = effect(() => {
      const now = { step: lab.step.value, phase: lab.phase.value, playing: lab.playing.value };
      const given = prediction.answer.value;
      const other = lab.runs.value !== runs;
      const asking = lab.predict.value;
      queueMicrotask(() => {
        if (mine !== count) return;
        // Other requests or other caches have nothing to do with this lesson.
        if (other) stop();
        else if (stage.peek() === 'coming') {
          if (now.step === before && now.phase === null) ask();
          // A reader who takes the controls wants to go another way.
          else if (!now.playing) stop();
        } else if (stage.peek() === 'asking') {
          if (given?.step === telling) {
            answer.value = given;
            stage.value = 'answered';
            lab.setPredict(false);
            if (moving) lab.play();
          } else if (!asking || !(now.step === before || (now.step === telling && now.phase !== null))) {
            // The question was the lesson's, so it goes with it.
            stop();
            lab.setPredict(false);
          }
        }
      });
    });
  }

  return { stage: computed(() => stage.value), answer: computed(() => answer.value), begin, stop };
}
