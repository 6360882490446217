import type { ExampleName } from '../../sim/plan/example-names.ts';
import { exampleFile } from '../../sim/plan/examples.ts';
import { answerFor, type PlanAnswer } from './answer.ts';
import { defaultChoices } from './choices.ts';
import { readPlanTrace } from './reading.ts';

/** The example that the page opens with. */
export const openingExample: ExampleName = 'shop';

/** The answer for it, as the worker would give it. */
export async function openingAnswer(): Promise<PlanAnswer> {
  const { name, text } = exampleFile(openingExample);
  const read = await readPlanTrace(new Blob([text]), null, () => {});
  return answerFor(read, { file: name, columns: null, allowUnusable: false }, defaultChoices);
}
