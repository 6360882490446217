import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../sim/random.ts';
import {
  deadlineOf,
  drawExam,
  type ExamQuestion,
  everything,
  handedIn,
  isAnswered,
  isRight,
  missedBefore,
  poolOf,
  pressed,
  readSitting,
  type Sitting,
  scoreOf,
  secondsLeft,
} from './exam.ts';

const answeredBy = {
  one: { kind: 'one', options: 4, right: [0] },
  several: { kind: 'several', options: 4, right: [1, 3] },
  order: { kind: 'order', options: 5, right: [0, 1, 2, 3, 4] },
  number: { kind: 'number', options: 0, right: [35], tolerance: 1 },
} as const;
const anyTopic = fc.constantFrom('rds/proxy', 'ports', 'choose', 'elasticache/overview');
const anyKind = fc.constantFrom('one', 'several', 'order', 'number');
const anyQuestions: fc.Arbitrary<ExamQuestion[]> = fc
  .array(fc.tuple(anyTopic, anyKind), { minLength: 1, maxLength: 60 })
  .map((drawn) =>
    drawn.map(([topic, kind], number) => ({ id: `question:Q-${number}`, topic, ...answeredBy[kind] })),
  );
const anySeed = fc.nat({ max: 2 ** 32 - 1 });
const anyCount = fc.integer({ min: 1, max: 70 });

const draw = (questions: readonly ExamQuestion[], count: number, seed: number) => {
  const random = new Random(seed);
  return drawExam(questions, count, (bound) => random.below(bound));
};

/** A sitting in which every question is answered in whole: with what is shown first, or with the same number. */
const sittingOf = (questions: readonly ExamQuestion[], count: number, seed: number): Sitting => {
  const items = draw(questions, count, seed);
  const rightOf = new Map(questions.map(({ id, right }) => [id, right.length]));
  return {
    ...{ seed, count, minutes: 40, topic: '', kinds: 'every', startedAt: 1_764_288_000_000 },
    ...{ items, place: 0, flags: [] },
    answers: Object.fromEntries(
      items.map(({ id, order }) => [id, order.length > 0 ? order.slice(0, rightOf.get(id)) : [36]]),
    ),
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
    const questions = Array.from({ length: 60 }, (_, number) => ({
      ...{ id: `${number}`, topic: '', ...answeredBy.one },
    }));
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

  test('shows every option or step of a question once', () => {
    fc.assert(
      fc.property(anyQuestions, anyCount, anySeed, (questions, count, seed) => {
        const options = new Map(questions.map((question) => [question.id, question.options]));
        for (const { id, order } of draw(questions, count, seed))
          expect([...order].sort()).toEqual([...Array(options.get(id)).keys()]);
      }),
    );
  });

  test('is drawn as it was when its link was made', () => {
    const questions = Array.from({ length: 12 }, (_, number) => ({
      id: `question:Q-${number}`,
      topic: number % 3 === 0 ? 'ports' : 'choose',
      ...(number % 4 === 3 ? answeredBy.several : answeredBy.one),
    }));
    const old = poolOf(questions, { topic: everything, kinds: 'one' }, () => false);
    expect(draw(old, 5, 7)).toEqual([
      { id: 'question:Q-6', order: [2, 0, 1, 3] },
      { id: 'question:Q-5', order: [3, 2, 0, 1] },
      { id: 'question:Q-2', order: [2, 1, 3, 0] },
      { id: 'question:Q-10', order: [0, 2, 3, 1] },
      { id: 'question:Q-0', order: [3, 0, 1, 2] },
    ]);
  });

  test('is drawn from one topic, from what was missed or from all, and old links from one kind', () => {
    fc.assert(
      fc.property(
        anyQuestions,
        fc.oneof(anyTopic, fc.constantFrom(everything, missedBefore)),
        fc.constantFrom('one', 'every'),
        (questions, topic, kinds) => {
          const isMissed = (id: string) => id.endsWith('3');
          const pool = poolOf(questions, { topic, kinds }, isMissed);
          const isWanted = ({ id, topic: own, kind }: ExamQuestion) =>
            (topic === everything || own === topic || (topic === missedBefore && isMissed(id))) &&
            (kinds === 'every' || kind === 'one');
          for (const question of questions) expect(pool.includes(question)).toBe(isWanted(question));
        },
      ),
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
        const key = new Map(questions.map((question) => [question.id, question]));
        const score = scoreOf({ items: sitting.items, answers }, key);
        const topics = [...score.topics.values()];
        expect(score.count).toBe(sitting.items.length);
        expect(score.hits).toBe(
          questions.filter((question) => isRight(question, answers[question.id])).length,
        );
        expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(score.count);
        expect(topics.reduce((sum, { hits }) => sum + hits, 0)).toBe(score.hits);
      }),
    );
  });
});

describe('an answer', () => {
  const question = (kind: keyof typeof answeredBy): ExamQuestion => ({
    id: '',
    topic: '',
    ...answeredBy[kind],
  });

  test('is right only in whole', () => {
    expect(isRight(question('one'), [0])).toBe(true);
    expect(isRight(question('one'), [1])).toBe(false);
    expect(isRight(question('several'), [3, 1])).toBe(true);
    for (const part of [[1], [1, 2], [3], [1, 2, 3], []])
      expect(isRight(question('several'), part)).toBe(false);
    expect(isRight(question('order'), [0, 1, 2, 3, 4])).toBe(true);
    expect(isRight(question('order'), [1, 0, 2, 3, 4])).toBe(false);
    expect(isRight(question('order'), [0, 1, 2, 3])).toBe(false);
    for (const near of [34, 35, 36]) expect(isRight(question('number'), [near])).toBe(true);
    expect(isRight(question('number'), [37])).toBe(false);
    expect(isRight(question('one'), undefined)).toBe(false);
  });

  test('has nothing twice and no more than is right, whatever is pressed, and a second press takes back', () => {
    fc.assert(
      fc.property(anyKind, fc.array(fc.nat({ max: 3 })), (kind, presses) => {
        const asked = question(kind);
        let answer: readonly number[] = [];
        for (const option of presses) {
          const after = pressed(asked, answer, option);
          expect(new Set(after).size).toBe(after.length);
          expect(after.length).toBeLessThanOrEqual(asked.right.length);
          if (answer.includes(option)) expect(after).toEqual(answer.filter((other) => other !== option));
          answer = after;
        }
        expect(isAnswered(asked, answer)).toBe(answer.length === asked.right.length);
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

  test('from before there were several answers goes on as it was', () => {
    const questions = [{ id: 'question:Q-0', topic: 'ports', ...answeredBy.one }];
    const { kinds: _kinds, ...old } = sittingOf(questions, 1, 1);
    const read = readSitting(JSON.stringify({ ...old, answers: { 'question:Q-0': 2 } }), questions);
    expect(read).toMatchObject({ kinds: 'one', answers: { 'question:Q-0': [2] } });
  });

  test('loses answers that a question cannot have', () => {
    const questions = [{ id: 'question:Q-0', topic: 'ports', ...answeredBy.several }];
    const sitting = sittingOf(questions, 1, 1);
    for (const answer of [[4], [1, 1], [0, 1, 2], [], ['1'], 'A', null, { 0: 1 }])
      expect(
        readSitting(JSON.stringify({ ...sitting, answers: { 'question:Q-0': answer } }), questions),
      ).toEqual({
        ...sitting,
        answers: {},
      });
  });

  test('is none where anything else was kept', () => {
    const questions = [{ id: 'question:Q-0', topic: 'ports', ...answeredBy.one }];
    for (const text of ['', '{', 'null', '[]', '{"seed":1}', '"exam"'])
      expect(readSitting(text, questions)).toBeUndefined();
    const sitting = sittingOf(questions, 1, 1);
    expect(readSitting(JSON.stringify({ ...sitting, startedAt: -1 }), questions)).toBeUndefined();
    const twice = [{ id: 'question:Q-0', order: [0, 0, 1, 2] }];
    expect(readSitting(JSON.stringify({ ...sitting, items: twice }), questions)).toBeUndefined();
  });
});
