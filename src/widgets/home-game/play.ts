import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Game, GameRound } from '../../sim/game/game.ts';

/**
 * Where the request of a round is. `asking`: it has stopped before the cache, and waits for a bet. `looking`: it is on
 * its way into the cache; what it finds shows when that is over. From there a hit is `returning` at once; a miss is
 * `fetching` on its way to the database, `loading` on its way back into the cache and `storing` when it gets there.
 * `told`: it is back, and the page says what happened. Then the next one is `coming`, or the game is `finished`.
 */
export type Phase =
  | 'coming'
  | 'asking'
  | 'looking'
  | 'fetching'
  | 'loading'
  | 'storing'
  | 'returning'
  | 'told'
  | 'finished';

/** Milliseconds that a phase lasts. A hit takes 400 from the bet to its answer, a miss 1400. */
export const lengths = {
  coming: 500,
  looking: 180,
  fetching: 400,
  loading: 400,
  storing: 200,
  returning: 220,
  told: 1300,
} as const satisfies Partial<Record<Phase, number>>;

export type Bet = 'hit' | 'miss';

/** What a round came to, for a reader who had bet on it. */
export interface Told {
  readonly round: GameRound;
  readonly right: boolean;
}

/** A reader's way through a game. */
export interface Play {
  readonly phase: ReadonlySignal<Phase>;
  /** Index of the round that is being played; the last one when the game is over. */
  readonly index: ReadonlySignal<number>;
  readonly round: ReadonlySignal<GameRound>;
  /** What the cache holds at the moment, what was used last first. */
  readonly contents: ReadonlySignal<readonly number[]>;
  /** What the reader has bet on the round that is being played. */
  readonly bet: ReadonlySignal<Bet | undefined>;
  /** The rounds whose requests are back. */
  readonly told: ReadonlySignal<readonly Told[]>;
  readonly correct: ReadonlySignal<number>;
  /** Bets on the round of the current question; at any other time nothing happens. */
  readonly place: (bet: Bet) => void;
  /** Starts another game from its first question. */
  readonly restart: (game: Game) => void;
  /** Lets go of the timer. */
  readonly stop: () => void;
}

/** Starts a game at its first question. */
export function startPlay(first: Game): Play {
  const game = signal(first);
  const phase = signal<Phase>('asking');
  const bets = signal<readonly Bet[]>([]);
  const index = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const round = computed(() => roundOf(game.value, index.value));
  const told = computed(() => {
    const done = phase.value === 'told' || phase.value === 'finished' ? index.value + 1 : index.value;
    return bets.value.slice(0, done).map((bet, at) => {
      const each = roundOf(game.value, at);
      return { round: each, right: (bet === 'hit') === each.hit };
    });
  });
  const contents = computed(() => {
    const changed = ['storing', 'returning', 'told', 'finished'].includes(phase.value);
    if (changed) return round.value.after;
    return index.value === 0 ? game.value.opening : roundOf(game.value, index.value - 1).after;
  });

  const enter = (next: Phase) => {
    batch(() => {
      if (next === 'coming') index.value++;
      phase.value = next;
    });
    if (next === 'asking' || next === 'finished') return;
    timer = setTimeout(
      () => enter(after(next, round.value, index.value === game.value.rounds.length - 1)),
      lengths[next],
    );
  };

  return {
    phase,
    index,
    round,
    contents,
    bet: computed(() => bets.value[index.value]),
    told,
    correct: computed(() => told.value.filter(({ right }) => right).length),
    place: (bet) => {
      if (phase.value !== 'asking') return;
      bets.value = [...bets.value, bet];
      enter('looking');
    },
    restart: (next) => {
      clearTimeout(timer);
      batch(() => {
        game.value = next;
        bets.value = [];
        index.value = 0;
        phase.value = 'asking';
      });
    },
    stop: () => clearTimeout(timer),
  };
}

function after(phase: keyof typeof lengths, { hit }: GameRound, last: boolean): Phase {
  switch (phase) {
    case 'coming':
      return 'asking';
    case 'looking':
      return hit ? 'returning' : 'fetching';
    case 'fetching':
      return 'loading';
    case 'loading':
      return 'storing';
    case 'storing':
      return 'returning';
    case 'returning':
      return 'told';
    case 'told':
      return last ? 'finished' : 'coming';
  }
}

/** @throws RangeError when the game has no such round */
function roundOf({ rounds }: Game, index: number): GameRound {
  const round = rounds[index];
  if (!round) throw new RangeError(`The game has no round ${index}.`);
  return round;
}
