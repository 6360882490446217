import type { Tone } from '../drawing/geometry.ts';
import type { Lane, Mark, PredictionQuestion, Scene } from './scene.ts';

/** One action with what it came to. */
export interface Step<Settings, State, Action, Event> {
  readonly settings: Settings;
  readonly word: string;
  readonly action: Action;
  readonly before: State;
  readonly after: State;
  /** What happened, in order; each is one phase of the step. */
  readonly events: readonly Event[];
}

/** How to tell a model, in the reader's language: everything that its scene says about states and events. */
export interface Telling<Settings, State, Action, Event> {
  /**
   * The word of an action in links: lower-case letters, digits, hyphens and underscores, and different for any two
   * actions that are offered at the same time, for example `kill-a`. Addresses last, so a word never changes its
   * meaning.
   */
  wordOf(action: Action): string;
  /**
   * What a word stands for where a reader may do more than what is offered, for example type a command; null when it
   * stands for nothing. Left out: only what is offered can be done.
   */
  actionOf?(word: string, state: State): Action | null;
  /** What the reader presses to do it. */
  nameOf(action: Action, state: State): string;
  /** The sentence of the beginning, before the first step. */
  opening(settings: Settings): string;
  /** The sentence of one event; what the narration says in its phase. */
  sentenceOf(event: Event, step: Step<Settings, State, Action, Event>): string;
  /** The sentence of the whole step, for the log and once it is over; all of its events' when left out. */
  summaryOf?(step: Step<Settings, State, Action, Event>): string;
  markOf(step: Step<Settings, State, Action, Event>): Mark | null;
  /** The rows of ticks, at most eight, the most important first. */
  readonly lanes: readonly { readonly name: string; readonly label: string; readonly tone: Tone }[];
  /** Names of the lanes in which a step has a tick. */
  lanesOf(step: Step<Settings, State, Action, Event>): readonly string[];
  /** The question of a prediction before a step. Left out: there is none. */
  ask?(step: Step<Settings, State, Action, Event>): PredictionQuestion | null;
}

interface Played<Settings, State, Action, Event> {
  readonly settings: Settings;
  readonly steps: readonly Step<Settings, State, Action, Event>[];
}

/** The scene of actions that have been played. */
export function sceneOf<Settings, State, Action, Event>(
  { settings, steps }: Played<Settings, State, Action, Event>,
  telling: Telling<Settings, State, Action, Event>,
): Scene {
  return {
    length: steps.length,
    pace: 'phases',
    lanes: lanesOf(steps, telling),
    phasesOf: (at) => Math.max(1, steps[at - 1]?.events.length ?? 1),
    sentence(at, phase) {
      const step = steps[at - 1];
      if (!step) return telling.opening(settings);
      const event = phase === null ? undefined : step.events[phase - 1];
      if (event !== undefined) return telling.sentenceOf(event, step);
      return telling.summaryOf?.(step) ?? step.events.map((each) => telling.sentenceOf(each, step)).join(' ');
    },
    markOf(at, phase = null) {
      const step = steps[at - 1];
      return step && phase === null ? telling.markOf(step) : null;
    },
    ...(telling.ask && {
      ask(at) {
        const step = steps[at - 1];
        return (step && telling.ask?.(step)) ?? null;
      },
    }),
  };
}

function lanesOf<Settings, State, Action, Event>(
  steps: readonly Step<Settings, State, Action, Event>[],
  telling: Telling<Settings, State, Action, Event>,
): Lane[] {
  const marks = Uint8Array.from(steps, (step) => {
    const names = telling.lanesOf(step);
    return telling.lanes.reduce((bits, { name }, index) => bits | (names.includes(name) ? 1 << index : 0), 0);
  });
  return telling.lanes.map((lane, index) => ({ ...lane, marks, bit: 1 << index }));
}
