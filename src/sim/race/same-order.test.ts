import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRace } from './arbitraries.ts';
import { everyOrder } from './orders.ts';
import { actions, verdictOf } from './race.ts';
import { haveSameActors, playInOrder } from './same-order.ts';
import { raceOf } from './strategies.ts';

describe('an order that was made for another race', () => {
  test('ends as it does there in the race that it was made for', () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        for (const { shortest, database, cache, verdict } of everyOrder(race)?.ends ?? []) {
          const { turns, rest, end } = playInOrder(race, shortest, true);
          expect(turns.every(({ move }) => move !== null)).toBe(true);
          expect(rest).toEqual([]);
          expect([end.database, end.cache, verdictOf(end)]).toEqual([database, cache, verdict]);
        }
      }),
    );
  });

  test('gives every actor all of its turns and no more, and plays to the end only when asked to', () => {
    fc.assert(
      fc.property(anyRace, fc.array(fc.nat(3), { maxLength: 20 }), (race, order) => {
        const { turns, rest, end } = playInOrder(race, order, true);
        expect(turns.map(({ actor }) => actor)).toEqual(order);
        expect(actions(end)).toEqual([]);
        for (const [place, { program }] of race.actors.entries()) {
          const taken = [...turns, ...rest].filter(({ actor, move }) => actor === place && move !== null);
          expect(taken.length).toBeLessThanOrEqual(program.length);
        }
        expect(playInOrder(race, order, false).rest).toEqual([]);
      }),
    );
  });

  test('that leaves an old value behind when one deletes first is harmless when one deletes last or leases', () => {
    const order = [0, 1, 1, 0, 1];
    const verdicts = (['delete-before-writing', 'double-delete', 'lease'] as const).map((name) =>
      verdictOf(playInOrder(raceOf(name), order, true).end),
    );
    expect(verdicts).toEqual(['stale', 'empty', 'empty']);
  });

  test('means something only among the same actors', () => {
    expect(haveSameActors(raceOf('lease'), raceOf('double-delete'))).toBe(true);
    expect(haveSameActors(raceOf('lease'), raceOf('two-writers'))).toBe(false);
  });
});
