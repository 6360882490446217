/** One given answer, by ids. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** A question of a chooser with the answers it offers. */
export interface QuestionWithAnswers<Answer extends { readonly id: string } = { readonly id: string }> {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly Answer[];
}

export interface Decision<Asked extends QuestionWithAnswers> {
  readonly question: Asked;
  readonly answer: Asked['answers'][number];
}

/** The questions that were answered, in the chooser's order. Answers to unknown questions are left out. */
export function decisionsOf<Asked extends QuestionWithAnswers>(
  questions: readonly Asked[],
  given: readonly GivenAnswer[],
): Decision<Asked>[] {
  return questions.flatMap((question): Decision<Asked>[] => {
    const id = given.find((one) => one.question === question.id)?.answer;
    const answer = question.answers.find((one) => one.id === id);
    return answer ? [{ question, answer }] : [];
  });
}

/**
 * Reads given answers from a part of an address such as `symptom.reads_store.relational`.
 *
 * @param refuse called with every pair that names no question or none of its answers; the others are kept
 */
export function readAnswers(
  text: string | null,
  questions: readonly QuestionWithAnswers[],
  refuse: (pair: string) => void,
): GivenAnswer[] {
  const given: GivenAnswer[] = [];
  for (const pair of (text ?? '').split('_').filter(Boolean)) {
    const [question = '', answer = ''] = pair.split('.');
    const asked = questions.find(({ id }) => id === question);
    if (!asked?.answers.some(({ id }) => id === answer)) refuse(pair);
    else if (!given.some((known) => known.question === question)) given.push({ question, answer });
  }
  return given;
}

/** The part of an address that `readAnswers` reads; `undefined` while nothing is answered. */
export function writeAnswers(given: readonly GivenAnswer[]): string | undefined {
  return given.length === 0
    ? undefined
    : given.map(({ question, answer }) => `${question}.${answer}`).join('_');
}
