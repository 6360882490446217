import type { ExampleName } from '../../sim/plan/example-names.ts';
import { exampleFile } from '../../sim/plan/examples.ts';
import { answerFor, type PlanAnswer } from './answer.ts';
import { defaultChoices } from './choices.ts';
import { readPlanTrace } from './reading.ts';

/** The example that the page opens with. */
export const openingExample: ExampleName = 'shop';

let answer: Promise<PlanAnswer> | undefined;

/** The answer for it, as the worker would give it. Every page that shows it, in any language, asks for the same one. */
export function openingAnswer(): Promise<PlanAnswer> {
  answer ??= workOut();
  return answer;
}

async function workOut(): Promise<PlanAnswer> {
  const { name, text } = exampleFile(openingExample);
  const read = await readPlanTrace(new Blob([text]), null, () => {});
  return answerFor(read, { file: name, columns: null, allowUnusable: false }, defaultChoices);
}
