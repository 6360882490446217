import { z } from 'zod';
import { engines, themes } from './comparison-columns.ts';
import { bilingual, isoDate, sourceId, statementId } from './fields.ts';

export const rowId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an ID such as sorted-sets');

/**
 * What a cell answers. `varies` is an answer that is a value, or that depends on engine, version or mode: its
 * text has to be read.
 */
export const claimStates = ['yes', 'no', 'partly', 'varies'] as const;
export type ClaimState = (typeof claimStates)[number];
const claimState = z.enum(claimStates);

const version = z.string().regex(/^\d+(\.(\d+|x))*$/, 'a version such as 7.0.4 or 1.6.x');

/** A range of engine versions, and the part of the feature it is about when it is not the whole. */
export const versionLimit = z
  .strictObject({ from: version.optional(), to: version.optional(), what: bilingual.optional() })
  .refine((limit) => limit.from !== undefined || limit.to !== undefined, 'a limit needs `from` or `to`');
export type VersionLimit = z.infer<typeof versionLimit>;

/** A cell that claims something. Without a source and a date of checking it is not accepted. */
export const claim = z.strictObject({
  state: claimState,
  /** Set where the answer is that of the engine the reader picks, so that it does not count as a difference to it. */
  sameAsEngine: z.literal(true).optional(),
  /** A few words, in the style of a table. */
  text: bilingual,
  versions: z.array(versionLimit).min(1).optional(),
  /** Why the answer is what it is, in one or two sentences. */
  reason: bilingual,
  /** What the classic exam expects, given only where it differs. */
  exam: z.strictObject({ state: claimState, text: bilingual }).optional(),
  sources: z.array(sourceId).min(1, 'a cell that claims something names its source'),
  checked: isoDate,
});

export const unclaimedReasons = [
  'not-applicable',
  'not-stated',
  'not-verified',
  'managed',
  'as-engine',
] as const;
export type UnclaimedReason = (typeof unclaimedReasons)[number];

/** A cell that says, in so many words, that it makes no sourced claim. */
export const unclaimed = z.strictObject({ state: z.literal('unclaimed'), why: z.enum(unclaimedReasons) });

export const cell = z.discriminatedUnion('state', [claim, unclaimed]);

const cells = z.strictObject({ 'redis-oss': cell, valkey: cell, memcached: cell, serverless: cell });

const comparisonRow = z.strictObject({
  id: rowId,
  feature: bilingual,
  /** What readers call the feature besides its name, in either language; only searched. */
  words: z.array(z.string()).default([]),
  /** A remark on the whole row, above all where AWS's own table or documents disagree. */
  note: bilingual.optional(),
  /** Statements of the lecture notes about this row. */
  statements: z.array(statementId).default([]),
  cells,
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

/** One file of the collection: the rows of one theme. */
export const comparisonTheme = z.strictObject({
  theme: z.enum(themes),
  rows: z.array(comparisonRow).min(1),
});
export type ComparisonTheme = z.infer<typeof comparisonTheme>;

const chooserAnswer = z
  .strictObject({
    id: rowId,
    label: bilingual,
    /** Columns that no longer fit. */
    rulesOut: z.array(z.enum(engines)).default([]),
    /** Engines that no longer fit on ElastiCache Serverless. */
    rulesOutOnServerless: z.array(z.enum(['redis-oss', 'valkey', 'memcached'])).default([]),
    /** Columns that fit better than the others without ruling them out. */
    prefers: z.array(z.enum(engines)).default([]),
    /** Rows of the table that decide; empty when the answer does not matter. */
    rows: z.array(rowId).default([]),
    why: bilingual,
  })
  .refine(
    (answer) => answer.rows.length > 0 === answer.rulesOut.length + answer.prefers.length > 0,
    'an answer that decides something names the rows that decide it, and only such an answer does',
  );

/** The questions that lead from a need to an engine. */
export const engineChooser = z.strictObject({
  questions: z
    .array(z.strictObject({ id: rowId, question: bilingual, answers: z.array(chooserAnswer).min(2) }))
    .min(4)
    .max(6),
  /** What decides when the answers leave both of two columns. */
  tieBreak: z.strictObject({
    between: z.tuple([z.enum(engines), z.enum(engines)]),
    winner: z.enum(engines),
    rows: z.array(rowId).min(1),
    why: bilingual,
  }),
});
export type EngineChooser = z.infer<typeof engineChooser>;
