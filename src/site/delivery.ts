import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pLimit from 'p-limit';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { writeShareImage } from './draw-share-image.ts';
import { formatHeaderRules } from './header-rules.ts';
import { headerRules, nginxHeaders } from './host-files.ts';
import { markdownTwin } from './markdown-twin.ts';
import { hashSource, type InlineSources, policyTag } from './security-policy.ts';
import { propertiesRead, withoutUnusedStyles, wordsOf } from './unused-styles.ts';

/**
 * Makes the built site ready for hosts: draws the share image and writes the Markdown twin of each page, leaves unused
 * styles out of the pages, writes each page's Content-Security-Policy into it, and the response headers into `_headers`
 * (Netlify, Cloudflare Pages) and `nginx-headers.conf`. It has to be the last integration, because a page that changes
 * afterwards no longer fits the hashes of its policy.
 */
export function delivery(): AstroIntegration {
  let base = '/';
  let kept = '';
  return {
    name: 'hit-or-miss:delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        kept = fileURLToPath(new URL('share-images/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        await placeNotFoundPages(directory);
        const files = await listFiles(directory);
        const pages = await readPages(directory, files);
        // Images are drawn beside the main thread, which writes the rest meanwhile.
        const [sources] = await Promise.all([
          sealPages(directory, files, pages),
          writeShareImages(directory, base, kept, [...pages.values()]),
          writeTwins(directory, pages),
        ]);
        const site = { base, governed: governedAddresses(files, sources) };
        await writeFile(join(directory, '_headers'), formatHeaderRules(headerRules(site)));
        await writeFile(join(directory, 'nginx-headers.conf'), nginxHeaders(site));
        logger.info(`sealed ${pages.size} pages`);
      },
    },
  };
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

/** Prunes the styles of all pages and writes each page's policy into it; returns the hashes page by page. */
async function sealPages(
  directory: string,
  files: readonly string[],
  pages: ReadonlyMap<string, BuiltPage>,
): Promise<Map<string, InlineSources>> {
  const pruned = await pruneStyles(directory, files, [...pages.values()]);
  const sources = new Map<string, InlineSources>();
  for (const [file, page] of pages) {
    const own = {
      scripts: new Set([...page.scripts].map(hashSource)),
      styles: new Set([...page.styles].map((style) => hashSource(pruned.get(style) ?? style))),
    };
    const html = await readFile(join(directory, file), 'utf8');
    let sealed = html.slice(0, page.policyAt) + policyTag(own) + html.slice(page.policyAt);
    for (const style of page.styles) sealed = sealed.replace(style, () => pruned.get(style) ?? style);
    await writeFile(join(directory, file), sealed);
    sources.set(file, own);
  }
  return sources;
}

/** Draws the image that each page names as its own in `og:image`. */
async function writeShareImages(directory: string, base: string, kept: string, pages: readonly BuiltPage[]) {
  const limit = pLimit(4);
  await limit.map(pages, async ({ meta }) => {
    const address = meta.get('og:image');
    const title = meta.get('og:title');
    if (!address || !title) return;
    const path = new URL(address).pathname.slice(base.replace(/\/?$/, '/').length);
    const text = { title, section: meta.get('article:section'), description: meta.get('description') };
    await writeShareImage(text, kept, join(directory, path));
  });
}

/** Writes `index.md` beside every page that readers reach. */
async function writeTwins(directory: string, pages: ReadonlyMap<string, BuiltPage>) {
  for (const [file, { main, language, meta }] of pages) {
    const address = meta.get('og:url');
    if (!main || !address || /(^|\/)404\.html$/.test(file)) continue;
    const twin = markdownTwin({ main, language, address, description: meta.get('description') });
    await writeFile(join(directory, file.replace(/html$/, 'md')), twin);
  }
}

/** All files of the built site, as paths with forward slashes relative to it. */
async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).split(sep).join('/'))
    .sort();
}

async function readPages(directory: string, files: readonly string[]): Promise<Map<string, BuiltPage>> {
  const pages = new Map<string, BuiltPage>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    try {
      pages.set(file, readBuiltPage(await readFile(join(directory, file), 'utf8')));
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
  return pages;
}

/**
 * Each stylesheet of the pages with what is left of it. It is measured against the whole site and not page by page,
 * so that all pages carry the same few styles and their hashes fit into one response header.
 */
async function pruneStyles(directory: string, files: readonly string[], pages: readonly BuiltPage[]) {
  const names = new Set(pages.flatMap((page) => [...page.names]));
  const code = new Set(pages.flatMap((page) => [...page.scripts, ...page.data]));
  for (const word of [...code].flatMap(wordsOf)) names.add(word);
  for (const file of files.filter((name) => /\.m?js$/.test(name))) {
    for (const word of wordsOf(await readFile(join(directory, file), 'utf8'))) names.add(word);
  }
  const linked = await Promise.all(
    files.filter((name) => name.endsWith('.css')).map((name) => readFile(join(directory, name), 'utf8')),
  );
  const styles = [...new Set(pages.flatMap((page) => [...page.styles]))];
  // One stylesheet may read a custom property that another defines, as the widgets do with the theme's colours.
  const readAnywhere = new Set([...names, ...[...linked, ...styles].flatMap(propertiesRead)]);
  const alive = styles.map((style) => withoutUnusedStyles(style, readAnywhere));
  return new Map(
    styles.map((style, index) => {
      const others = [...linked, ...alive.filter((_, other) => other !== index)];
      return [style, withoutUnusedStyles(style, new Set([...names, ...others.flatMap(propertiesRead)]))];
    }),
  );
}

/** What a policy governs: documents, and scripts because a worker may start from one. */
function governedAddresses(
  files: readonly string[],
  sources: ReadonlyMap<string, InlineSources>,
): Map<string, InlineSources> {
  const none = { scripts: new Set<string>(), styles: new Set<string>() };
  return new Map(
    files
      .filter((file) => /\.(html|m?js)$/.test(file))
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, sources.get(file) ?? none]),
  );
}
