import { z } from 'zod';
import { codeLines } from '../../sim/cache-aside/types.ts';
import { sceneFrame, sceneSentence, sentencesFor } from './scene.ts';

/** The words of the scene "Switched on, and nothing changes". */
export const cacheAsideWords = z.strictObject({
  ...sceneFrame,
  workload: sceneSentence,
  events: sentencesFor([
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
  refusals: sentencesFor(['already-on', 'already-off', 'already-there', 'not-there']),
  lines: sentencesFor(codeLines),
  goals: sentencesFor(['relieved', 'fresh']),
  proxy: sceneSentence,
  questions: sentencesFor(['serve', 'price']),
});
export type CacheAsideWords = z.infer<typeof cacheAsideWords>;
