import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { formatHeaderRules } from './header-rules.ts';
import { headerRules, nginxHeaders } from './host-files.ts';
import { hashSource, policyTag } from './security-policy.ts';
import { propertiesRead, withoutUnusedStyles, wordsOf } from './unused-styles.ts';

/**
 * Makes the built site ready for hosts: leaves unused styles out of the pages, writes each page's
 * Content-Security-Policy into it, and the response headers into `_headers` (Netlify, Cloudflare Pages) and
 * `nginx-headers.conf`. It has to be the last integration, because a page that changes afterwards no longer fits the
 * hashes of its policy.
 */
export function delivery(): AstroIntegration {
  let base = '/';
  return {
    name: 'hit-or-miss:delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const files = await listFiles(directory);
        const pages = await readPages(directory, files);
        const pruned = await pruneStyles(directory, files, [...pages.values()]);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        for (const [file, page] of pages) {
          const own = {
            scripts: new Set([...page.scripts].map(hashSource)),
            styles: new Set([...page.styles].map((style) => hashSource(pruned.get(style) ?? style))),
          };
          for (const source of own.scripts) scripts.add(source);
          for (const source of own.styles) styles.add(source);
          const html = await readFile(join(directory, file), 'utf8');
          let sealed = html.slice(0, page.policyAt) + policyTag(own) + html.slice(page.policyAt);
          for (const style of page.styles) sealed = sealed.replace(style, () => pruned.get(style) ?? style);
          await writeFile(join(directory, file), sealed);
        }
        const site = { base, addresses: governedAddresses(files), scripts, styles };
        await writeFile(join(directory, '_headers'), formatHeaderRules(headerRules(site)));
        await writeFile(join(directory, 'nginx-headers.conf'), nginxHeaders(site));
        logger.info(`sealed ${pages.size} pages with ${scripts.size} script and ${styles.size} style hashes`);
      },
    },
  };
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
  const names = new Set(pages.flatMap((page) => [...page.names, ...[...page.scripts].flatMap(wordsOf)]));
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

/** Addresses whose responses a policy governs: documents, and scripts because a worker may start from one. */
function governedAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => /\.(html|m?js)$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}
