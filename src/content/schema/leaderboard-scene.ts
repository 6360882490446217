import { z } from 'zod';
import { lessons } from '../../sim/leaderboard/types.ts';
import { commandNames } from '../../sim/sorted-set/execute.ts';
import { sceneGoal, sentencesFor } from './scene.ts';

const questions = ['top', 'place', 'neighbours', 'page'] as const;

/** The words of the scene of the leaderboard. */
export const leaderboardWords = z.strictObject({
  lessons: z.record(z.enum(lessons), sceneGoal),
  events: sentencesFor(['sent', 'added', 'moved', 'stayed', 'removed', 'several']),
  meanings: sentencesFor([
    'added',
    'counted',
    'kept',
    'score',
    'rank',
    'rank-from-below',
    'rows',
    'nothing',
    'count',
    'nil',
    'done',
    'error',
  ]),
  questions: sentencesFor(['score', 'place', 'reply', 'first']),
  help: sentencesFor(commandNames),
  /** The arguments of a command, as its documentation writes them. */
  syntax: z.record(z.enum(commandNames), z.string().min(1)),
});
export type LeaderboardWords = z.infer<typeof leaderboardWords>;

/** How many rows a relational database reads to answer a leaderboard; `scripts/record-leaderboard-sql.ts` records it. */
export const leaderboardSql = z.strictObject({
  server: z.string().min(1),
  /** Players in the table, one figure of each answer for each of them. */
  sizes: z.array(z.int().positive()),
  answers: z.array(
    z.strictObject({
      question: z.enum(questions),
      sql: z.string().min(1),
      withoutIndex: z.array(z.int().nonnegative()),
      withIndex: z.array(z.int().nonnegative()),
    }),
  ),
});
