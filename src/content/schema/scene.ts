import { z } from 'zod';
import { bilingual, sourceId, statementId } from './fields.ts';

/** A sentence of a scene, and the checked statements or sources that it rests on. */
export const sceneSentence = z.strictObject({
  ...bilingual.shape,
  basis: z.array(z.union([statementId, sourceId])).min(1),
});
export type SceneSentence = z.infer<typeof sceneSentence>;

/** One sentence for each of these names; a missing or an unknown name fails the build. */
export const sentencesFor = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.record(z.enum(names), sceneSentence);

/** What every scene has: what to watch, what was learnt, and where it begins. */
export const sceneFrame = { watch: sceneSentence, learnt: sceneSentence, opening: sceneSentence };

/** What a scene with goals says of each: its name, where it starts and what to reach, what to watch and what was learnt. */
export const sceneGoal = z.strictObject({
  name: bilingual,
  task: sceneSentence,
  watch: sceneSentence,
  learnt: sceneSentence,
});
