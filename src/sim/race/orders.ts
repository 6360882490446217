import { actions, apply, initial, verdictOf } from './race.ts';
import type { Race, RaceState, RaceVerdict } from './types.ts';

/** The most states that are looked at; a bound on memory, far above what a program on a screen needs. */
const mostStates = 200_000;

/** A way in which the race can end, and the orders that lead there. */
export interface End {
  readonly verdict: RaceVerdict;
  /** The version in the cache; null: there is no entry. */
  readonly cache: number | null;
  readonly database: number;
  /** For how many seconds at most the cache stays stale; null: it is not. An entry without TTL stays for ever. */
  readonly staleFor: number | 'for-ever' | null;
  /** How many orders end so. */
  readonly orders: number;
  /**
   * One with the fewest steps, and of those one that changes least often from one actor to another: who moves, by
   * their places among the actors.
   */
  readonly shortest: readonly number[];
}

export interface Orders {
  /** Orders that can happen. An actor that is answered by a hit takes no further steps, so there may be fewer than… */
  readonly orders: number;
  /** …interleavings of the programs as they are written: (n₁ + n₂ + …)! / (n₁! n₂! …). */
  readonly interleavings: number;
  /** The stale ends first, then those that more orders lead to. */
  readonly ends: readonly End[];
}

/** A state, and all ways to it that end with the same actor's step. */
interface Reached {
  readonly state: RaceState;
  orders: number;
  /** The way with the fewest changes from one actor to another. */
  best: Way;
}

interface Way {
  readonly actor: number | null;
  readonly switches: number;
  readonly before: Way | null;
}

/**
 * Finds how every order of the actors' steps ends. Orders that have come to the same state are counted together, so
 * that their number does not matter; their states are counted one by one.
 *
 * @returns null when there are more orders than can be counted exactly (2^53 - 1), or too many states to look at
 */
export function everyOrder(race: Race): Orders | null {
  const interleavings = interleavingsOf(race);
  if (interleavings > Number.MAX_SAFE_INTEGER) return null;
  const ends = new Map<string, { readonly state: RaceState; readonly orders: number; readonly best: Way }>();
  const start: Way = { actor: null, switches: 0, before: null };
  let layer = new Map([['', { state: initial(race), orders: 1, best: start } as Reached]]);
  let seen = 0;
  while (layer.size > 0) {
    seen += layer.size;
    if (seen > mostStates) return null;
    const next = new Map<string, Reached>();
    for (const reached of layer.values()) {
      const movers = actions(reached.state);
      if (movers.length === 0) noteEnd(ends, reached);
      for (const actor of movers) noteReached(next, reached, actor);
    }
    layer = next;
  }
  const listed = [...ends.values()].map(({ state, orders, best }): End => {
    const verdict = verdictOf(state);
    const { cache, database } = state;
    const staleFor = verdict === 'stale' ? (race.ttl ?? 'for-ever') : null;
    return { verdict, cache, database, staleFor, orders, shortest: wayTo(best) };
  });
  listed.sort(
    (one, other) =>
      Number(other.verdict === 'stale') - Number(one.verdict === 'stale') || other.orders - one.orders,
  );
  return {
    orders: listed.reduce((sum, { orders }) => sum + orders, 0),
    interleavings: Number(interleavings),
    ends: listed,
  };
}

/** In how many orders programs of these lengths can run if every step is taken. */
export function interleavingsOf({ actors }: Race): bigint {
  let total = 0n;
  let result = 1n;
  for (const { program } of actors) {
    for (let step = 1n; step <= program.length; step++) {
      total++;
      // Always whole: it is a product of binomial coefficients.
      result = (result * total) / step;
    }
  }
  return result;
}

function noteReached(layer: Map<string, Reached>, { state, orders, best }: Reached, actor: number): void {
  const after = apply(state, actor).state;
  const changes = best.actor !== null && best.actor !== actor;
  const way: Way = { actor, switches: best.switches + Number(changes), before: best };
  const name = `${actor} ${identity(after)}`;
  const known = layer.get(name);
  if (known === undefined) {
    layer.set(name, { state: after, orders, best: way });
    return;
  }
  known.orders += orders;
  if (way.switches < known.best.switches) known.best = way;
}

/** Ends of fewer steps are noted first. */
function noteEnd(
  ends: Map<string, { readonly state: RaceState; orders: number; best: Way }>,
  end: Reached,
): void {
  const name = `${end.state.cache} ${end.state.database}`;
  const known = ends.get(name);
  if (known === undefined) {
    ends.set(name, { ...end });
    return;
  }
  known.orders += end.orders;
  const isAsShort = wayTo(end.best).length === wayTo(known.best).length;
  if (isAsShort && end.best.switches < known.best.switches) known.best = end.best;
}

/** Equal for two states from which the same can happen. */
function identity({ database, replica, cache, lease, tokens, actors }: RaceState): string {
  const standing = actors.map(({ position, read, written, token, awaits }) => [
    position,
    read,
    written,
    token,
    awaits,
  ]);
  return JSON.stringify([database, replica, cache, lease, tokens, standing]);
}

function wayTo(last: Way): number[] {
  const way: number[] = [];
  for (let at: Way | null = last; at?.actor != null; at = at.before) way.unshift(at.actor);
  return way;
}
