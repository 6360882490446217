import fc from 'fast-check';
import { createEmptyCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { grades } from './events.ts';
import { Schedule } from './schedule.ts';

const minute = 60_000;
const day = 1440 * minute;

test('a card is due when the library’s own scheduler says so, whatever was answered and when', () => {
  const answers = fc.array(
    fc.record({
      grade: fc.constantFrom(...grades),
      // Within a day, over some days, and far too late.
      wait: fc.oneof(
        fc.integer({ max: 600 * minute, min: 0 }),
        fc.integer({ max: 40 * day, min: 0 }),
        fc.integer({ max: 900 * day, min: 0 }),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom(0.8, 0.85, 0.9, 0.95), (given, retention) => {
      const library = fsrs({
        request_retention: retention,
        maximum_interval: 365,
        enable_fuzz: false,
        enable_short_term: true,
        learning_steps: [],
        relearning_steps: [],
      });
      const ours = new Schedule(retention);
      let at = Date.parse('2026-12-01T09:00Z');
      let theirs = createEmptyCard(new Date(at));
      let memory = ours.replay([]);
      for (const { grade, wait } of given) {
        at += wait;
        theirs = library.next(theirs, new Date(at), grade as FsrsGrade).card;
        memory = ours.after(memory, { kind: 'review', card: 'term:ttl', grade, at, device: 'a1' });
        expect(memory.dueAt).toBe(theirs.due.getTime());
        expect(memory.interval).toBe(theirs.scheduled_days);
        expect(memory.state).toEqual({ difficulty: theirs.difficulty, stability: theirs.stability });
        const later = at + 7.5 * day;
        expect(ours.retrievability(memory, later)).toBe(
          library.get_retrievability(theirs, new Date(later), false),
        );
      }
    }),
    { numRuns: 300 },
  );
});
