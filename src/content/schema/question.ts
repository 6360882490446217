import { z } from 'zod';
import { bilingual, statementId } from './fields.ts';

/** An ID such as Q-RDS-SEC-01. It is the question's address in lower case and the name of its card: it never changes. */
export const questionId = z.string().regex(/^Q-[A-Z]+(-[A-Z]+)?-\d{2}$/, 'an ID such as Q-RDS-SEC-01');

const unique = (texts: readonly string[]) => new Set(texts).size === texts.length;

/** One of four answers, with the reason why it is right or wrong in this situation. */
const option = z.strictObject({
  text: bilingual,
  right: z.literal(true).optional(),
  why: bilingual,
});
export type QuestionOption = z.infer<typeof option>;

/** Four options, in the order in which they are printed. */
const options = z
  .array(option)
  .length(4)
  .refine(
    (four) => unique(four.map(({ text }) => text.ko)) && unique(four.map(({ text }) => text.en)),
    'options differ from each other',
  );
const rightOnes = (four: readonly QuestionOption[]) => four.filter(({ right }) => right).length;
const oneRight = options.refine((four) => rightOnes(four) === 1, 'exactly one option is right');
const severalRight = options.refine(
  (four) => rightOnes(four) === 2 || rightOnes(four) === 3,
  'two or three options are right',
);

const common = {
  id: questionId,
  /** ID of the heading in the note whose text the question follows, for example `at-launch`. */
  section: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** 1: the fact itself; 2: the fact in a situation; 3: two facts together, or a well-known trap. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The statements that a right answer shows to be known; what the question says rests on them. */
  statements: z
    .array(statementId)
    .min(1)
    .refine((ids) => unique(ids), 'no statement twice'),
  prompt: bilingual,
  /** Given only where the exam's answer and AWS today differ: what each would answer. */
  differs: z.strictObject({ exam: bilingual, today: bilingual }).optional(),
};

/** One option is right. */
const choice = z.strictObject({ ...common, kind: z.literal('choice'), options: oneRight });

/** Two or three options are right, and the prompt says how many. */
const choices = z.strictObject({ ...common, kind: z.literal('choices'), options: severalRight });

/** What happens next, after what has happened so far. */
const predict = z.strictObject({
  ...common,
  kind: z.literal('predict'),
  /** What has happened, in order. */
  happened: z.array(bilingual).min(2),
  options: oneRight,
});

/** Steps to be put in order. */
const order = z.strictObject({
  ...common,
  kind: z.literal('order'),
  /** The steps in the right order; whoever shows the question mixes them (`mixedSteps`). */
  steps: z
    .array(bilingual)
    .min(3)
    .max(6)
    .refine(
      (steps) => unique(steps.map(({ ko }) => ko)) && unique(steps.map(({ en }) => en)),
      'steps differ from each other',
    ),
  explanation: bilingual,
});

/** A number to be filled in. */
const number = z.strictObject({
  ...common,
  kind: z.literal('number'),
  answer: z.strictObject({
    value: z.number(),
    /** What the number counts, as printed behind the field. */
    unit: bilingual,
    /** How far an answer may be from the value, in the same unit, and still count. */
    tolerance: z.number().min(0).default(0),
  }),
  explanation: bilingual,
});

export const question = z.discriminatedUnion('kind', [choice, choices, predict, order, number]);
export type Question = z.infer<typeof question>;

/** A question that is answered by choosing among options. */
export type OptionQuestion = Extract<Question, { readonly options: unknown }>;

/** A statement that no question tests, with the reason. */
const untested = z.strictObject({ statement: statementId, why: z.string().min(1) });

/** All questions of one page, in the order of its sections. */
export const questionPage = z.strictObject({
  /** Slug of the page, without locale, for example `rds/security`. */
  page: z.string(),
  questions: z
    .array(question)
    .min(1)
    .refine((questions) => unique(questions.map(({ id }) => id)), 'questions differ in their IDs'),
  /** Statements of the page's facts that no question tests. */
  untested: z.array(untested).default([]),
});
