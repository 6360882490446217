import { getCollection } from 'astro:content';
import { pageAddress, parseEntryId } from '../../address.ts';
import { questionStrings } from '../../i18n/questions.ts';
import type { Language } from '../../language.ts';
import type { Question } from '../schema/question.ts';
import { statementById } from './facts.ts';
import { onceInBuild } from './once-in-build.ts';
import { questionsSlug } from './question-parts.ts';

export type PlacedQuestion = Question & {
  /** Slug of the question's page. */
  readonly page: string;
};

/**
 * All questions with their pages, in the author's order.
 *
 * @throws Error when a question tests a statement that does not exist, which stops the build
 */
export const allQuestions = onceInBuild(async (): Promise<readonly PlacedQuestion[]> => {
  const pages = await getCollection('questions');
  const questions = pages.flatMap(({ data }) =>
    data.questions.map((question) => ({ ...question, page: data.page })),
  );
  await Promise.all(questions.flatMap(({ statements }) => statements.map(statementById)));
  return questions;
});

/** The questions of one page, in the author's order. */
export async function questionsOn(page: string): Promise<PlacedQuestion[]> {
  return (await allQuestions()).filter((question) => question.page === page);
}

/** The pages of questions of one language, each below its note. */
export async function questionPages(language: Language) {
  const strings = questionStrings[language];
  const counts = new Map(
    (await getCollection('questions')).map(({ data }) => [data.page, data.questions.length]),
  );
  return (await getCollection('docs')).flatMap((note) => {
    const { language: own, slug: page } = parseEntryId(note.id);
    const count = counts.get(page);
    if (own !== language || count === undefined) return [];
    const title = strings.title(note.data.title);
    const description = strings.description(note.data.title, count);
    return [{ note, page, title, description, href: pageAddress(questionsSlug(page), language) }];
  });
}
