import type { Language } from '../../language.ts';
import { goneEvent } from '../../loading/gone.ts';
import { fetchText } from '../../loading/load-part.ts';
import { namedBy } from '../../search/answers.ts';
import { bestSections, markedText, type SectionHit, type TextPiece } from '../../search/excerpt.ts';
import type { AnswerFile, PageCard, PageFile, QuestionFile } from '../../search/found-files.ts';
import { type Wanted, wantedBy } from '../../search/highlights.ts';
import { couldBeEnglish, couldBeKorean } from '../../search/keyboard.ts';
import { mergeRankings } from '../../search/merge.ts';
import { fullTextQueries, needsFullText } from '../../search/queries.ts';
import { findQuestions } from '../../search/questions.ts';
import { type RankedPage, rankPages } from '../../search/rank.ts';
import { suggest } from '../../search/suggest.ts';
import { type Correction, type Group, type Understanding, understand } from '../../search/understand.ts';
import type { Vocabulary, VocabularyRecord } from '../../search/vocabulary.ts';
import { type FullText, loadFullText } from './pagefind.ts';
import { OtherBuild, vocabularyLoader } from './vocabulary-loader.ts';

/** A page that answers the query, as the result list shows it. */
export interface PageHit {
  readonly url: string;
  readonly title: readonly TextPiece[];
  readonly topic: string;
  readonly kind: string;
  readonly description: readonly TextPiece[];
  readonly sections: readonly SectionHit[];
}

/** The answer of a record (a term, a port or a row of a table) that the query names, as it is shown. */
export interface AnswerHit {
  readonly kind: VocabularyRecord['kind'];
  readonly url: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A question about what was searched for, as the result list shows it. */
export interface QuestionHit {
  readonly url: string;
  readonly prompt: readonly TextPiece[];
  /** Title of the note that it is about. */
  readonly note: string;
}

export interface SearchResults {
  readonly query: string;
  /** The sections of the site, to narrow the results by. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly hits: readonly PageHit[];
  /** Pages that were found, of which `hits` are the first. */
  readonly found: number;
  readonly answers: readonly AnswerHit[];
  /** All that were found, best first; none while the query may still be being typed. */
  readonly questions: readonly QuestionHit[];
  readonly corrections: readonly Correction[];
  /** Terms the query may have meant, when nothing was found. */
  readonly suggestions: readonly string[];
  /** Whether the pages were looked into; if not, they have no sections yet. */
  readonly detailed: boolean;
}

export interface SearchOptions {
  /** Search for what was typed, without corrections. */
  readonly literal?: boolean;
  readonly topic?: string;
  /** How many pages to show. */
  readonly most: number;
  /** Look into the pages even if the query may still be being typed. */
  readonly detailed?: boolean;
}

export interface SearchClient {
  /** @throws when a file of the index cannot be fetched; a later search tries again */
  search(query: string, options: SearchOptions): Promise<SearchResults>;
  /** Fetches what every search needs, so that the first one is quick. */
  prepare(): Promise<void>;
}

/**
 * How far a query is followed: while it may still be being typed only as far as what is loaded; then into the pages and
 * the full-text index; or with every word of the site at hand, which makes the full-text index unnecessary.
 */
type Depth = 'typing' | 'pages' | 'vocabulary';

interface Read {
  readonly meaning: Understanding;
  readonly vocabulary: Vocabulary;
  readonly depth: Depth;
}

const sectionsPerPage = 2;
/** Pages whose sections are shown at once; the others are shown by what they are about. */
const pagesLookedInto = 3;
const mostAnswers = 2;
const mostSuggestions = 4;
/** On a large site, the cards of pages have to be fetched to know their topic. */
const mostNarrowed = 24;

/**
 * Searches the index of one language of the site.
 *
 * @param base the site's base path, or its whole address outside a browser, ending in `/`
 */
export function createSearchClient(
  language: Language,
  base: string,
  fullTextFrom: (base: string, build: string) => Promise<FullText> = loadFullText,
): SearchClient {
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const vocabularies = vocabularyLoader((path) => fetchText(`${base}${path}`));
  const files = new Map<string, Promise<unknown>>();
  let loading: Promise<FullText> | undefined;

  async function found<File>(name: string): Promise<File> {
    const { build } = await vocabularies.root(language);
    const path = `found/${build}/${language}/${name}.json`;
    const file = files.get(path) ?? fetchText(`${base}${path}`).then((text): unknown => JSON.parse(text));
    files.set(path, file);
    file.catch(() => files.delete(path));
    // The build writes these files from the same types.
    return file as Promise<File>;
  }

  function fullText(): Promise<FullText> {
    loading ??= vocabularies.root(language).then(({ build }) => fullTextFrom(base, build));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function read(query: string, literal: boolean, detailed: boolean): Promise<Read> {
    let vocabulary = await vocabularies.for(query, [language]);
    let meaning = understand(query, vocabulary, { literal });
    if (meaning.words.some((word) => !isFound(word) && mayBe(other, word.typed))) {
      vocabulary = await vocabularies.for(query, [language, other]);
      meaning = understand(query, vocabulary, { literal });
    }
    // While a word is being typed, its beginning is no reason to fetch more.
    if (!detailed && !meaning.complete) return { meaning, vocabulary, depth: 'typing' };
    const all = meaning.words.some(isGuessed) ? await vocabularies.whole(language) : undefined;
    if (!all) return { meaning, vocabulary, depth: 'pages' };
    return { meaning: understand(query, all, { literal }), vocabulary: all, depth: 'vocabulary' };
  }

  async function rank({ meaning, vocabulary, depth }: Read, literal: boolean): Promise<RankedPage[]> {
    const about = rankPages(meaning, vocabulary);
    // The whole vocabulary has every word of every page; only a reader who insists on the very letters wants more.
    const known = depth === 'typing' || (depth === 'vocabulary' && !literal);
    if (known || !needsFullText(meaning, about, vocabulary)) return mergeRankings(about, []);
    return mergeRankings(about, await (await fullText())(fullTextQueries(meaning, language)));
  }

  async function hitOf(
    page: number,
    card: PageCard | undefined,
    wanted: readonly Wanted[],
    look: boolean,
  ): Promise<PageHit> {
    const file = look ? await found<PageFile>(`page-${page}`) : undefined;
    const { path, title, topic, kind, description } =
      card ?? file?.card ?? (await found<PageCard>(`card-${page}`));
    return {
      url: `${base}${path}`,
      title: markedText(title, wanted),
      topic,
      kind,
      description: markedText(description, wanted),
      sections: look && file ? bestSections(file.sections, wanted, sectionsPerPage) : [],
    };
  }

  async function within(topic: string, ranked: readonly RankedPage[], cards: ReadonlyMap<number, PageCard>) {
    const considered = cards.size > 0 ? ranked : ranked.slice(0, mostNarrowed);
    const topics = await Promise.all(
      considered.map(async ({ page }) => (cards.get(page) ?? (await found<PageCard>(`card-${page}`))).topic),
    );
    return considered.filter((_, place) => topics[place] === topic);
  }

  async function answersTo(query: string, meaning: Understanding): Promise<AnswerHit[]> {
    return Promise.all(
      namedBy(query, meaning)
        .slice(0, mostAnswers)
        .map(async ({ kind, record }) => {
          const { path, title, lines } = await found<AnswerFile>(`answer-${record}`);
          return { kind, url: `${base}${path}`, title, lines };
        }),
    );
  }

  async function questionsAbout(
    meaning: Understanding,
    pages: readonly RankedPage[],
    topic: string | undefined,
  ): Promise<QuestionHit[]> {
    const order = pages.map(({ page }) => page);
    const [file, ...own] = await Promise.all([
      found<QuestionFile>('questions'),
      ...order.slice(0, pagesLookedInto).map((page) => found<PageFile>(`page-${page}`)),
    ]);
    const options = new Map(own.map((page) => [page.card.page, page.options]));
    return findQuestions(file, meaning, options, order)
      .filter((question) => topic === undefined || question.topic === topic)
      .map(({ path, prompt, note }) => ({ url: `${base}${path}`, prompt, note }));
  }

  return {
    async prepare() {
      await vocabularies.for('', [language]);
    },
    async search(query, { literal = false, topic, most, detailed = false }) {
      const [understood, { cards, sections }] = await Promise.all([
        read(query, literal, detailed),
        vocabularies.root(language),
      ]).catch((error: unknown) => {
        if (error instanceof OtherBuild) dispatchEvent(new Event(goneEvent));
        throw error;
      });
      const { meaning, vocabulary, depth } = understood;
      const settled = depth !== 'typing';
      const ranked = await rank(understood, literal);
      const pages = topic === undefined ? ranked : await within(topic, ranked, cards);
      const wanted = wantedBy(meaning.groups);
      const [hits, answers, questions] = await Promise.all([
        Promise.all(
          pages
            .slice(0, most)
            .map(({ page }, place) =>
              hitOf(page, cards.get(page), wanted, settled && place < pagesLookedInto),
            ),
        ),
        settled ? answersTo(query, meaning) : [],
        settled ? questionsAbout(meaning, pages, topic) : [],
      ]);
      return {
        query,
        topics: sections,
        hits,
        found: pages.length,
        answers,
        questions,
        corrections: meaning.corrections,
        suggestions:
          hits.length + questions.length > 0 ? [] : suggest(query, vocabulary, language, mostSuggestions),
        detailed: settled,
      };
    },
  };
}

/** Whether a word may be one of the other language's pages, as typed or on the wrong keyboard layout. */
function mayBe(language: Language, word: string): boolean {
  if (language === 'ko') return /[ㄱ-ㅣ가-힣]/.test(word) || couldBeKorean(word);
  return /[a-z]/.test(word) || couldBeEnglish(word);
}

/** Whether the loaded parts of the vocabulary have no word that begins or sounds like it: others may. */
function isGuessed({ readings }: Group): boolean {
  return readings.every(({ how }) => how === 'typo' || how === 'part');
}

/** Whether the site has the word as it was typed, or as the same keys give it on the other layout. */
function isFound({ readings }: Group): boolean {
  return readings.some(
    ({ how, weight }) => how === 'exact' || how === 'stem' || (how === 'keyboard' && weight > 0.4),
  );
}
