import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { listFile, type OfflineFile, type OfflineList, workerFile } from '../../offline/names.ts';

const compress = promisify(brotliCompress);

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
  return {
    name: 'hit-or-miss:offline-list',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (mode === 'off') return;
        const directory = fileURLToPath(dir);
        const list = await listOffline(directory);
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

/** What can be saved of a built site. */
export async function listOffline(directory: string): Promise<OfflineList> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).split(sep).join('/'))
    .sort();
  const wanted = names.filter((name) => !left.some((pattern) => pattern.test(addressOf(name))));
  const files = await Promise.all(wanted.map((name) => describeFile(directory, name)));
  const build = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { build, files, standIn: await standInFiles(directory, names) };
}

/** A page is asked for by its folder. */
function addressOf(name: string): string {
  return name.replace(/(^|\/)index\.html$/, '$1');
}

async function describeFile(directory: string, name: string): Promise<OfflineFile> {
  const content = await readFile(join(directory, name));
  const language = languageOfFile(name);
  const sent = /\.(png|woff2|pf_\w+|pagefind)$/.test(name)
    ? content
    : // As hosts compress while they send.
      await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return {
    path: addressOf(name),
    hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
    size: content.length,
    sent: sent.length,
    ...(language ? { language } : {}),
  };
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
