import { loadScript } from '../../loading/load-script.ts';
import type { FullTextResults } from '../../search/merge.ts';
import type { FullTextQuery } from '../../search/queries.ts';

/** What this widget uses of Pagefind's run-time module, which the index build writes next to the index. */
interface PagefindModule {
  createInstance(options: PagefindOptions): Promise<PagefindInstance>;
}

interface PagefindOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
}

interface PagefindInstance {
  search(
    term: string | null,
    options?: { readonly sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ readonly results: { readonly id: string; readonly score: number }[] } | null>;
}

/** Answers queries from the full text of the site's pages. */
export type FullText = (queries: readonly FullTextQuery[]) => Promise<FullTextResults[]>;

/**
 * Loads Pagefind, which is most of what search weighs, and the order in which the vocabulary numbers the pages.
 *
 * @param base the site's base path, ending in `/`
 * @param build the build of the index, which the vocabulary names
 * @param load brings Pagefind's module; outside a browser it cannot be imported from its address
 * @throws when a file of it cannot be fetched
 */
export async function loadFullText(base: string, build: string, load = loadScript): Promise<FullText> {
  const basePath = `${base}found/${build}/pagefind/`;
  const module = (await load(`${basePath}pagefind.js`)) as PagefindModule;
  // On the main thread: the worker would be another 11 KiB and a message per result, for searches of a few
  // milliseconds.
  const instance = await module.createInstance({ basePath, baseUrl: base, noWorker: true });
  const all = await instance.search(null, { sort: { page: 'asc' } });
  // Pagefind reports a missing index on the console and answers with nothing.
  if (!all || all.results.length === 0) throw new Error('the full-text index has no pages');
  const numbers = new Map(all.results.map(({ id }, page) => [id, page]));
  return (queries) =>
    Promise.all(
      queries.map(async ({ text, weight }) => {
        const found = await instance.search(text);
        const results = (found?.results ?? []).flatMap(({ id, score }) => {
          const page = numbers.get(id);
          return page === undefined ? [] : [{ page, score }];
        });
        return { weight, results };
      }),
    );
}
