import { z } from 'zod';
import { codeLines } from '../sim/cache-aside/types.ts';
import { safeguards, visitors } from '../sim/defence/types.ts';
import { losses } from '../sim/session/types.ts';
import { bilingual, sourceId, statementId } from './schema.ts';

/** A sentence of a scene, and the checked statements or sources that it rests on. */
export const sceneSentence = z.strictObject({
  ...bilingual.shape,
  basis: z.array(z.union([statementId, sourceId])).min(1),
});
export type SceneSentence = z.infer<typeof sceneSentence>;

/** One sentence for each of these names; a missing or an unknown name fails the build. */
const sentences = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.record(z.enum(names), sceneSentence);

/** What every scene has: what to watch, what was learnt, and where it begins. */
const frame = { watch: sceneSentence, learnt: sceneSentence, opening: sceneSentence };

export const sessionWords = z.strictObject({
  ...frame,
  events: sentences([
    'login-sent',
    'request-sent',
    'sent-in-turn',
    'sent-by-cookie',
    'sent-elsewhere',
    'unserved',
    'stored-on-server',
    'stored-in-cache',
    'replicated',
    'not-stored',
    'found-on-server',
    'found-in-cache',
    'not-found',
    'renewed',
    'logged-in',
    'still-logged-in',
    'login-page',
    'server-failed',
    'server-removed',
    'server-added',
    'primary-failed',
    'replica-promoted',
    'node-failed',
    'sessions-lost',
    'sessions-kept',
    'time-passed',
    'node-replaced',
    'refused',
  ]),
  absences: sentences([...losses, 'never', 'elsewhere', 'cache-down']),
  losses: sentences(losses),
  refusals: sentences(['last-server', 'no-room', 'no-cache', 'no-node', 'not-running']),
  standings: sentences(['in-cache', 'in-by-cookie', 'in-only-server', 'by-chance', 'out']),
  question: sceneSentence,
});
export type SessionWords = z.infer<typeof sessionWords>;

export const cacheAsideWords = z.strictObject({
  ...frame,
  workload: sceneSentence,
  events: sentences([
    'switched-on',
    'switched-off',
    'line-added',
    'line-removed',
    'views-arrived',
    'cache-ignored',
    'cache-unreachable',
    'cache-asked',
    'database-asked',
    'stored',
    'nothing-stored',
    'answered',
    'old-prices-sold',
    'unanswered',
    'price-changed',
    'entry-deleted',
    'entry-left',
    'refused',
  ]),
  refusals: sentences(['already-on', 'already-off', 'already-there', 'not-there']),
  lines: sentences(codeLines),
  goals: sentences(['relieved', 'fresh']),
  proxy: sceneSentence,
  questions: sentences(['serve', 'price']),
});
export type CacheAsideWords = z.infer<typeof cacheAsideWords>;

/** What happens between a visitor and a safeguard; which of the three there are follows from the model. */
const encounter = z.strictObject({
  passed: sceneSentence.optional(),
  stopped: sceneSentence.optional(),
  missing: sceneSentence.optional(),
});

export const defenceWords = z.strictObject({
  ...frame,
  safeguards: z.record(z.enum(safeguards), z.strictObject({ on: sceneSentence, off: sceneSentence })),
  visitors: z.record(
    z.enum(visitors),
    z.strictObject({
      'set-out': sceneSentence,
      meets: z.partialRecord(z.enum(safeguards), encounter),
      'got-through': sceneSentence,
    }),
  ),
  recorded: sceneSentence,
  unrecorded: sceneSentence,
  refusals: sentences(['already-so', 'custom-has-no-iam']),
  question: sceneSentence,
  goal: sceneSentence,
});
export type DefenceWords = z.infer<typeof defenceWords>;
