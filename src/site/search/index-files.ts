import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { pageAddressUnder } from '../../address.ts';
import { questionAnchor, questionsSlug } from '../../content/queries/question-parts.ts';
import { sectionIdOf } from '../../content/queries/sections.ts';
import type { Section } from '../../content/schema/section.ts';
import { type Language, languages } from '../../language.ts';
import type { PageText } from '../../search/build/page-text.ts';
import type { PlacedRecord } from '../../search/build/vocabulary.ts';
import type { AnswerFile, PageCard, PageFile, QuestionFile } from '../../search/found-files.ts';
import { encodeVocabulary, type VocabularyRoot } from '../../search/vocabulary-file.ts';
import { type KeptResults, keptOrMade } from '../kept/kept-results.ts';
import { pagefindFiles } from './pagefind-files.ts';
import type { IndexedPage } from './read-page.ts';
import type { ContentRecord, SearchContent } from './records.ts';
import type { MadeVocabulary, VocabularyMaterial } from './vocabulary-thread.ts';

/** A file of the index with its path below the site's base. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Up to this many pages, the vocabulary carries what a result shows of each, and nothing is fetched to list a page. */
const mostCards = 200;

/**
 * Builds every file that search needs at run time: Pagefind's full-text index and the vocabulary, per language.
 *
 * @param base the site's base path, ending in `/`
 * @param kept what earlier builds have made of each language
 */
export async function indexFiles(
  pages: readonly IndexedPage[],
  source: SearchContent,
  base: string,
  kept?: KeptResults,
): Promise<IndexFile[]> {
  // Pages are numbered in reading order, so that of two equally good answers the one to be read first comes first.
  const ordered = [...pages].sort(
    (left, right) => left.place - right.place || (left.slug < right.slug ? -1 : 1),
  );
  const slugs = [...new Set(ordered.map(({ slug }) => slug))];
  // Pagefind is a program of its own, so the three of them share the processors.
  const [vocabularies, fullText] = await Promise.all([
    vocabulariesOf(pages, slugs, source, base, kept),
    pagefindFiles(pages, slugs, source, base, kept),
  ]);
  const files = [
    ...fullText,
    ...vocabularies.flatMap(partFiles),
    ...pageFiles(pages, slugs, source, base),
    ...cardFiles(pages, slugs, source, base),
    ...languages.map((language) => questionFile(language, pages, slugs, source, base)),
    ...answerFiles(source.records, base),
  ];
  const roots = (build: string) => vocabularies.map((vocabulary) => rootFile(vocabulary, build));
  // Named by what is in it: the same content keeps its addresses, and no file of one build is taken for another's.
  const build = fingerprintOf([...files, ...roots('')]);
  return [...files.map((file) => ({ ...file, path: `found/${build}/${file.path}` })), ...roots(build)];
}

function fingerprintOf(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    hash.update(path).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** The vocabulary of a language, cut into parts. */
interface SplitVocabulary extends Omit<VocabularyRoot, 'build'> {
  readonly language: Language;
  readonly pages: number;
  readonly entries: MadeVocabulary['entries'];
}

async function vocabulariesOf(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  source: SearchContent,
  base: string,
  kept: KeptResults | undefined,
): Promise<SplitVocabulary[]> {
  const { terms, records, sections } = source;
  const recordNumbers = new Map(records.map((record, number) => [record.id + record.kind, number]));
  const vocabularies = languages.map(async (language) => {
    const own = new Map(pages.filter((page) => page.language === language).map((page) => [page.slug, page]));
    if (own.size === 0) return undefined;
    const material: VocabularyMaterial = {
      pages: slugs.map((slug) => withTold(own.get(slug), source.told[language]) ?? emptyPage(slug)),
      terms: terms.map((term) => ({ ...term, record: recordNumbers.get(`${term.id}term`) ?? -1 })),
      records: placedRecords(records, slugs),
    };
    const { entries, everyday } = await keptOrMade(kept, ['vocabulary', JSON.stringify(material)], () =>
      vocabularyFrom(material),
    );
    return {
      language,
      pages: slugs.length,
      entries,
      parts: [...entries.keys()].filter((path) => path !== ''),
      everyday,
      sections: sections.map(({ id, name }) => ({ id, name: name[language] })),
      cards:
        slugs.length > mostCards ? [] : [...own.values()].map((page) => cardOf(page, slugs, sections, base)),
    };
  });
  return (await Promise.all(vocabularies)).filter((vocabulary) => vocabulary !== undefined);
}

/** Makes a vocabulary in a thread of its own. */
async function vocabularyFrom(material: VocabularyMaterial): Promise<MadeVocabulary> {
  const thread = new Worker(new URL('./vocabulary-thread.ts', import.meta.url), { workerData: material });
  const [made] = (await once(thread, 'message')) as [MadeVocabulary];
  return made;
}

function withTold(
  page: IndexedPage | undefined,
  told: SearchContent['told'][Language],
): PageText | undefined {
  return page && { ...page, blocks: [...page.blocks, ...(told.get(page.slug) ?? [])] };
}

/** Stands for a page that there is in the other language only. */
function emptyPage(slug: string): PageText {
  return { slug, title: '', kind: 'site', blocks: [] };
}

function cardOf(
  { slug, url, title, kind, description }: IndexedPage,
  slugs: readonly string[],
  sections: readonly Section[],
  base: string,
): PageCard {
  const topic = sectionIdOf(slug, sections) ?? '';
  return { page: slugs.indexOf(slug), path: url.slice(base.length), title, topic, kind, description };
}

/** One file per page with its text, for the excerpts of the pages that are found. */
function pageFiles(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  { sections, questions }: SearchContent,
  base: string,
): IndexFile[] {
  const asked = Map.groupBy(questions, ({ page }) => page);
  return pages.map((page) => {
    const options = (asked.get(page.slug) ?? []).map((question): [string, string] => [
      questionAnchor(question.id),
      question.options.map((option) => option[page.language]).join(' '),
    ]);
    const content: PageFile = {
      card: cardOf(page, slugs, sections, base),
      sections: page.sections,
      options: Object.fromEntries(options),
    };
    return json(`${page.language}/page-${content.card.page}.json`, content);
  });
}

/** On a large site, one file per page with its card, for the pages that are listed without being looked into. */
function cardFiles(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  { sections }: SearchContent,
  base: string,
): IndexFile[] {
  if (slugs.length <= mostCards) return [];
  return pages.map((page) => {
    const card = cardOf(page, slugs, sections, base);
    return json(`${page.language}/card-${card.page}.json`, card);
  });
}

/** What the questions of a language ask, by the note that they are about. */
function questionFile(
  language: Language,
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  { sections, questions }: SearchContent,
  base: string,
): IndexFile {
  const notes = new Map(pages.filter((page) => page.language === language).map((page) => [page.slug, page]));
  const content: QuestionFile = {
    pages: [...Map.groupBy(questions, ({ page }) => page)].flatMap(([slug, asked]) => {
      const note = notes.get(slug);
      if (!note) return [];
      const { page, title, topic } = cardOf(note, slugs, sections, base);
      const path = pageAddressUnder(base, questionsSlug(slug), language).slice(base.length);
      const own = asked.map(({ id, prompt }) => ({ id: questionAnchor(id), prompt: prompt[language] }));
      return [{ page, title, topic, path, questions: own }];
    }),
  };
  return json(`${language}/questions.json`, content);
}

/** One file per term, port and table row with its answer. */
function answerFiles(records: readonly ContentRecord[], base: string): IndexFile[] {
  return languages.flatMap((language) =>
    records.map(({ slug, anchor, title, answer }, number) => {
      const content: AnswerFile = {
        path: pageAddressUnder(base, `${slug}#${anchor}`, language).slice(base.length),
        title: title[language],
        lines: answer[language].split('\n'),
      };
      return json(`${language}/answer-${number}.json`, content);
    }),
  );
}

function json(path: string, content: unknown): IndexFile {
  return text(path, JSON.stringify(content));
}

function placedRecords(records: readonly ContentRecord[], slugs: readonly string[]): PlacedRecord[] {
  return records.flatMap(({ kind, id, title, slug, forms }, record) => {
    const page = slugs.indexOf(slug);
    return kind === 'term' || page === -1
      ? []
      : [{ kind, id, ko: title.ko, en: title.en, record, page, forms }];
  });
}

function partFiles({ language, entries, pages, parts }: SplitVocabulary): IndexFile[] {
  return parts.map((part) =>
    text(`${language}-${part}.txt`, encodeVocabulary(entries.get(part) ?? [], pages)),
  );
}

/** The one file whose address does not change with its content: with it every search begins. */
function rootFile({ language, entries, pages, ...root }: SplitVocabulary, build: string): IndexFile {
  return text(
    `vocabulary/${language}.txt`,
    encodeVocabulary(entries.get('') ?? [], pages, { ...root, build }),
  );
}

function text(path: string, content: string): IndexFile {
  return { path, content: new TextEncoder().encode(content) };
}
