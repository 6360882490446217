import { memoize } from '../memoize.ts';
import { markedText, type TextPiece } from './excerpt.ts';
import type { PageFile, QuestionFile } from './found-files.ts';
import { mentions, type Wanted, wantedBy } from './highlights.ts';
import { isFunctionWord, stemCandidates } from './particles.ts';
import type { Group, Understanding } from './understand.ts';

/** A question that answers the query. */
export interface FoundQuestion {
  /** Its address, below the site's base. */
  readonly path: string;
  readonly prompt: readonly TextPiece[];
  /** Title of the note that it is about. */
  readonly note: string;
  readonly topic: string;
}

/** What a question may leave unanswered of a query and still be found; the rest of it has rare words. */
const leastCovered = 0.7;
/** Weight of a word that occurs among the options only. */
const inOptions = 0.6;

/**
 * Finds the questions that ask about a query. A question tells a story, so it may have a word that the site's notes do
 * not have; such a word must match as it was typed. Rare words count more than common ones (inverse document frequency
 * over questions), so that one common word of a long query finds nothing.
 *
 * @param options by the number of a page, its file: only those of the pages that the query is about are at hand
 * @param order numbers of the pages that the query is about, best first; among equals, it decides
 * @returns all of them, best first
 */
export function findQuestions(
  file: QuestionFile,
  understanding: Pick<Understanding, 'groups' | 'words'>,
  options: ReadonlyMap<number, PageFile['options']>,
  order: readonly number[],
): FoundQuestion[] {
  const asked = questionsIn(file);
  const wanted = wantedOf(
    partsOf(understanding),
    asked.map(({ prompt }) => prompt),
  );
  const found = asked.map((question) => ({
    question,
    prompt: answeredBy(question.prompt, wanted),
    options: answeredBy(options.get(question.page)?.[question.id] ?? '', wanted),
  }));
  const worth = wanted.map(({ share }, which) => {
    const times = found.filter(({ prompt, options: other }) => prompt[which] || other[which]).length;
    return share * Math.log(1 + asked.length / Math.max(1, times));
  });
  const total = worth.reduce((sum, one) => sum + one, 0);
  const places = new Map(order.map((page, index) => [page, index]));
  const placeOf = ({ page }: { readonly page: number }) => places.get(page) ?? order.length;
  return found
    .map(({ question, prompt, options: other }) => {
      const sum = (count: (which: number) => number) =>
        worth.reduce((all, one, which) => all + one * count(which), 0) / total;
      return {
        question,
        covered: sum((which) => (prompt[which] || other[which] ? 1 : 0)),
        score: sum((which) => (prompt[which] ? 1 : other[which] ? inOptions : 0)),
      };
    })
    .filter(({ covered }) => covered >= leastCovered)
    .sort((one, next) => next.score - one.score || placeOf(one.question) - placeOf(next.question))
    .map(({ question: { path, prompt, title, topic } }) => ({
      path,
      prompt: markedText(prompt, wanted),
      note: title,
      topic,
    }));
}

/** All questions of the site, each with the page that it is on. */
const questionsIn = memoize(({ pages }: QuestionFile) =>
  pages.flatMap(({ page, path, title, topic, questions }) =>
    questions.map(({ id, prompt }) => ({ page, id, prompt, path: `${path}#${id}`, title, topic })),
  ),
);

/** The phrases of a query, and the words that are in none of them. */
function partsOf({ groups, words }: Pick<Understanding, 'groups' | 'words'>): Group[] {
  const phrases = groups.filter(isPhrase);
  const inside = new Set(phrases.flatMap(({ typed }) => typed.split(' ')));
  return [...phrases, ...words.filter(({ typed }) => !inside.has(typed))];
}

/** Whether several words are one thing together. A title or a heading is no more than its words to a question. */
function isPhrase({ typed, readings: [first] }: Group): boolean {
  return typed.includes(' ') && (first?.entry.kind === 'form' || first?.entry.kind === 'word');
}

/** What a question has to contain for each word and phrase of the query. */
function wantedOf(asked: readonly Group[], prompts: readonly string[]): Wanted[] {
  return asked.flatMap((group) => {
    if (isFunctionWord(group.typed)) return [];
    const known = group.readings.some(({ how }) => how === 'exact' || how === 'stem');
    const typed = { share: group.share, spellings: stemCandidates(group.typed).filter(isWord) };
    const asTyped = !known && prompts.some((prompt) => mentions(prompt, typed));
    const [read] = asTyped ? [typed] : wantedBy([group]);
    return [read ?? typed];
  });
}

function isWord(text: string): boolean {
  return text.length > 1;
}

/** Which parts of the query a text answers, each looked for by itself: where two fit, the longer hides the other. */
function answeredBy(text: string, wanted: readonly Wanted[]): readonly boolean[] {
  return wanted.map((one) => mentions(text, one));
}
