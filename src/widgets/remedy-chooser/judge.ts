import type { RemedyChooserData, RemedyQuestion } from '../../content/queries/remedies-data.ts';
import type { RemedyId } from '../../content/schema/remedy.ts';
import { type Decision, decisionsOf, type GivenAnswer } from '../chooser/answers.ts';

export interface Verdict {
  readonly decisions: readonly Decision<RemedyQuestion>[];
  /** The next question, or `undefined` once no question could change the answer. */
  readonly next: RemedyQuestion | undefined;
  /** Remedies that still fit: those more answers prefer come first, then the order of the table. */
  readonly fits: readonly RemedyId[];
}

/**
 * What the answers given so far leave. Questions are asked in order; an answer that ends the asking, or that leaves at
 * most one remedy, is the last, and whatever was given after it is left out.
 */
export function judge(
  { names, questions }: Pick<RemedyChooserData, 'names' | 'questions'>,
  given: readonly GivenAnswer[],
): Verdict {
  const decisions: Decision<RemedyQuestion>[] = [];
  let fits: readonly RemedyId[] = names.map(({ id }) => id);
  const preferences = new Map<RemedyId, number>();
  let ended = false;
  for (const question of questions) {
    const [decision] = decisionsOf([question], given);
    if (ended || !decision) break;
    decisions.push(decision);
    const { rulesOut, prefers, ends } = decision.answer;
    fits = fits.filter((id) => !rulesOut.includes(id));
    for (const id of prefers) preferences.set(id, (preferences.get(id) ?? 0) + 1);
    ended = ends === true || fits.length <= 1;
  }
  return {
    decisions,
    next: ended ? undefined : questions[decisions.length],
    fits: fits.toSorted((a, b) => (preferences.get(b) ?? 0) - (preferences.get(a) ?? 0)),
  };
}
