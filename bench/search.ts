// Prints what the first search of a visit fetches and how soon results are in the page after a key on a slow processor,
// on this site and on a generated one of 4,000 pages, next to Pagefind as it comes. Needs a built site:
// `npm run bench:search`.
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import * as pagefind from 'pagefind';
import { type Browser, chromium, type Page, type Response } from 'playwright';
import { launchOptions, readFoundBrowsers } from '../scripts/browser/found.ts';
import { siteServer } from '../scripts/site-server.ts';
import { rankPages } from '../src/search/rank.ts';
import { understand } from '../src/search/understand.ts';
import { readBuiltPage } from '../src/site/html/built-page.ts';
import { indexFiles } from '../src/site/search/index-files.ts';
import { type IndexedPage, readPage } from '../src/site/search/read-page.ts';
import { readSearchContent } from '../src/site/search/records.ts';
import { vocabularyLoader } from '../src/widgets/search/vocabulary-loader.ts';
import { largeSite } from './large-site.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const content = fileURLToPath(new URL('../src/content', import.meta.url));
// Not below bench/: the type checker would read the copies.
const output = fileURLToPath(new URL('../.cache/bench-search/', import.meta.url));
const pageCount = 4000;
const queries = [
  '캐시',
  '장애조치',
  '프록시의',
  'ㅋㅅ',
  'zotl',
  '레디스',
  '레더보드',
  '3306',
  '읽기 복제본 암호화',
  '멤캐시드 백업 되나요',
];

async function builtPages(): Promise<IndexedPage[]> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    names.map(async (name) =>
      readPage(
        readBuiltPage(await readFile(join(dist, name), 'utf8')),
        `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
        '/',
      ),
    ),
  );
  return pages.filter((page) => page !== undefined);
}

/** A copy of the built site whose search index is of other pages, with Pagefind as it comes beside it. */
async function siteWith(name: string, pages: readonly IndexedPage[]): Promise<string> {
  const directory = join(output, name);
  await rm(directory, { recursive: true, force: true });
  await cp(dist, directory, { recursive: true });
  for (const old of ['pagefind', 'vocabulary', 'found'])
    await rm(join(directory, old), { recursive: true, force: true });
  for (const file of await indexFiles(pages, await readSearchContent(content), '/'))
    await write(directory, file);
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  await pagefind.close();
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind could not start.');
  for (const { url, language, body } of pages) {
    await index.addHTMLFile({
      url,
      content: `<html lang="${language}"><body><main data-pagefind-body>${body}</main></body></html>`,
    });
  }
  for (const file of (await index.getFiles()).files)
    await write(directory, { ...file, path: `stock/${file.path}` });
  await pagefind.close();
  return directory;
}

async function write(directory: string, file: { readonly path: string; readonly content: Uint8Array }) {
  const path = join(directory, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}

/** Keys are answered as on a phone, whose processor is slower than that of a desk. */
const processorSlowdown = 4;

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
}

interface Measured {
  readonly firstSearch: number;
  readonly milliseconds: number[];
}

/**
 * Bytes of the files a page fetches from now on, each once, as a host sends them that compresses ahead of time. What
 * travelled is no measure: for a file that comes out of the browser's cache, a size below nothing is reported.
 */
function countBytes(page: Page): () => Promise<number> {
  const files = new Map<string, Promise<number>>();
  const count = (response: Response) => {
    files.set(
      response.url(),
      response.body().then((body) => brotliCompressSync(body).length),
    );
  };
  page.on('response', count);
  return async () => {
    // What comes later still is not counted, and may be cut off when the page closes.
    page.off('response', count);
    return (await Promise.all(files.values())).reduce((sum, size) => sum + size, 0);
  };
}

/** What a service worker hands on counts as nothing, and whether it does depends on how soon it has started. */
const asFirstVisit = { serviceWorkers: 'block' } as const;

async function measureOurs(browser: Browser, origin: string): Promise<Measured> {
  const firsts: number[] = [];
  for (const query of queries.slice(0, 5)) {
    const context = await browser.newContext(asFirstVisit);
    const page = await context.newPage();
    await page.goto(`${origin}/rds/security/`, { waitUntil: 'networkidle' });
    const bytes = countBytes(page);
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').first().fill(query);
    await page.locator(`[data-query="${query}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    firsts.push(await bytes());
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(`${origin}/rds/security/`);
  await page.locator('[data-search-open][role=button]').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').first().waitFor();
  await slowDown(page);
  const milliseconds = await page.evaluate(async (asked) => {
    const field = document.querySelector<HTMLInputElement>('dialog input');
    const body = document.querySelector('dialog .search-body');
    if (!field || !body) throw new Error('The dialog is not open.');
    /** Milliseconds from a keystroke until the results of what is in the field are in the page. */
    const type = (text: string) =>
      new Promise<number>((done) => {
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (body.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          done(performance.now() - started);
        });
        observer.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    const times: number[] = [];
    // The first round fills the caches; the second is what a reader in the middle of a visit feels.
    for (const warm of [false, true]) {
      for (const query of asked) {
        for (let length = 1; length <= query.length; length += 1) {
          const time = await type(query.slice(0, length));
          if (warm) times.push(time);
        }
      }
    }
    return times;
  }, queries);
  await page.close();
  return { firstSearch: Math.max(...firsts), milliseconds };
}

async function measureStock(browser: Browser, origin: string): Promise<Measured> {
  const context = await browser.newContext(asFirstVisit);
  const page = await context.newPage();
  await page.goto(`${origin}/rds/security/`, { waitUntil: 'networkidle' });
  const bytes = countBytes(page);
  const search = (asked: readonly string[]) =>
    page.evaluate(async (list) => {
      const address = '/stock/pagefind.js';
      const stock = await import(/* @vite-ignore */ address);
      const times: number[] = [];
      for (const warm of [false, true]) {
        for (const query of list) {
          for (let length = list.length === 1 ? query.length : 1; length <= query.length; length += 1) {
            const started = performance.now();
            const { results } = await stock.search(query.slice(0, length));
            await Promise.all(
              results.slice(0, 5).map((result: { readonly data: () => unknown }) => result.data()),
            );
            if (warm) times.push(performance.now() - started);
          }
        }
      }
      return times;
    }, asked);
  await search(['캐시']);
  await page.waitForLoadState('networkidle');
  const firstSearch = await bytes();
  await slowDown(page);
  const milliseconds = await search(queries);
  await context.close();
  return { firstSearch, milliseconds };
}

function row({ firstSearch, milliseconds }: Measured) {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
  return {
    'first search, KiB': Number((firstSearch / 1024).toFixed(1)),
    'median, ms': at(0.5),
    'p95, ms': at(0.95),
  };
}

/** Milliseconds to understand one of many random strings against the whole vocabulary of this site, the slowest. */
async function slowestUnderstanding(): Promise<{ readonly slowest: number; readonly strings: number }> {
  const loader = vocabularyLoader((path) => readFile(join(dist, path), 'utf8'));
  const vocabulary = await loader.whole('ko');
  if (!vocabulary) throw new Error('The site has grown too large to be searched whole.');
  const words = fc.sample(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.string({ unit: fc.constantFrom(...'캐시레디스암호화뷁쀍가나ㅋㅅ') }), { maxLength: 12 })
        .map((parts) => parts.join(' ')),
      fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { maxLength: 12 }).map((parts) => parts.join(' ')),
    ),
    2000,
  );
  let slowest = 0;
  for (const [index, text] of words.entries()) {
    const started = performance.now();
    rankPages(understand(text, vocabulary), vocabulary);
    // The first few hundred are run by the interpreter.
    if (index > 300) slowest = Math.max(slowest, performance.now() - started);
  }
  return { slowest, strings: words.length };
}

const own = await builtPages();
const sites = { 'this site': own, [`${pageCount} pages`]: largeSite(own, pageCount) };
const browser = await chromium.launch(launchOptions(readFoundBrowsers()?.chromium.launch));
const rows: Record<string, ReturnType<typeof row>> = {};
for (const [name, pages] of Object.entries(sites)) {
  const directory = await siteWith(name.replace(/\W+/g, '-'), pages);
  const server = siteServer({ directory, base: '/' });
  server.listen(0);
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  rows[`${name}: ours, in the dialog`] = row(await measureOurs(browser, origin));
  rows[`${name}: Pagefind's API alone`] = row(await measureStock(browser, origin));
  server.close();
  server.closeAllConnections();
}
await browser.close();
console.log(
  `Search: the first search of a visit (Brotli), and from a key to its results in the page, warm, processor slowed ${processorSlowdown} times (goal 16)`,
);
console.table(rows);

const { slowest, strings } = await slowestUnderstanding();
console.log(`Understanding any of ${strings} random strings: ${slowest.toFixed(1)} ms at most (goal 20).`);
