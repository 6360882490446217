import { once } from 'node:events';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { basePath } from '../../address.ts';
import type { InlineSources } from '../host/security-policy.ts';
import { removeEarlier, setEarlierAside } from '../kept/built-files.ts';
import { codeFingerprint } from '../kept/code-fingerprint.ts';
import { type KeptRenderings, renderingsFolder } from '../kept/kept-renderings.ts';
import { dropUnused } from '../kept/kept-results.ts';
import type { IndexFile } from '../search/index-files.ts';
import type { CollectedPages, ReaderRequest, ReaderSettings, SitePieces } from './page-reader.ts';
import type { PagesOfStyles } from './page-styles.ts';

/** Threads that read each page while Astro renders the next ones. */
export interface PageReaders {
  readonly integration: AstroIntegration;
  /** Everything in the pages of the finished build that steps over the whole site need. */
  collect(): Promise<CollectedPages>;
  /** Writes files of the search index while others work; they are all there once the pages are sealed. */
  write(files: readonly IndexFile[]): void;
  /**
   * Writes what is left of the styles, and its policy, into every collected page. The readers end with it.
   *
   * @returns what the policy of each page allows, by the page's file
   */
  seal(pieces: SitePieces): Promise<Map<string, InlineSources>>;
}

/** One per processor, at most four: more would only wait, because rendering a page takes longer than reading it. */
const threads = Math.min(4, availableParallelism());

/**
 * Readers that start with the build.
 *
 * @param kept pages that need not be rendered again
 */
export function pageReaders(kept: KeptRenderings): PageReaders {
  const settings: ReaderSettings = {
    directory: '',
    earlier: '',
    base: '/',
    keptImages: '',
    keptReadings: '',
    keptRenderings: '',
    code: '',
  };
  let started = 0;
  const given = new Set<string>();
  const unwritten = new Set<string>();
  let readers: Reader[] = [];
  let files: string[] = [];
  let collected: Promise<CollectedPages> | undefined;

  function give(file: string, request: ReaderRequest) {
    readers[given.size % readers.length]?.tell(request);
    given.add(file);
  }

  async function collectAll(): Promise<CollectedPages> {
    await placeNotFoundPages(settings.directory);
    files = [...(await htmlFiles(settings.directory)), ...unwritten];
    for (const file of files) {
      if (!given.has(file))
        give(file, { task: 'read', file, html: await readFile(join(settings.directory, file)) });
    }
    const parts = await Promise.all(readers.map((one) => one.ask<CollectedPages>({ task: 'collect' })));
    return {
      groups: joined(parts.flatMap(({ groups }) => [...groups])),
      // Which reader finished first must not be seen in the index.
      indexed: parts.flatMap(({ indexed }) => indexed).sort((a, b) => (a.url < b.url ? -1 : 1)),
    };
  }

  return {
    integration: {
      name: 'hit-or-miss:page-readers',
      hooks: {
        'astro:config:done': ({ config }) => {
          settings.directory = fileURLToPath(config.outDir);
          settings.earlier = fileURLToPath(new URL('.cache/build/earlier/', config.root));
          settings.base = basePath(config.base);
          settings.keptImages = fileURLToPath(new URL('.cache/build/share-images/', config.root));
          settings.keptReadings = fileURLToPath(new URL('.cache/build/readings/', config.root));
          settings.keptRenderings = fileURLToPath(renderingsFolder(config.root));
        },
        'astro:build:start': ({ setPrerenderer }) => {
          started = Date.now();
          // Before Astro empties the folder.
          setEarlierAside(settings);
          settings.code = codeFingerprint();
          readers = Array.from({ length: threads }, () => reader(settings));
          setPrerenderer((astro) => ({
            ...astro,
            async render(request, options) {
              const file = fileOf(request.url, settings.base);
              // Starlight's route shows the documents.
              const page = { file, isDocument: options.routeData.origin === 'external' };
              const material = kept.find(page);
              if (material) {
                give(file, { task: 'readKept', file, material });
                unwritten.add(file);
                // Nothing is written for an answer without a body: its reader will write the page once it is sealed.
                return new Response(null);
              }
              const result = await astro.render(request, options);
              const response = result instanceof Response ? result : result.response;
              if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
              const html = await response.arrayBuffer();
              give(file, { task: 'read', file, html: new Uint8Array(html), keep: kept.toKeep(page) });
              const copy = new Response(html, response);
              return result instanceof Response ? copy : { ...result, response: copy };
            },
          }));
        },
      },
    },
    collect: () => (collected ??= collectAll()),
    write(files) {
      for (const [number, reader] of readers.entries()) {
        const own = files.filter((_, place) => place % readers.length === number);
        reader.tell({ task: 'write', files: own });
      }
    },
    async seal(pieces) {
      const request = { task: 'seal' as const, files: new Set(files), pieces };
      const parts = await Promise.all(
        readers.map((one) => one.ask<ReadonlyMap<string, InlineSources>>(request)),
      );
      await Promise.all(readers.map((one) => one.end()));
      for (const folder of [settings.keptImages, settings.keptReadings, settings.keptRenderings])
        dropUnused(folder, started);
      removeEarlier(settings);
      return new Map(parts.flatMap((sources) => [...sources]).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

/** The pages of each group, of which every reader has read some. */
function joined(parts: readonly (readonly [string, PagesOfStyles])[]): Map<string, PagesOfStyles> {
  const groups = Map.groupBy(parts, ([group]) => group);
  const all = (of: readonly (readonly [string, PagesOfStyles])[], kind: keyof PagesOfStyles) =>
    new Set(of.flatMap(([, pages]) => [...pages[kind]]));
  return new Map(
    [...groups].map(([group, of]) => [
      group,
      { names: all(of, 'names'), styles: all(of, 'styles'), files: all(of, 'files') },
    ]),
  );
}

interface Reader {
  tell(request: ReaderRequest): void;
  /** Asks for what the reader answers; it answers in the order it was asked. */
  ask<Answer>(request: ReaderRequest): Promise<Answer>;
  end(): Promise<unknown>;
}

function reader(settings: ReaderSettings): Reader {
  const worker = new Worker(new URL('./page-reader.ts', import.meta.url), { workerData: settings });
  // A page that no policy can allow stops the build when its reader is next asked.
  let failure: unknown;
  worker.on('error', (error) => {
    failure = error;
  });
  return {
    tell: (request) => worker.postMessage(request),
    async ask<Answer>(request: ReaderRequest) {
      if (failure) throw failure;
      worker.postMessage(request);
      const [answer] = (await once(worker, 'message')) as [Answer];
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/** The file that Astro writes the page at an address to; what is not to be found it writes elsewhere. */
function fileOf(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return `${path.replace(/\/?$/, path === '' ? '' : '/')}index.html`;
}

/** Hosts look for `404.html` in the folder of a missing page and then above it; Astro writes only the one at the root. */
async function placeNotFoundPages(directory: string) {
  const folder = join(directory, 'en', '404');
  await rename(join(folder, 'index.html'), join(directory, 'en', '404.html')).catch(ignoreMissing);
  await rm(folder, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error;
}

async function htmlFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
}
