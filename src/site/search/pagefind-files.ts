import process from 'node:process';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { pageAddressUnder } from '../../address.ts';
import { sectionIdOf } from '../../content/queries/sections.ts';
import { type Language, languages } from '../../language.ts';
import { type KeptResults, keptOrMade } from '../kept/kept-results.ts';
import type { IndexFile } from './index-files.ts';
import type { IndexedPage } from './read-page.ts';
import type { SearchContent } from './records.ts';

/** Parts of the Pagefind bundle this site uses; its interfaces and its highlighter are not among them. */
const bundle = /^(pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\.\w+_|index\/|filter\/|fragment\/)/;

/**
 * Word positions in one file of the full-text index. Pagefind's own 20,000 suit sites whose words spread over many
 * files; here one file would be the whole index, and the first search of a visit would fetch all of it.
 */
const positionsPerFile = 1500;

/** What Pagefind is given to index, for one language. */
interface PagefindMaterial {
  readonly pages: readonly { readonly url: string; readonly content: string }[];
  readonly records: readonly Parameters<pagefind.PagefindIndex['addCustomRecord']>[0][];
}

/** The file in which Pagefind lists its languages. */
const entryFile = 'pagefind-entry.json';

/**
 * Pagefind's full-text index of every language there are pages in, with the parts of its bundle that this site uses.
 *
 * @param slugs all pages in reading order, which numbers them
 * @param base the site's base path, ending in `/`
 * @param kept what earlier builds have made of each language
 */
export async function pagefindFiles(
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  source: SearchContent,
  base: string,
  kept: KeptResults | undefined,
): Promise<IndexFile[]> {
  const indexes: IndexFile[][] = [];
  for (const language of languages) {
    const own = pages.filter((page) => page.language === language);
    if (own.length === 0) continue;
    const material = materialOf(language, own, slugs, source, base);
    indexes.push(
      await keptOrMade(kept, ['pagefind', String(positionsPerFile), JSON.stringify(material)], () =>
        indexOf(material),
      ),
    );
  }
  return together(indexes);
}

/** One bundle of several, each of which knows one language. */
function together(indexes: readonly (readonly IndexFile[])[]): IndexFile[] {
  const files = new Map(indexes.flat().map((file) => [file.path, file]));
  const path = `pagefind/${entryFile}`;
  const entries = indexes
    .flat()
    .filter((file) => file.path === path)
    .map(({ content }) => JSON.parse(new TextDecoder().decode(content)) as { readonly languages: object });
  const entry = { ...entries[0], languages: Object.assign({}, ...entries.map((one) => one.languages)) };
  return [...files.values()].map((file) =>
    file.path === path ? { path, content: new TextEncoder().encode(JSON.stringify(entry)) } : file,
  );
}

function materialOf(
  language: Language,
  pages: readonly IndexedPage[],
  slugs: readonly string[],
  { records, sections }: SearchContent,
  base: string,
): PagefindMaterial {
  return {
    pages: pages.map((page) => ({
      url: page.url.slice(base.length - 1),
      content: documentOf(page, slugs, sections),
    })),
    records: records.map((record, number) => ({
      url: pageAddressUnder('/', `${record.slug}#${record.anchor}`, language),
      language,
      content: `${record.title[language]}\n${record.answer[language]}`,
      meta: { title: record.title[language], answer: record.answer[language] },
      filters: { kind: [record.kind], topic: [sectionIdOf(record.slug, sections) ?? ''] },
      sort: { record: ordinal(number) },
    })),
  };
}

async function indexOf({ pages, records }: PagefindMaterial): Promise<IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(positionsPerFile);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
      if (added.errors.length > 0)
        throw new Error(`Pagefind cannot read ${page.url}: ${added.errors.join('; ')}`);
    }
    for (const record of records) await index.addCustomRecord(record);
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
function documentOf(
  { language, slug, kind, body }: IndexedPage,
  slugs: readonly string[],
  sections: SearchContent['sections'],
): string {
  const number = ordinal(slugs.indexOf(slug));
  const topic = sectionIdOf(slug, sections) ?? '';
  return `<html lang="${language}"><body><main data-pagefind-body><span data-pagefind-sort="page:${number}" data-pagefind-filter="kind:${kind}"></span><span data-pagefind-filter="topic:${topic}"></span>${body}</main></body></html>`;
}

function ordinal(number: number): string {
  return String(number).padStart(6, '0');
}
