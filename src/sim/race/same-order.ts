import { actions, apply, initial, nextStep } from './race.ts';
import type { ProgramStep, Race, RaceEvent, RaceState } from './types.ts';

/** What came of the turn of an actor. */
export interface Turn {
  /** Its place among the actors. */
  readonly actor: number;
  /** Null where it could not move: it is done, or waits for others. */
  readonly move: { readonly step: ProgramStep; readonly event: RaceEvent } | null;
  /** Whether it is done without having moved. */
  readonly isDone: boolean;
  readonly after: RaceState;
}

/**
 * Gives the actors of a race their turns in an order that was made for another race of the same actors. An actor that
 * cannot move lets its turn pass.
 *
 * @param order whose turn it is, by the places of the actors
 * @param toTheEnd whether those who still have steps take them afterwards, the first actor's first
 */
export function playInOrder(
  race: Race,
  order: readonly number[],
  toTheEnd: boolean,
): { readonly turns: readonly Turn[]; readonly rest: readonly Turn[]; readonly end: RaceState } {
  let state = initial(race);
  const turnOf = (actor: number): Turn => {
    const step = nextStep(state, actor);
    if (step === null || !actions(state).includes(actor))
      return { actor, move: null, isDone: step === null, after: state };
    const { state: after, events } = apply(state, actor);
    state = after;
    const [event] = events;
    return { actor, move: event ? { step, event } : null, isDone: false, after };
  };
  const turns = order.map(turnOf);
  const rest: Turn[] = [];
  for (let [next] = actions(state); toTheEnd && next !== undefined; [next] = actions(state))
    rest.push(turnOf(next));
  return { turns, rest, end: state };
}

/** Whether two races have the same actors, so that an order of one means something in the other. */
export function haveSameActors(one: Race, other: Race): boolean {
  const names = ({ actors }: Race) => actors.map(({ name }) => name).join('\n');
  return names(one) === names(other);
}
