import { getCollection } from 'astro:content';
import type { Question } from '../schema/question.ts';
import { statementById } from './facts.ts';

export type PlacedQuestion = Question & {
  /** Slug of the page the question stands on. */
  page: string;
};

/**
 * All questions with the page they stand on, in the author's order.
 *
 * @throws Error when a question tests a statement that does not exist, which stops the build
 */
export async function allQuestions(): Promise<PlacedQuestion[]> {
  const pages = await getCollection('questions');
  const questions = pages.flatMap(({ data }) =>
    data.questions.map((question) => ({ ...question, page: data.page })),
  );
  await Promise.all(questions.flatMap(({ statements }) => statements.map(statementById)));
  return questions;
}

/** The questions of one page, in the author's order. */
export async function questionsOn(page: string): Promise<PlacedQuestion[]> {
  return (await allQuestions()).filter((question) => question.page === page);
}
