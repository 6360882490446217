import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { anyLane, nearestTick, type PredictionQuestion, type Scene } from './scene.ts';
import { type Asking, askingAt, completedAt, lookAt, type Seen } from './seen.ts';

/** A moment: a step and, while its phases play, how many of them have been shown (null: all). */
export interface Position {
  readonly step: number;
  readonly phase: number | null;
}

interface Moment extends Position {
  /** The step plays phase by phase; its phase may be 0 then. */
  readonly told?: boolean;
}

export interface StartPosition extends Position {
  /** Ask before each step. Left out, it stays as it is. */
  readonly predict?: boolean;
}

/** The signals of time and the ways to move in it; the same for every scene. */
export interface Time {
  readonly scene: ReadonlySignal<Scene>;
  /** Steps done, 0…length. A step beyond the end of the scene (an old link, a shorter scene) means the end. */
  readonly step: ReadonlySignal<number>;
  /** Phases shown of that step; null once all are. */
  readonly phase: ReadonlySignal<number | null>;
  readonly length: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  /**
   * The current step plays phase by phase, whether time plays or the reader asked for one step. Its phase may be 0
   * then: it has begun, and nothing of it has happened yet.
   */
  readonly telling: ReadonlySignal<boolean>;
  /** Everything has been shown. */
  readonly atEnd: ReadonlySignal<boolean>;
  /** Times the usual speed. */
  readonly speed: Signal<number>;
  /** The lane whose ticks the jump buttons look for, or `anyLane`. */
  readonly lane: Signal<string>;
  /** Whether a question comes before each step. */
  readonly predict: ReadonlySignal<boolean>;
  /** Steps shown to their end at the current moment. */
  readonly completed: ReadonlySignal<number>;
  /**
   * Steps that the page may reveal: all, or while prediction is on those seen so far. Nothing on screen (ticks, log,
   * charts) may reveal a later one. Stepping back does not make a step unseen; switching prediction on does, and so
   * does a change of the scene: both ask about everything after the current moment.
   */
  readonly seen: ReadonlySignal<number>;
  /** What is in the place of the next question, while prediction is on. */
  readonly asking: ReadonlySignal<Asking>;
  /** The current question, before the next step; null when there is none. */
  readonly question: ReadonlySignal<PredictionQuestion | null>;
  /** Goes to a moment. What is passed over counts as seen. */
  goTo(step: number, phase?: number | null): void;
  /** Goes to a step that the reader points at; while prediction is on, no further than what has been seen. */
  seek(step: number): void;
  /**
   * Finishes the step that the reader goes through by phases, or goes on to the next one, which ends the telling of the
   * one before. It passes over a question.
   */
  forward(): void;
  back(): void;
  phaseForward(): void;
  phaseBack(): void;
  /** Plays on, from the beginning when everything has been shown. */
  play(): void;
  /** Shows the next step phase by phase and stops after it. */
  playStep(): void;
  /** Stops playing. A step that plays phase by phase still plays to its end. */
  pause(): void;
  /**
   * Goes on in the step that plays phase by phase.
   *
   * @param phase left out: the next one; null: the whole step at once
   */
  tellOn(phase?: number | null): void;
  /**
   * Goes on by one frame, and stops playing where it has to: at the end, at a question, after `playStep`.
   *
   * @param steps steps per frame at a high speed
   */
  tick(steps?: number): void;
  /**
   * Goes to the nearest tick of the chosen lane.
   *
   * @returns false when there is none that way
   */
  jumpToMark(direction: 1 | -1): boolean;
  setPredict(on: boolean): void;
  /** Opens a moment of a scene that may still be on its way: a step beyond the end of the one before is kept. */
  open(start: StartPosition): void;
  /** Back to the beginning, as if nothing had been seen. */
  startAgain(): void;
}

/**
 * Time for a scene: a few signals that hold the current moment, and everything else derived from them.
 *
 * @param scene what is played; it may be replaced (another setting), and time then stays at the same step
 * @param start where to begin
 */
export function createTime(
  scene: ReadonlySignal<Scene>,
  start: StartPosition = { step: 0, phase: null },
): Time {
  const position = signal<Moment>({ step: start.step, phase: start.phase });
  const playing = signal(false);
  /** Playing ends when this step has been shown; null: at the end. */
  const until = signal<number | null>(null);
  const predict = signal(start.predict ?? false);
  const memory = signal<Seen | null>(null);

  const length = computed(() => scene.value.length);
  const step = computed(() => Math.max(0, Math.min(position.value.step, length.value)));
  const phase = computed(() => {
    const wanted = position.value.phase;
    // A position beyond the end says nothing about the phases of the last step.
    if (wanted === null || step.value === 0 || position.value.step > length.value) return null;
    return wanted >= scene.value.phasesOf(step.value) ? null : Math.max(position.value.told ? 0 : 1, wanted);
  });
  const telling = computed(() => !!position.value.told && phase.value !== null);
  const atEnd = computed(() => step.value >= length.value && phase.value === null);
  const completed = computed(() => completedAt(step.value, phase.value));
  const looking = computed(() => ({
    scene: scene.value,
    predict: predict.value,
    completed: completed.value,
  }));
  const seen = computed(() => lookAt(memory.value, looking.value)?.steps ?? length.value);
  const asking = computed(() => askingAt(step.value, phase.value, seen.value, length.value));
  const question = computed(() =>
    predict.value && asking.value === 'question' ? (scene.value.ask?.(step.value + 1) ?? null) : null,
  );

  function remember(): void {
    memory.value = lookAt(memory.peek(), looking.peek());
  }

  function goTo(to: number, within: number | null = null, told = false): void {
    batch(() => {
      remember();
      const at = Math.max(0, Math.min(to, length.value));
      // Phases of a step beyond the end are not those of the last one.
      position.value = { step: at, phase: to > length.value ? null : within, told };
      remember();
    });
  }

  function seek(to: number): void {
    goTo(Math.min(to, Math.max(seen.value, step.value)));
  }

  function forward(): void {
    // One press is one step, also where it comes while the step before still plays phase by phase.
    if (phase.value !== null && !telling.value) goTo(step.value);
    else if (step.value >= length.value) tellOn(null);
    else {
      const told = scene.value.tells?.(playing.value);
      goTo(step.value + 1, told ? 0 : null, told);
    }
  }

  function tellOn(within: number | null = (phase.value ?? 0) + 1): void {
    batch(() => {
      goTo(step.value, within, true);
      stopWhereDue();
    });
  }

  function back(): void {
    goTo(step.value - 1);
  }

  function phaseForward(): void {
    if (phase.value !== null) goTo(step.value, phase.value + 1);
    else if (!atEnd.value) goTo(step.value + 1, 1);
  }

  function phaseBack(): void {
    const current = phase.value ?? (step.value > 0 ? scene.value.phasesOf(step.value) : 0);
    if (current > 1) goTo(step.value, current - 1);
    else back();
  }

  function play(): void {
    batch(() => {
      if (atEnd.value) goTo(0);
      until.value = null;
      playing.value = true;
    });
  }

  function playStep(): void {
    if (atEnd.value) return;
    batch(() => {
      phaseForward();
      until.value = step.value;
      playing.value = phase.value !== null;
    });
  }

  function pause(): void {
    playing.value = false;
  }

  function tick(steps = 1): void {
    batch(() => {
      if (scene.value.pace === 'phases') phaseForward();
      else if (steps > 1 && !predict.value) goTo(step.value + steps);
      else forward();
      stopWhereDue();
    });
  }

  function stopWhereDue(): void {
    const done = phase.value === null && until.value !== null && step.value >= until.value;
    if (atEnd.value || done || question.value !== null) pause();
  }

  function jumpToMark(direction: 1 | -1): boolean {
    pause();
    const found = nearestTick(scene.value, step.value, lane.value, direction, seen.value);
    if (found === null) return false;
    goTo(found);
    return true;
  }

  function setPredict(on: boolean): void {
    batch(() => {
      pause();
      memory.value = null;
      predict.value = on;
    });
  }

  function open(at: StartPosition): void {
    batch(() => {
      pause();
      memory.value = null;
      position.value = { step: at.step, phase: at.phase };
      predict.value = at.predict ?? predict.peek();
    });
  }

  function startAgain(): void {
    batch(() => {
      pause();
      goTo(0);
      memory.value = null;
    });
  }

  const speed = signal(1);
  const lane = signal<string>(anyLane);
  return {
    scene,
    step,
    phase,
    length,
    playing,
    telling,
    atEnd,
    speed,
    lane,
    predict,
    completed,
    seen,
    asking,
    question,
    goTo,
    seek,
    forward,
    back,
    phaseForward,
    phaseBack,
    play,
    playStep,
    pause,
    tellOn,
    tick,
    jumpToMark,
    setPredict,
    open,
    startAgain,
  };
}
