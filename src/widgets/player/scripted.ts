import type { Model } from './driven.ts';

/** One step of a fixed story: the state it ends in and the events on the way. */
export interface ScriptedStep<State, Event> {
  readonly state: State;
  /** At least one; each is one phase. */
  readonly events: readonly Event[];
}

/** What a scripted model does: the next step of its story. */
export interface NextStep {
  readonly step: number;
}

/** A state of a story, and how far it has come. */
export interface ScriptedState<State> {
  readonly step: number;
  readonly state: State;
}

/**
 * A fixed list of steps (from YAML, say) as a model without choices. `createDriven` takes it like any other; its
 * opening words are `scriptWords(steps)`, and its scene shows no actions.
 *
 * @param initial the state before the first step
 */
export function scriptedModel<State, Event>(
  initial: State,
  steps: readonly ScriptedStep<State, Event>[],
): Model<Record<string, never>, ScriptedState<State>, NextStep, Event> {
  return {
    initial: () => ({ step: 0, state: initial }),
    actions: ({ step }) => (step < steps.length ? [{ step: step + 1 }] : []),
    apply(before, { step }) {
      const next = steps[step - 1];
      return next
        ? { state: { step, state: next.state }, events: next.events }
        : { state: before, events: [] };
    },
  };
}

/** The word of a step of a fixed story. */
export function scriptWord({ step }: NextStep): string {
  return String(step);
}

/** The words of a whole story. */
export function scriptWords(steps: readonly unknown[]): string[] {
  return steps.map((_, index) => String(index + 1));
}
