import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gameOf } from '../../sim/game/game.ts';
import { lengths, type Phase, startPlay } from './play.ts';

/** Its rounds are a miss, a hit, a miss, a hit and a miss. */
const game = gameOf(55);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Bets, and gives the phases of the round until the next question or the end. */
function watch(play: ReturnType<typeof startPlay>, bet: 'hit' | 'miss'): Phase[] {
  const phases: Phase[] = [];
  const unsubscribe = play.phase.subscribe((phase) => phases.push(phase));
  play.place(bet);
  vi.runAllTimers();
  unsubscribe();
  return phases;
}

describe('a round of the home game', () => {
  test('of a miss goes to the database and back before it is told; a hit comes straight back', () => {
    const play = startPlay(game);
    expect(watch(play, 'miss')).toEqual([
      'asking',
      'looking',
      'fetching',
      'loading',
      'storing',
      'returning',
      'told',
      'coming',
      'asking',
    ]);
    expect(watch(play, 'hit')).toEqual(['asking', 'looking', 'returning', 'told', 'coming', 'asking']);
  });

  test('takes 400 ms for a hit and 1400 ms for a miss', () => {
    const { looking, fetching, loading, storing, returning } = lengths;
    expect(looking + returning).toBe(400);
    expect(looking + fetching + loading + storing + returning).toBe(1400);
  });

  test('counts nothing before the request is back', () => {
    const play = startPlay(game);
    play.place('miss');
    vi.advanceTimersByTime(1399);
    expect(play.told.value).toEqual([]);
    expect(play.correct.value).toBe(0);
    vi.advanceTimersByTime(1);
    expect(play.told.value).toEqual([{ round: game.rounds[0], right: true }]);
    expect(play.correct.value).toBe(1);
  });

  test('changes the cache when the request is back in it, not before', () => {
    const play = startPlay(game);
    play.place('hit');
    vi.advanceTimersByTime(lengths.looking + lengths.fetching + lengths.loading - 1);
    expect(play.contents.value).toEqual(game.opening);
    vi.advanceTimersByTime(1);
    expect(play.contents.value).toEqual(game.rounds[0]?.after);
  });

  test('takes one bet, and none while nothing is asked', () => {
    const play = startPlay(game);
    play.place('hit');
    play.place('miss');
    expect(play.bet.value).toBe('hit');
    vi.advanceTimersByTime(1400);
    play.place('miss');
    expect(play.told.value).toEqual([{ round: game.rounds[0], right: false }]);
  });
});

describe('the whole game', () => {
  test('ends after five bets with what was right of them, and can be played again', () => {
    const play = startPlay(game);
    for (let round = 0; round < 5; round++) watch(play, 'miss');
    expect(play.phase.value).toBe('finished');
    expect(play.correct.value).toBe(3);
    expect(play.told.value).toHaveLength(5);
    play.restart(gameOf(6));
    expect(play.phase.value).toBe('asking');
    expect(play.told.value).toEqual([]);
    expect(play.contents.value).toEqual(gameOf(6).opening);
  });
});
