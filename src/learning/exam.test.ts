import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../sim/random.ts';
import {
  deadlineOf,
  drawExam,
  type ExamQuestion,
  handedIn,
  readSitting,
  type Sitting,
  scoreOf,
  secondsLeft,
} from './exam.ts';

const anyQuestions: fc.Arbitrary<ExamQuestion[]> = fc
  .array(fc.constantFrom('rds/proxy', 'ports', 'choose', 'elasticache/overview'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((topics) => topics.map((topic, number) => ({ id: `question:Q-${number}`, topic, options: 4 })));
const anySeed = fc.nat({ max: 2 ** 32 - 1 });
const anyCount = fc.integer({ min: 1, max: 70 });

const draw = (questions: readonly ExamQuestion[], count: number, seed: number) => {
  const random = new Random(seed);
  return drawExam(questions, count, (bound) => random.below(bound));
};

/** A sitting in which every question is answered with what is shown first. */
const sittingOf = (questions: readonly ExamQuestion[], count: number, seed: number): Sitting => {
  const items = draw(questions, count, seed);
  return {
    ...{ seed, count, minutes: 40, topic: '', startedAt: 1_764_288_000_000, items, place: 0, flags: [] },
    answers: Object.fromEntries(items.map(({ id, order }) => [id, order[0] ?? 0])),
  };
};
const anySitting = fc
  .tuple(anyQuestions, anyCount, anySeed)
  .map(([questions, count, seed]) => ({ questions, sitting: sittingOf(questions, count, seed) }));

describe('an exam', () => {
  test('is the same for the same seed, in whatever order the questions come', () => {
    fc.assert(
      fc.property(anyQuestions, anyCount, anySeed, (questions, count, seed) => {
        expect(draw([...questions].reverse(), count, seed)).toEqual(draw(questions, count, seed));
      }),
    );
  });

  test('is another one for another seed', () => {
    const questions = Array.from({ length: 60 }, (_, number) => ({ id: `${number}`, topic: '', options: 4 }));
    expect(draw(questions, 20, 1)).not.toEqual(draw(questions, 20, 2));
  });

  test('has as many questions as were asked for, where there are as many, and none twice', () => {
    fc.assert(
      fc.property(anyQuestions, anyCount, anySeed, (questions, count, seed) => {
        const ids = draw(questions, count, seed).map(({ id }) => id);
        expect(ids).toHaveLength(Math.min(count, questions.length));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('gives no topic two questions more than another that has some left', () => {
    fc.assert(
      fc.property(anyQuestions, anyCount, anySeed, (questions, count, seed) => {
        const ids = new Set(draw(questions, count, seed).map(({ id }) => id));
        const shares = [...Map.groupBy(questions, ({ topic }) => topic).values()].map((own) => {
          const drawn = own.filter(({ id }) => ids.has(id)).length;
          return { drawn, isUsedUp: drawn === own.length };
        });
        const most = Math.max(...shares.map(({ drawn }) => drawn));
        for (const { drawn, isUsedUp } of shares)
          if (!isUsedUp) expect(drawn).toBeGreaterThanOrEqual(most - 1);
      }),
    );
  });

  test('shows every option of a question once', () => {
    fc.assert(
      fc.property(anyQuestions, anyCount, anySeed, (questions, count, seed) => {
        for (const { order } of draw(questions, count, seed)) expect([...order].sort()).toEqual([0, 1, 2, 3]);
      }),
    );
  });
});

describe('the time of an exam', () => {
  test('runs by the clock and never comes back once it is over', () => {
    fc.assert(
      fc.property(anySitting, fc.integer({ min: -10, max: 200 }), ({ sitting }, minutes) => {
        const now = sitting.startedAt + minutes * 60_000;
        expect(secondsLeft(sitting, now)).toBe(Math.min(Math.max(0, 40 - minutes), 40) * 60);
        const { endedAt = Number.NaN } = handedIn(sitting, now);
        expect(endedAt).toBeLessThanOrEqual(deadlineOf(sitting));
        expect(handedIn(handedIn(sitting, now), now + 1000).endedAt).toBe(endedAt);
      }),
    );
  });
});

describe('the score', () => {
  test('adds up over the topics, and counts what has no answer as a miss', () => {
    fc.assert(
      fc.property(anySitting, fc.nat({ max: 60 }), ({ questions, sitting }, unanswered) => {
        const answers = Object.fromEntries(Object.entries(sitting.answers).slice(unanswered));
        const key = new Map(questions.map(({ id, topic }) => [id, { topic, right: 0 }]));
        const score = scoreOf({ items: sitting.items, answers }, key);
        const topics = [...score.topics.values()];
        expect(score.count).toBe(sitting.items.length);
        expect(score.hits).toBe(Object.values(answers).filter((option) => option === 0).length);
        expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(score.count);
        expect(topics.reduce((sum, { hits }) => sum + hits, 0)).toBe(score.hits);
      }),
    );
  });
});

describe('a sitting that was kept', () => {
  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anySitting, ({ questions, sitting }) => {
        expect(readSitting(JSON.stringify(sitting), questions)).toEqual(sitting);
        const done: Sitting = { ...handedIn(sitting, sitting.startedAt + 1), remembered: true };
        expect(readSitting(JSON.stringify(done), questions)).toEqual(done);
      }),
    );
  });

  test('goes on without the questions that the site no longer has', () => {
    fc.assert(
      fc.property(anySitting, ({ questions, sitting }) => {
        const [gone] = sitting.items;
        const left = questions.filter(({ id }) => id !== gone?.id);
        const read = readSitting(JSON.stringify({ ...sitting, place: 69 }), left);
        expect(read?.items ?? []).toEqual(sitting.items.slice(1));
        if (read) expect(read.place).toBe(read.items.length - 1);
      }),
    );
  });

  test('is none where anything else was kept', () => {
    const questions = [{ id: 'question:Q-0', topic: 'ports', options: 4 }];
    for (const text of ['', '{', 'null', '[]', '{"seed":1}', '"exam"'])
      expect(readSitting(text, questions)).toBeUndefined();
    const sitting = sittingOf(questions, 1, 1);
    expect(readSitting(JSON.stringify({ ...sitting, startedAt: -1 }), questions)).toBeUndefined();
    const twice = [{ id: 'question:Q-0', order: [0, 0, 1, 2] }];
    expect(readSitting(JSON.stringify({ ...sitting, items: twice }), questions)).toBeUndefined();
  });
});
