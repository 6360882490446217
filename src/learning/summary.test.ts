import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents } from './arbitraries.ts';
import type { UtcOffset } from './days.ts';
import type { Grade } from './events.ts';
import { replay } from './memory.ts';
import { sessionOf } from './session.ts';
import { summaryOf } from './summary.ts';
import { dueToday, isKnown, progressIn, readSummary } from './summary-reading.ts';

const day = 86_400_000;
const seoul: UtcOffset = () => 9 * 60;
const noon = Date.parse('2026-12-01T12:00+09:00');
const deckOf = (card: string) => card.split(':')[0] ?? '';
const reviewed = (card: string, grade: Grade, at = noon) =>
  ({ kind: 'review', card, grade, at, device: 'a1' }) as const;

describe('a summary of the memory', () => {
  test('counts as due exactly what the review will ask, on this day and on every later one', () => {
    const cards = ['port:postgresql', 'trap:k3', 'term:ttl', 'cell:backup/memcached'].map((id) => ({
      id,
      deck: id === 'port:postgresql' ? 'ports' : deckOf(id),
    }));
    fc.assert(
      fc.property(anyEvents, fc.nat(400), (events, days) => {
        const memory = replay(events);
        const written = Math.max(noon, ...events.map(({ at }) => at));
        const asked = cards.filter(
          ({ id, deck }) => memory.cards.has(id) && memory.settings.decks[deck] !== false,
        );
        const summary = summaryOf(memory, (id) => cards.find((one) => one.id === id)?.deck, written, seoul);
        const kept = readSummary(JSON.stringify(summary ?? null));
        const now = written + days * day;
        const { expired } = sessionOf(memory, asked, now, seoul);
        expect(kept ? dueToday(kept, now, seoul) : 0).toBe(expired);
      }),
    );
  });

  test('keeps within what the day has room for', () => {
    const memory = replay(
      Array.from({ length: 30 }, (_, index) => reviewed(`trap:${index}`, 3, noon + index)),
    );
    const summary = summaryOf(memory, deckOf, noon + 100, seoul);
    expect(summary && dueToday(summary, noon + 100, seoul)).toBe(0);
    expect(summary && dueToday(summary, noon + 40 * day, seoul)).toBe(20);
  });

  test('has nothing to say before a card was asked, or when all its decks are switched off', () => {
    const off = { kind: 'setting', name: 'deck:trap', value: 'off', at: noon, device: 'a1' } as const;
    expect(summaryOf(replay([off]), deckOf, noon, seoul)).toBeUndefined();
    expect(summaryOf(replay([off, reviewed('trap:k3', 3)]), deckOf, noon, seoul)).toBeUndefined();
    expect(summaryOf(replay([reviewed('trap:k3', 3)]), () => undefined, noon, seoul)).toBeUndefined();
  });

  test('holds a card as known until it expires, and not where it was missed', () => {
    const memory = replay([reviewed('trap:k3', 3), reviewed('trap:k4', 1)]);
    const { trap = {} } = summaryOf(memory, deckOf, noon, seoul)?.decks ?? {};
    expect(progressIn(trap, noon, seoul)).toEqual({ asked: 2, known: 1 });
    expect(progressIn(trap, noon + 60 * day, seoul)).toEqual({ asked: 2, known: 0 });
  });

  test('takes the hit ratio of the latest hundred answers', () => {
    const memory = replay(
      Array.from({ length: 150 }, (_, index) => reviewed(`trap:${index}`, index < 75 ? 1 : 3, noon + index)),
    );
    expect(summaryOf(memory, deckOf, noon, seoul)?.ratio).toBe(0.75);
  });
});

test('a note is known when five cards were asked and four in five of them are known', () => {
  expect([4, 5].map((asked) => isKnown({ asked, known: 4 }))).toEqual([false, true]);
  expect(isKnown({ asked: 10, known: 7 })).toBe(false);
});

test.each(['', '{', 'null', '3', '{"decks":null}', '{"decks":{"a":{"b":"c"}}}', '{"decks":{},"ratio":"1"}'])(
  'what is no summary is none: %s',
  (text) => {
    expect(readSummary(text)).toBeUndefined();
  },
);
