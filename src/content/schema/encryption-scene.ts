import { z } from 'zod';
import { checks, deadEnds, goals, keyNames, outcomes, refusals } from '../../sim/encryption/types.ts';
import { bilingual } from './fields.ts';
import { sceneGoal, sceneSentence, sentencesFor } from './scene.ts';

/**
 * The forms of a request. A verb has several where it reads differently with a key, from another account or across
 * Regions.
 */
const requestForms = [
  'modify-encrypt',
  'modify-encrypt-cluster',
  'modify-key',
  'blue-green',
  'snapshot',
  'snapshot-key',
  'copy',
  'copy-key',
  'copy-abroad',
  'copy-abroad-key',
  'copy-by-other',
  'copy-by-other-key',
  'restore',
  'restore-key',
  'restore-by-other',
  'replica',
  'replica-key',
  'replica-encrypted',
  'follow',
  'switch',
  'stop-writes',
  'resume-writes',
  'allow',
  'share',
  'enable-key',
  'delete-key',
  'cancel-deletion',
  'start',
  'wait',
] as const;
export type RequestForm = (typeof requestForms)[number];

/** The words of the scene "Encrypt what exists". */
export const encryptionWords = z.strictObject({
  keys: z.record(z.enum(keyNames), bilingual),
  goals: z.record(z.enum(goals), sceneGoal),
  checks: sentencesFor(checks),
  /** The name of the button, and the sentence that makes the request. */
  requests: z.record(z.enum(requestForms), z.strictObject({ name: bilingual, asked: sceneSentence })),
  refusals: sentencesFor(refusals),
  outcomes: sentencesFor(outcomes),
  deadEnds: sentencesFor(deadEnds),
  questions: sentencesFor(['accepted', 'lost']),
});
export type EncryptionWords = z.infer<typeof encryptionWords>;
