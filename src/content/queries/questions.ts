import { getCollection } from 'astro:content';
import { parseEntryId } from '../../address.ts';
import type { Language } from '../../language.ts';
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

/** The notes of one language that have questions, with their slugs: each has a page of questions below it. */
export async function questionedNotes(language: Language) {
  const pages = new Set((await getCollection('questions')).map(({ data }) => data.page));
  return (await getCollection('docs')).flatMap((note) => {
    const { language: own, slug } = parseEntryId(note.id);
    return own === language && pages.has(slug) ? [{ note, page: slug }] : [];
  });
}

/** Slug of the page with a note's questions. */
export function questionsSlug(page: string): string {
  return `${page}/questions`;
}
