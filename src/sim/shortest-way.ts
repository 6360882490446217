/** The part of a model that a search needs: what can be tried in a state and where it leads. */
export interface SearchSpace<State, Action> {
  actions(state: State): readonly Action[];
  apply(state: State, action: Action): { readonly state: State };
  /** Equal for two states from which the same can be reached; the search goes on from one of them only. */
  identity(state: State): string;
}

/**
 * The fewest actions from a state to one that fulfils a wish, found breadth first. Of several equally short ways it is
 * the one whose actions come first in the lists that `actions` gives.
 *
 * @param steps A model without randomness, with finitely many states
 * @param start Where to begin; a start that fulfils the wish has a way of no actions
 * @param fulfilled The wish
 * @returns the actions in order, or null when no state that can be reached fulfils the wish
 */
export function shortestWay<State, Action>(
  steps: SearchSpace<State, Action>,
  start: State,
  fulfilled: (state: State) => boolean,
): Action[] | null {
  let found: Action[] | null = null;
  visit(steps, start, (state, way) => {
    if (fulfilled(state)) found = way;
    return found === null;
  });
  return found;
}

/**
 * Every state that can be reached, the start first, each once.
 *
 * @internal Tests of models say with it what holds in every state.
 */
export function reachableStates<State, Action>(steps: SearchSpace<State, Action>, start: State): State[] {
  const states: State[] = [];
  visit(steps, start, (state) => {
    states.push(state);
    return true;
  });
  return states;
}

/** Goes through the reachable states breadth first, as long as `see` says so. */
function visit<State, Action>(
  steps: SearchSpace<State, Action>,
  start: State,
  see: (state: State, way: Action[]) => boolean,
): void {
  const known = new Set([steps.identity(start)]);
  const open: { readonly state: State; readonly way: Action[] }[] = [{ state: start, way: [] }];
  for (const { state, way } of open) {
    if (!see(state, way)) return;
    for (const action of steps.actions(state)) {
      const next = steps.apply(state, action).state;
      const key = steps.identity(next);
      if (known.has(key)) continue;
      known.add(key);
      open.push({ state: next, way: [...way, action] });
    }
  }
}
