import process from 'node:process';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { pageAddressUnder } from '../../address.ts';
import { type Language, languages } from '../../language.ts';
import { splitVocabulary } from '../../search/build/split.ts';
import { buildVocabulary, type IndexedRecord } from '../../search/build/vocabulary.ts';
import type { AnswerFile, PageCard, PageFile } from '../../search/found-files.ts';
import { mostPostings } from '../../search/vocabulary.ts';
import { encodeVocabulary } from '../../search/vocabulary-file.ts';
import type { IndexedPage } from './read-page.ts';
import type { RecordSource, SearchRecord } from './records.ts';

/** A file of the index with its path below the site's base. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Parts of the Pagefind bundle this site uses; its interfaces and its highlighter are not among them. */
const bundle = /^(pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\.\w+_|index\/|filter\/|fragment\/)/;

/** Entries in the root of a vocabulary, and in its other parts. */
const limits = { root: 800, part: 500 };

/**
 * Word positions in one file of the full-text index. Pagefind's own 20,000 suit sites whose words spread over many
 * files; here one file would be the whole index, and the first search of a visit would fetch all of it.
 */
const positionsPerFile = 1500;

/** Up to this many pages, the vocabulary carries what a result shows of each, and no page is fetched to be listed. */
const mostCards = 200;

/**
 * Builds every file that search needs at run time: Pagefind's full-text index and the vocabulary, per language.
 *
 * @param base the site's base path, ending in `/`
 */
export async function indexFiles(
  pages: readonly IndexedPage[],
  source: RecordSource,
  base: string,
): Promise<IndexFile[]> {
  // Pages are numbered in reading order, so that of two equally good answers the one to be read first comes first.
  const ordered = [...pages].sort(
    (left, right) => left.place - right.place || (left.slug < right.slug ? -1 : 1),
  );
  const slugs = [...new Set(ordered.map(({ slug }) => slug))];
  return [
    ...(await pagefindFiles(pages, slugs, source.records, base)),
    ...vocabularyFiles(pages, slugs, source, base),
    ...pageFiles(pages, slugs, base),
    ...answerFiles(source.records, base),
  ];
}

async function pagefindFiles(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  records: readonly SearchRecord[],
  base: string,
): Promise<IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(positionsPerFile);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile({
        url: page.url.slice(base.length - 1),
        content: documentOf(page, slugs),
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind cannot read ${page.url}: ${added.errors.join('; ')}`);
    }
    for (const [number, record] of records.entries()) {
      for (const language of languages) {
        if (!pages.some((page) => page.language === language)) continue;
        await index.addCustomRecord({
          url: pageAddressUnder('/', `${record.slug}#${record.anchor}`, language),
          language,
          content: `${record.title[language]}\n${record.answer[language]}`,
          meta: { title: record.title[language], answer: record.answer[language] },
          filters: { kind: [record.kind], topic: ['reference'] },
          sort: { record: ordinal(number) },
        });
      }
    }
    const { files } = await index.getFiles();
    const used = files.filter(({ path }) => bundle.test(path));
    return Promise.all(
      used.map(async ({ path, content }) => ({
        path: `pagefind/${path}`,
        content: path.endsWith('.js') ? await minified(content) : content,
      })),
    );
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's module comes with its names unshortened. */
async function minified(content: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(new TextDecoder().decode(content), { minify: true, format: 'esm' });
  return new TextEncoder().encode(code);
}

/**
 * The page as Pagefind reads it. The sort key is the page's number in the vocabulary: a search without a term sorted
 * by it lists all pages in that order, which is how a page the vocabulary names is fetched.
 */
function documentOf({ language, slug, kind, topic, body }: IndexedPage, slugs: readonly string[]): string {
  const number = ordinal(slugs.indexOf(slug));
  return `<html lang="${language}"><body><main data-pagefind-body><span data-pagefind-sort="page:${number}" data-pagefind-filter="kind:${kind}"></span><span data-pagefind-filter="topic:${topic}"></span>${body}</main></body></html>`;
}

function ordinal(number: number): string {
  return String(number).padStart(6, '0');
}

function vocabularyFiles(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  { terms, records }: RecordSource,
  base: string,
): IndexFile[] {
  return languages.flatMap((language) => {
    const own = new Map(pages.filter((page) => page.language === language).map((page) => [page.slug, page]));
    if (own.size === 0) return [];
    const ordered = slugs.map(
      (slug) => own.get(slug) ?? { slug, title: '', kind: 'site' as const, blocks: [] },
    );
    const recordNumbers = new Map(records.map((record, number) => [record.id + record.kind, number]));
    const entries = buildVocabulary(
      ordered,
      terms.map((term) => ({ ...term, record: recordNumbers.get(`${term.id}term`) ?? -1 })),
      indexedRecords(records, slugs),
    ).map((entry) => ({ ...entry, postings: heaviest(entry.postings) }));
    const cards = slugs.length > mostCards ? [] : [...own.values()].map((page) => cardOf(page, slugs, base));
    return partFiles(language, splitVocabulary(entries, limits), slugs.length, cards);
  });
}

function cardOf(
  { slug, url, title, topic, kind, description }: IndexedPage,
  slugs: readonly string[],
  base: string,
): PageCard {
  return { page: slugs.indexOf(slug), path: url.slice(base.length), title, topic, kind, description };
}

/** One file per page with its text, for the excerpts of the pages that are found. */
function pageFiles(pages: readonly IndexedPage[], slugs: readonly string[], base: string): IndexFile[] {
  return pages.map((page) => {
    const content: PageFile = { card: cardOf(page, slugs, base), sections: page.sections };
    return json(`found/${page.language}/page-${content.card.page}.json`, content);
  });
}

/** One file per term, port and table row with its answer. */
function answerFiles(records: readonly SearchRecord[], base: string): IndexFile[] {
  return languages.flatMap((language) =>
    records.map(({ slug, anchor, title, answer }, number) => {
      const content: AnswerFile = {
        path: pageAddressUnder(base, `${slug}#${anchor}`, language).slice(base.length),
        title: title[language],
        lines: answer[language].split('\n'),
      };
      return json(`found/${language}/answer-${number}.json`, content);
    }),
  );
}

function json(path: string, content: unknown): IndexFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(content)) };
}

function indexedRecords(records: readonly SearchRecord[], slugs: readonly string[]): IndexedRecord[] {
  return records.flatMap(({ kind, id, title, slug, forms }, record) => {
    const page = slugs.indexOf(slug);
    return kind === 'term' || page === -1
      ? []
      : [{ kind, id, ko: title.ko, en: title.en, record, page, forms }];
  });
}

function heaviest<Weighted extends { weight: number }>(postings: readonly Weighted[]): readonly Weighted[] {
  if (postings.length <= mostPostings) return postings;
  return [...postings].sort((left, right) => right.weight - left.weight).slice(0, mostPostings);
}

function partFiles(
  language: Language,
  parts: ReadonlyMap<string, Parameters<typeof encodeVocabulary>[0]>,
  pages: number,
  cards: readonly PageCard[],
): IndexFile[] {
  const names = [...parts.keys()].filter((path) => path !== '');
  return [...parts].map(([path, entries]) => {
    const text = encodeVocabulary(entries, pages, path === '' ? cards : []);
    // The root names the other parts, so that nothing is asked for that is not there.
    const content = path === '' ? `${text}\n/${names.join(' ')}` : text;
    return {
      path: `vocabulary/${language}${path && '-'}${path}.txt`,
      content: new TextEncoder().encode(content),
    };
  });
}
