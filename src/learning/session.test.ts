import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents } from './arbitraries.ts';
import type { UtcOffset } from './days.ts';
import { lineOf, type Review } from './events.ts';
import { type Memory, replay, withEvent } from './memory.ts';
import { sessionOf } from './session.ts';

const day = 86_400_000;
const seoul: UtcOffset = () => 9 * 60;
const noon = Date.parse('2026-12-01T12:00+09:00');
const deck = Array.from({ length: 40 }, (_, index) => ({
  id: `card:${index}`,
  deck: index % 2 === 0 ? 'rds/proxy' : 'ports',
}));

function answer(memory: Memory, card: string, at: number, grade: Review['grade']): Memory {
  return withEvent(memory, { kind: 'review', card, at, grade, device: 'a1' });
}

describe('a session', () => {
  test('starts with five new cards, of each deck in turn', () => {
    const { queue, fresh, expired } = sessionOf(replay([]), deck, noon, seoul);
    expect(queue).toEqual(['card:0', 'card:1', 'card:2', 'card:3', 'card:4']);
    expect([fresh, expired]).toEqual([5, 0]);
  });

  test('brings a miss back after three others, until it is known', () => {
    let memory = replay([]);
    const asked: string[] = [];
    for (let step = 0; step < 6; step++) {
      const [next = ''] = sessionOf(memory, deck, noon, seoul).queue;
      asked.push(next);
      memory = answer(memory, next, noon + step, step === 0 ? 1 : 3);
    }
    expect(asked).toEqual(['card:0', 'card:1', 'card:2', 'card:3', 'card:0', 'card:4']);
    expect(sessionOf(memory, deck, noon, seoul)).toMatchObject({ queue: [], done: 5, again: 0 });
    expect(sessionOf(memory, deck, noon, seoul, 5).queue).toHaveLength(5);
  });

  test('asks a lone miss again at once', () => {
    const memory = answer(replay([]), 'card:0', noon, 1);
    expect(sessionOf(memory, deck.slice(0, 1), noon, seoul).queue).toEqual(['card:0']);
  });

  test('puts what expired before what is new, and keeps within the day', () => {
    let memory = replay([]);
    for (const [index, { id }] of deck.slice(0, 30).entries()) memory = answer(memory, id, noon + index, 3);
    const later = sessionOf(memory, deck, noon + 40 * day, seoul);
    expect(later).toMatchObject({ expired: 20, fresh: 0, waiting: 10 });
  });

  test('goes back to where it was when the last answer is undone', () => {
    const memory = answer(replay([]), 'card:0', noon, 1);
    const undone = withEvent(memory, {
      kind: 'undo',
      at: noon + 1,
      device: 'a1',
      cancels: lineOf({ kind: 'review', card: 'card:0', at: noon, grade: 1, device: 'a1' }),
    });
    expect(sessionOf(undone, deck, noon, seoul)).toEqual(sessionOf(replay([]), deck, noon, seoul));
  });

  test('asks no card twice, only cards of the decks, and comes to an end', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 3 }), (events, hardness) => {
        let memory = replay(events);
        const start = Math.max(noon, ...events.map(({ at }) => at)) + 1;
        for (let today = 0; today < 3; today++) {
          let answered = 0;
          for (;;) {
            const now = start + today * day + answered;
            const { queue } = sessionOf(memory, deck, now, seoul);
            expect(new Set(queue).size).toBe(queue.length);
            const [next] = queue;
            if (next === undefined) break;
            // A card that was missed is known at the next try.
            const missed = memory.cards.get(next)?.lastGrade === 1;
            memory = answer(memory, next, now, answered % 4 < hardness && !missed ? 1 : 3);
            answered++;
            expect(answered).toBeLessThan(100);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
