import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PageReaders } from '../html/page-readers.ts';
import { type FolderPages, stylesOfFolders } from '../html/page-styles.ts';
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
  return {
    name: 'hit-or-miss:delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        address = config.site ?? '';
        publicFiles = config.publicDir;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const pages = await readers.collect();
        const files = await listFiles(directory);
        const sources = await readers.seal(await pruneStyles(directory, files, pages.folders));
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

/** Each stylesheet of the pages with what is left of it, by folder. */
async function pruneStyles(
  directory: string,
  files: readonly string[],
  folders: ReadonlyMap<string, FolderPages>,
) {
  const read = (file: string) => readFile(join(directory, file), 'utf8');
  const named = new Set([...folders.values()].flatMap((pages) => [...pages.files]));
  const code = files.filter((file) => /js$/.test(file) || (/json$/.test(file) && named.has(nameOf(file))));
  const texts = await Promise.all(code.map(async (file) => [nameOf(file), await read(file)] as const));
  const linked = await Promise.all(files.filter((name) => name.endsWith('.css')).map(read));
  return stylesOfFolders(folders, new Map(texts), linked);
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
  return new Map(
    files
      .filter((file) => /\.(html|m?js)$/.test(file))
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, sources.get(file) ?? none]),
  );
}
