import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import pLimit from 'p-limit';
import { listFile, type OfflineFile, type OfflineList, workerFile } from '../../offline/names.ts';
import { keptResults } from '../kept/kept-results.ts';

const compress = promisify(brotliCompress);
/** As hosts compress while they send. */
const quality = 5;
/** Files compressed at once: each takes some megabytes while it is, and more would only wait for a processor. */
const together = 4;

/** Whether readers may keep the site; `OFFLINE=off` is for a host that has to be rid of a worker. */
export type OfflineMode = 'on' | 'off';

/**
 * Writes the service worker. It has to stand before the integration that writes the headers, because a worker obeys the
 * policy it is sent with.
 */
export function offlineWorker(mode: OfflineMode): AstroIntegration {
  return {
    name: 'hit-or-miss:offline-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(join(fileURLToPath(dir), workerFile), await bundleWorker(mode));
      },
    },
  };
}

/** Lists what can be saved. It has to stand behind the integration that changes the pages last. */
export function offlineList(mode: OfflineMode): AstroIntegration {
  let folder = '';
  return {
    name: 'hit-or-miss:offline-list',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('.cache/build/offline/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (mode === 'off') return;
        const directory = fileURLToPath(dir);
        const sizes = keptSizes(folder);
        const list = await listOffline(directory, sizes.known());
        sizes.keep(list);
        await writeFile(join(directory, listFile), JSON.stringify(list));
        const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
        const sum = (of: (file: OfflineFile) => number) =>
          list.files.reduce((all, file) => all + of(file), 0);
        logger.info(
          `${list.files.length} files to save, ${megabytes(sum(({ sent }) => sent))} MB sent, ${megabytes(sum(({ size }) => size))} MB kept`,
        );
      },
    },
  };
}

/** The service worker, or the one that takes its place to be rid of it, as one script. */
export async function bundleWorker(mode: OfflineMode): Promise<string> {
  const name = mode === 'on' ? 'worker' : 'retired-worker';
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../offline/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Workbox explains itself at length where this is not set.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Files that only machines read, and frames of other sites. */
const left = [
  /(^|\/)embed\/$/,
  /^share\//,
  /\.(md|xml|conf|br|gz)$/,
  /^((en\/)?404\.html|_headers|robots\.txt|llms\.txt)$/,
  /^\.well-known\//,
  new RegExp(`^(${workerFile}|${listFile})$`),
];

/** The sizes of the files of the last build when sent, so that only what changed is compressed to know its own. */
function keptSizes(folder: string) {
  // Node brings the compressor.
  const kept = keptResults(folder, `${process.versions.brotli} ${quality}`);
  const material = ['sizes'];
  return {
    known: () => new Map<string, number>(JSON.parse(kept.find(material)?.toString() ?? '[]')),
    keep: ({ files }: OfflineList) =>
      kept.keep(material, Buffer.from(JSON.stringify(files.map(({ hash, sent }) => [hash, sent])))),
  };
}

/**
 * What can be saved of a built site.
 *
 * @param sizes how many bytes are sent for files, by their hash, as far as that is known
 */
export async function listOffline(
  directory: string,
  sizes: ReadonlyMap<string, number> = new Map(),
): Promise<OfflineList> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).split(sep).join('/'))
    .sort();
  const wanted = names.filter((name) => !left.some((pattern) => pattern.test(addressOf(name))));
  const limit = pLimit(together);
  const files = await Promise.all(wanted.map((name) => limit(() => describeFile(directory, name, sizes))));
  const build = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { build, files, standIn: await standInFiles(directory, names) };
}

/** A page is asked for by its folder. */
function addressOf(name: string): string {
  return name.replace(/(^|\/)index\.html$/, '$1');
}

async function describeFile(
  directory: string,
  name: string,
  sizes: ReadonlyMap<string, number>,
): Promise<OfflineFile> {
  const content = await readFile(join(directory, name));
  const language = languageOfFile(name);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return {
    path: addressOf(name),
    hash,
    size: content.length,
    sent: isCompressed(name) ? content.length : (sizes.get(hash) ?? (await sentSize(content))),
    ...(language ? { language } : {}),
  };
}

/** What no host compresses, because it is compressed already. */
function isCompressed(name: string): boolean {
  return /\.(png|woff2|pf_\w+|pagefind)$/.test(name);
}

async function sentSize(content: Buffer): Promise<number> {
  const sent = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return sent.length;
}

/** Pages, their data, decks and most of the search index are of one language; scripts and pictures are of both. */
function languageOfFile(name: string): string | undefined {
  const [, named] = /^(?:found|decks|data)\b.*[/.](ko|en)[-_/]/.exec(name) ?? [];
  if (named) return named;
  if (!name.endsWith('.html')) return undefined;
  return name.startsWith('en/') ? 'en' : 'ko';
}

/** The pages that stand in for one that is not on the device, and the files they start with. */
async function standInFiles(directory: string, names: readonly string[]): Promise<string[]> {
  const pages = ['offline/', 'en/offline/'];
  const html = await Promise.all(pages.map((page) => readFile(join(directory, page, 'index.html'), 'utf8')));
  const files = names.filter(
    (name) => name.startsWith('_astro/') && html.some((text) => text.includes(name.replace('_astro/', ''))),
  );
  return [...pages, ...files];
}
