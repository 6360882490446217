import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gameCapacity, gameOf, gameRounds, openRounds } from './game.ts';

const seed = fc.nat();

describe('the game of a seed', () => {
  test('is the same every time', () => {
    fc.assert(
      fc.property(seed, (each) => {
        expect(gameOf(each)).toEqual(gameOf(each));
      }),
    );
  });

  test('has a hit and a miss in the first two rounds, and again in the others', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { rounds } = gameOf(each);
        expect(rounds).toHaveLength(gameRounds);
        for (const part of [rounds.slice(0, openRounds), rounds.slice(openRounds)])
          expect(new Set(part.map(({ hit }) => hit)).size).toBe(2);
      }),
    );
  });

  test('is what a list does whose end falls off: a hit goes to the front, a miss pushes the last one out', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { opening, rounds } = gameOf(each);
        expect(new Set(opening).size).toBe(gameCapacity);
        let before = opening;
        for (const { key, hit, evicted, after } of rounds) {
          expect(hit).toBe(before.includes(key));
          expect(evicted).toBe(hit ? null : before.at(-1));
          expect(after).toEqual([key, ...before.filter((other) => other !== key && other !== evicted)]);
          before = after;
        }
      }),
    );
  });

  test('asks again for something that was pushed out', () => {
    fc.assert(
      fc.property(seed, (each) => {
        const { opening, rounds } = gameOf(each);
        const missedAgain = rounds.filter(
          ({ key, hit }, index) =>
            !hit && (opening.includes(key) || rounds.slice(0, index).some((earlier) => earlier.key === key)),
        );
        expect(missedAgain.length).toBeGreaterThan(0);
      }),
    );
  });
});
