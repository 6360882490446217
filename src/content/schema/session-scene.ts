import { z } from 'zod';
import { losses } from '../../sim/session/types.ts';
import { sceneFrame, sentencesFor } from './scene.ts';

/** The words of the scene of the session store. */
export const sessionWords = z.strictObject({
  ...sceneFrame,
  events: sentencesFor([
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
  absences: sentencesFor([...losses, 'never', 'elsewhere', 'cache-down']),
  losses: sentencesFor(losses),
  refusals: sentencesFor(['last-server', 'no-room', 'no-cache', 'no-node', 'not-running']),
  standings: sentencesFor(['in-cache', 'in-by-cookie', 'in-only-server', 'by-chance', 'out']),
  questions: sentencesFor(['request', 'loss']),
});
export type SessionWords = z.infer<typeof sessionWords>;
