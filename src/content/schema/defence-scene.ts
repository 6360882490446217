import { z } from 'zod';
import { safeguards, visitors } from '../../sim/defence/types.ts';
import { sceneFrame, sceneSentence, sentencesFor } from './scene.ts';

/** What happens between a visitor and a safeguard; which of the three there are follows from the model. */
const encounter = z.strictObject({
  passed: sceneSentence.optional(),
  stopped: sceneSentence.optional(),
  missing: sceneSentence.optional(),
});

/** The words of the scene "Whom does it stop?". */
export const defenceWords = z.strictObject({
  ...sceneFrame,
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
  refusals: sentencesFor(['already-so', 'custom-has-no-iam']),
  question: sceneSentence,
  goal: sceneSentence,
});
export type DefenceWords = z.infer<typeof defenceWords>;
