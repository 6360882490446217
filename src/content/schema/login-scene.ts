import { z } from 'zod';
import {
  actionNames,
  changeRefusals,
  checks,
  clientNames,
  creationRefusals,
  deadEnds,
  entries,
  exclusions,
  goals,
} from '../../sim/login/types.ts';
import { bilingual } from './fields.ts';
import { sceneGoal, sceneSentence, sentencesFor } from './scene.ts';

/** The words of the scene "How may I log in?". */
export const loginWords = z.strictObject({
  goals: z.record(z.enum(goals), sceneGoal),
  checks: sentencesFor(checks),
  clients: sentencesFor(clientNames),
  /** The name of the button, the sentence that asks for the action, and the one when it is done. */
  actions: z.record(
    z.enum(actionNames),
    z.strictObject({ name: bilingual, request: sceneSentence, done: sceneSentence }),
  ),
  changeRefusals: sentencesFor(changeRefusals),
  creationRefusals: sentencesFor(creationRefusals),
  admissions: sentencesFor([...entries, ...exclusions]),
  tried: sentencesFor(['all', 'some', 'none']),
  deadEnds: sentencesFor(deadEnds),
  questions: sentencesFor(['accepted', 'application']),
});
export type LoginWords = z.infer<typeof loginWords>;
