import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents, anyReview } from './arbitraries.ts';
import { dayOf, type UtcOffset } from './days.ts';
import { inOrder, lineOf, type MemoryEvent, merge, parseLine, type Review } from './events.ts';
import { forecast } from './forecast.ts';
import { lastReview, type Memory, replay, reviewHitRatio, reviewsOfToday, withEvent } from './memory.ts';
import { isDue } from './schedule.ts';

const day = 86_400_000;
const seoul: UtcOffset = () => 9 * 60;
const noon = Date.parse('2026-12-01T12:00+09:00');
const review = (card: string, at: number, grade: Review['grade'], device = 'a1'): Review => ({
  kind: 'review',
  card,
  at,
  grade,
  device,
});
const lines = (events: Iterable<MemoryEvent>) => [...events].map(lineOf);
const told = ({ cards, settings }: Memory) => ({ cards: [...cards].sort(), settings });

describe('an event', () => {
  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(lines(events).map(parseLine)).toEqual(events);
      }),
    );
  });

  test.each([
    '',
    'review',
    'review 12 a1 port:ssh',
    'review 12 a1 port:ssh 5',
    'review 012 a1 port:ssh 3',
    'review 12 a1  3',
    'review 99999999999999999 a1 port:ssh 3',
    'review 9999999999999999 a1 port:ssh 3',
    'review 12 a1 port:ssh 3 X more',
    'undo 12 a1 nothing',
    'undo 12 a1 undo 11 a1 review 12 a1 port:ssh 3',
    'setting 12 a1 daily',
    'forget 12 a1 port:ssh',
  ])('is not read from “%s”', (line) => {
    expect(parseLine(line)).toBeUndefined();
  });
});

describe('two memories', () => {
  test('give the same whichever is merged first, and merging again changes nothing', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyEvents, (one, other, third) => {
        const merged = lines(merge(one, other));
        expect(lines(merge(other, one))).toEqual(merged);
        expect(lines(merge(merge(one, other), one))).toEqual(merged);
        expect(lines(merge(merge(one, other), third))).toEqual(lines(merge(one, merge(other, third))));
        expect(told(replay(merge(one, other)))).toEqual(told(replay([...other, ...one])));
      }),
    );
  });

  test('lose no review', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (one, other) => {
        const merged = new Set(lines(merge(one, other)));
        for (const line of lines([...one, ...other])) expect(merged).toContain(line);
      }),
    );
  });

  test('keep the newer of two settings, wherever it was made', () => {
    const setting = (at: number, device: string, value: string): MemoryEvent => ({
      kind: 'setting',
      at,
      device,
      name: 'daily',
      value,
    });
    const [older, newer] = [setting(noon, 'a1', '40'), setting(noon + 1, 'b2', '10')];
    expect(replay(merge([newer], [older])).settings.daily).toBe(10);
    expect(replay([older]).settings.daily).toBe(40);
    expect(replay([setting(noon, 'a1', '9000')]).settings.daily).toBe(20);
  });
});

describe('a memory', () => {
  test('is the same whether events come one by one or all at once', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let memory = replay([]);
        for (const event of inOrder(events)) memory = withEvent(memory, event);
        expect(told(memory)).toEqual(told(replay(events)));
      }),
    );
  });

  test('never has a card due before it was learnt, nor again on the day it was asked', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { minLength: 1, maxLength: 20 }), (reviews) => {
        for (const card of replay(reviews).cards.values()) {
          expect(card.dueAt).toBeGreaterThan(card.learntAt);
          expect(card.interval).toBeGreaterThanOrEqual(1);
          expect(isDue(card, card.lastAt, seoul)).toBe(false);
          expect(isDue(card, card.dueAt, seoul)).toBe(true);
        }
      }),
    );
  });

  test('renews a hit for longer each time, and a miss for a fraction of that', () => {
    const known = [0, 2, 13].map((days) => review('term:ttl', noon + days * day, 3));
    const intervals = known.map(
      (_, index) => replay(known.slice(0, index + 1)).cards.get('term:ttl')?.interval ?? 0,
    );
    expect(intervals).toEqual(intervals.toSorted((one, other) => one - other));
    expect(intervals[0]).toBeLessThan(intervals[2] ?? 0);
    const missed = replay([...known, review('term:ttl', noon + 60 * day, 1)]).cards.get('term:ttl');
    expect(missed).toMatchObject({ misses: 1, reviews: 4 });
    expect(missed?.interval).toBeLessThan((intervals[2] ?? 0) / 4);
  });

  test('asks sooner where more is to be known', () => {
    const event = review('term:ttl', noon, 3);
    const at = (value: string) =>
      replay([event, { kind: 'setting', at: noon - 1, device: 'a1', name: 'retention', value }]).cards.get(
        'term:ttl',
      )?.dueAt ?? 0;
    expect(at('0.95')).toBeLessThan(at('0.8'));
  });

  test('takes back the last review of its own device, and the one before it next', () => {
    const [first, second, elsewhere] = [
      review('trap:k3', noon, 3),
      review('trap:k3', noon + 1, 1),
      review('term:ttl', noon + 2, 3, 'b2'),
    ];
    let memory = replay([first, second, elsewhere]);
    for (const expected of [second, first]) {
      const last = lastReview(memory, 'a1');
      expect(last).toEqual(expected);
      memory = withEvent(memory, {
        kind: 'undo',
        at: noon + 10,
        device: 'a1',
        cancels: lineOf(expected),
      });
    }
    expect([...memory.cards.keys()]).toEqual(['term:ttl']);
    expect(lastReview(memory, 'a1')).toBeUndefined();
  });

  test('stands still where a clock was set back', () => {
    const card = replay([review('trap:k3', noon, 3, 'b2'), review('trap:k3', noon - day, 3)]).cards.get(
      'trap:k3',
    );
    expect(card).toMatchObject({ learntAt: noon - day, reviews: 2 });
  });
});

describe('a day', () => {
  test('begins at four in the morning of the reader', () => {
    const night = Date.parse('2026-12-01T03:59+09:00');
    expect(dayOf(night + 60_000, seoul) - dayOf(night, seoul)).toBe(1);
    expect(dayOf(night, seoul)).toBe(dayOf(Date.parse('2026-11-30T04:00+09:00'), seoul));
  });

  test('has a hit ratio of its own', () => {
    const memory = replay([review('a', noon - day, 1), review('a', noon, 3), review('b', noon + 1, 1)]);
    expect(reviewHitRatio(reviewsOfToday(memory, noon, seoul))).toBe(0.5);
    expect(reviewHitRatio([])).toBeUndefined();
  });
});

describe('the forecast', () => {
  test('counts every card that expires in the week once, what is overdue today', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 20 }), fc.nat(400), (reviews, days) => {
        const memory = replay(reviews);
        const now = Math.max(noon, ...reviews.map(({ at }) => at)) + days * day;
        const counts = forecast(memory, new Set(memory.cards.keys()), now, seoul);
        const due = [...memory.cards.values()].filter((card) => isDue(card, now, seoul));
        const soon = [...memory.cards.values()].filter((card) => isDue(card, now + 6 * day, seoul));
        expect(counts[0]).toBe(due.length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(soon.length);
      }),
    );
  });
});
