import { configure } from '../config.ts';
import { Random } from '../random.ts';
import { hitOutcome } from '../simulation.ts';
import { simulationOf } from '../simulation-of.ts';
import { readKind, type Trace } from '../types.ts';

/** One request of a game, as the engine answered it. Keys are the numbers of the things requested. */
export interface GameRound {
  readonly key: number;
  /** Whether the reader has to remember what the cache holds, because it is covered. */
  readonly covered: boolean;
  readonly hit: boolean;
  /** What had to leave to make room, if anything. */
  readonly evicted: number | null;
  /** What the cache holds afterwards: the most recently used first, the next to leave last. */
  readonly after: readonly number[];
}

/** A few requests to a small cache, for a player who bets on each whether it will be a hit or a miss. */
export interface Game {
  /** What the cache holds before the first round, in the order of {@link GameRound.after}. */
  readonly opening: readonly number[];
  readonly rounds: readonly GameRound[];
}

export const gameCapacity = 4;
export const gameRounds = 5;
/** Rounds in which the player sees what the cache holds. */
export const openRounds = 2;
/** Things to request, numbered from 1. */
const things = 7;

/**
 * The game of a seed: the first two rounds have both outcomes and so have the others, and at least one request is for a
 * key that was evicted in the meantime.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 */
export function gameOf(seed: number): Game {
  const random = new Random(seed);
  for (;;) {
    const game = played(drawnKeys(random));
    if (isTelling(game)) return game;
  }
}

/** Different things that fill the cache, and then the key of each round. */
function drawnKeys(random: Random): number[] {
  const keys: number[] = [];
  while (keys.length < gameCapacity) {
    const key = 1 + random.below(things);
    if (!keys.includes(key)) keys.push(key);
  }
  while (keys.length < gameCapacity + gameRounds) keys.push(1 + random.below(things));
  return keys;
}

/** Plays requests with an LRU cache that loads lazily; the first ones fill it and are no rounds. */
function played(keys: readonly number[]): Game {
  const trace: Trace = {
    length: keys.length,
    kinds: new Uint8Array(keys.length).fill(readKind),
    keys: Int32Array.from(keys),
    times: null,
    names: Array.from({ length: things + 1 }, (_, key) => String(key)),
  };
  const simulation = simulationOf(trace, configure({ policy: 'lru', capacity: gameCapacity }));
  const contents = () =>
    simulation
      .entryViews()
      .map(({ key }) => key)
      .reverse();
  simulation.run(trace, 0, gameCapacity);
  const opening = contents();
  let evicted: number | null = null;
  simulation.observer = (event) => {
    if (event.type === 'evict') evicted = event.key;
  };
  const rounds = keys.slice(gameCapacity).map((key, index): GameRound => {
    evicted = null;
    const hit = simulation.step(readKind, key, gameCapacity + index) === hitOutcome;
    return { key, covered: index >= openRounds, hit, evicted, after: contents() };
  });
  return { opening, rounds };
}

function isTelling({ opening, rounds }: Game): boolean {
  const both = (some: readonly GameRound[]) => some.some(({ hit }) => hit) && some.some(({ hit }) => !hit);
  const returns = rounds.some(
    ({ key, hit }, index) =>
      !hit && (opening.includes(key) || rounds.slice(0, index).some((earlier) => earlier.key === key)),
  );
  const repeated = rounds.some(({ key }, index) => index > 1 && key === rounds[index - 1]?.key);
  return both(rounds.slice(0, openRounds)) && both(rounds.slice(openRounds)) && returns && !repeated;
}
