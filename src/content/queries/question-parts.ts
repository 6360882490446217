import type { OptionQuestion, Question, QuestionOption } from '../schema/question.ts';

/** The mark in front of an option, so that a reason and the answers on paper can name it. */
export const optionMarks = ['①', '②', '③', '④', '⑤', '⑥'] as const;

/** Slug of the page with a note's questions. */
export function questionsSlug(page: string): string {
  return `${page}/questions`;
}

/** The anchor of a question on its page: its ID in lower case. */
export function questionAnchor(id: string): string {
  return id.toLowerCase();
}

/** Whether the question is answered by choosing among options. */
export function hasOptions(question: Question): question is OptionQuestion {
  return 'options' in question;
}

/** Places of the right options, from 0. */
export function rightPlaces(options: readonly QuestionOption[]): number[] {
  return options.flatMap(({ right }, place) => (right ? [place] : []));
}

/**
 * The steps of a question of order as shown before the reader has ordered them: the same on every page and in every
 * language, and never in the right order.
 *
 * @param count how many steps there are, at least two
 * @returns for each place shown, the place of its step in the right order
 */
export function mixedSteps(id: string, count: number): number[] {
  const turn = 1 + (Number(id.slice(-2)) % (count - 1));
  const turned = Array.from({ length: count }, (_, place) => (place + turn) % count);
  // A rotation alone would keep most neighbours together, which gives the order away.
  return turned.map((_, place) => turned[place % 2 === 0 ? place / 2 : count - (place + 1) / 2] ?? 0);
}
