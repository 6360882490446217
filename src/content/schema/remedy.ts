import { z } from 'zod';
import { bilingual, isoDate, sourceId, statementId } from './fields.ts';

/** What can be added to a system for a symptom. */
export const remedies = ['cache', 'read-replica', 'rds-proxy', 'multi-az', 'dax', 'cloudfront'] as const;
export type RemedyId = (typeof remedies)[number];
const remedyId = z.enum(remedies);

/** A row of the table: one remedy and what it is good for. */
const remedy = z.strictObject({
  id: remedyId,
  name: bilingual,
  /** The symptom it is for. */
  symptom: bilingual,
  /** What it does about it. */
  how: bilingual,
  /** How much code changes. */
  code: bilingual,
  /** Whether values can be stale with it. */
  stale: bilingual,
  trap: bilingual,
  /** Statements of the notes about it. */
  statements: z.array(statementId).min(1),
  sources: z.array(sourceId).min(1),
  checked: isoDate,
});

const answer = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  label: bilingual,
  rulesOut: z.array(remedyId).default([]),
  /** Remedies that fit better than the others without ruling them out. */
  prefers: z.array(remedyId).default([]),
  /** Set where no later question could change the answer. */
  ends: z.literal(true).optional(),
  why: bilingual,
});

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** The table of remedies and the questions that lead to one. */
export const remedyFile = z.strictObject({
  remedies: z
    .array(remedy)
    .refine(
      (rows) => unique(rows.map(({ id }) => id)) && rows.length === remedies.length,
      'every remedy has one row',
    ),
  chooser: z.strictObject({
    questions: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z]+$/),
          question: bilingual,
          answers: z
            .array(answer)
            .min(2)
            .refine(
              (answers) => unique(answers.map(({ id }) => id)),
              'answers of a question differ in their IDs',
            ),
        }),
      )
      .min(1)
      .refine((questions) => unique(questions.map(({ id }) => id)), 'questions differ in their IDs'),
    /** The text when every remedy is ruled out. */
    nothing: bilingual,
  }),
});
