import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SitePieces } from '../html/page-reader.ts';
import type { PageReaders } from '../html/page-readers.ts';
import type { PagesOfStyles } from '../html/page-styles.ts';
import { sitePieces } from '../html/site-pieces.ts';
import { codeFingerprint } from '../kept/code-fingerprint.ts';
import { dropUnused, type KeptResults, keptResults } from '../kept/kept-results.ts';
import { formatHeaderRules } from './header-rules.ts';
import { headerRules, nginxSite } from './host-files.ts';
import type { InlineSources } from './security-policy.ts';
import { securityTextRemarks } from './security-text.ts';

/**
 * Makes the built site ready for hosts: leaves unused styles out of the pages, writes each page's
 * Content-Security-Policy into it, and the response headers into `_headers` (Netlify, Cloudflare Pages) and
 * `nginx-site.conf`. It has to be the last integration, because a page that changes afterwards no longer fits the
 * hashes of its policy.
 */
export function delivery(readers: PageReaders): AstroIntegration {
  let base = '/';
  let address = '';
  let publicFiles = new URL('file:///');
  let keptPieces = '';
  let started = 0;
  return {
    name: 'hit-or-miss:delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        address = config.site ?? '';
        publicFiles = config.publicDir;
        keptPieces = fileURLToPath(new URL('.cache/build/pieces/', config.root));
        started = Date.now();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const pages = await readers.collect();
        const files = await listFiles(directory);
        const kept = keptResults(keptPieces, codeFingerprint());
        const sources = await readers.seal(await piecesOf(directory, files, pages.groups, kept));
        dropUnused(keptPieces, started);
        const site = { base, governed: governedAddresses(files, sources) };
        await writeFile(join(directory, '_headers'), formatHeaderRules(headerRules(site)));
        await writeFile(join(directory, 'nginx-site.conf'), nginxSite(site));
        const securityText = await readFile(new URL('.well-known/security.txt', publicFiles), 'utf8');
        for (const remark of securityTextRemarks(securityText, address, new Date())) logger.warn(remark);
        logger.info(`sealed ${sources.size} pages`);
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

/** What only the whole site can tell its pages. Writes what is left of the stylesheets that they link to. */
async function piecesOf(
  directory: string,
  files: readonly string[],
  groups: ReadonlyMap<string, PagesOfStyles>,
  kept: KeptResults,
): Promise<SitePieces> {
  const named = new Set([...groups.values()].flatMap((pages) => [...pages.files]));
  const code = files.filter((file) => /js$/.test(file) || (/json$/.test(file) && named.has(nameOf(file))));
  const sheets = files.filter((name) => name.endsWith('.css'));
  const texts = async (those: readonly string[]) =>
    new Map(
      await Promise.all(
        those.map(async (file) => [nameOf(file), await readFile(join(directory, file), 'utf8')] as const),
      ),
    );
  const pieces = await sitePieces(kept, { groups, texts: await texts(code), linked: await texts(sheets) });
  for (const file of sheets) {
    const as = pieces.linked.get(nameOf(file)) ?? nameOf(file);
    if (as === nameOf(file)) continue;
    await rm(join(directory, file));
    await writeFile(join(directory, dirname(file), as), pieces.sheets.get(as) ?? '');
  }
  return pieces;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** What a policy governs: documents, and scripts because a worker may start from one. */
function governedAddresses(
  files: readonly string[],
  sources: ReadonlyMap<string, InlineSources>,
): Map<string, InlineSources> {
  const none = { scripts: new Set<string>(), styles: new Set<string>() };
  // Pages that an earlier build has kept are not among the files before they are sealed.
  const all = [...new Set([...files, ...sources.keys()])].sort();
  return new Map(
    all
      .filter((file) => /\.(html|m?js)$/.test(file))
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, sources.get(file) ?? none]),
  );
}
