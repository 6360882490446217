import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SitePieces } from '../html/page-reader.ts';
import type { PageReaders } from '../html/page-readers.ts';
import { type PagesOfStyles, stylesOfGroups } from '../html/page-styles.ts';
import { shortScopes, withScopes } from '../html/short-scopes.ts';
import { propertiesRead, withoutUnusedStyles, wordsOf } from '../html/unused-styles.ts';
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
        const sources = await readers.seal(await piecesOf(directory, files, pages.groups));
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

/** What only the whole site can tell its pages. */
async function piecesOf(
  directory: string,
  files: readonly string[],
  groups: ReadonlyMap<string, PagesOfStyles>,
): Promise<SitePieces> {
  const read = (file: string) => readFile(join(directory, file), 'utf8');
  const named = new Set([...groups.values()].flatMap((pages) => [...pages.files]));
  const code = files.filter((file) => /js$/.test(file) || (/json$/.test(file) && named.has(nameOf(file))));
  const texts = new Map(
    await Promise.all(code.map(async (file) => [nameOf(file), await read(file)] as const)),
  );
  const sheets = files.filter((name) => name.endsWith('.css'));
  const linked = new Map(await Promise.all(sheets.map(async (file) => [file, await read(file)] as const)));
  const whole = wholeSite(groups);
  const scopes = shortScopes(whole.names, [...texts.values(), ...linked.values()]);
  const left = stylesOfGroups(new Map([['', whole]]), texts, [...linked.values()]).get('');
  const shorter = await pruneLinked(directory, linked, {
    names: new Set([...whole.names, ...[...texts.values()].flatMap(wordsOf)]),
    read: new Set([...(left?.values() ?? [])].flatMap(propertiesRead)),
    code: [...texts.values()],
  });
  const styles = stylesOfGroups(
    groups,
    texts,
    [...shorter.values()].map(({ css }) => css),
  );
  for (const sheets of styles.values()) {
    for (const [style, css] of sheets) sheets.set(style, withScopes(css, scopes));
  }
  return { styles, scopes, linked: new Map([...shorter].map(([name, { as }]) => [name, as])) };
}

function wholeSite(groups: ReadonlyMap<string, PagesOfStyles>): PagesOfStyles {
  const all = (kind: keyof PagesOfStyles) =>
    new Set([...groups.values()].flatMap((pages) => [...pages[kind]]));
  return { names: all('names'), styles: all('styles'), files: all('files') };
}

/**
 * Writes the stylesheets that pages link to without what is used nowhere, under names that fit their content. Those that
 * a script fetches stay as they are, because it knows their names.
 */
async function pruneLinked(
  directory: string,
  linked: ReadonlyMap<string, string>,
  site: {
    readonly names: ReadonlySet<string>;
    readonly read: ReadonlySet<string>;
    readonly code: readonly string[];
  },
) {
  const shorter = new Map<string, { readonly css: string; readonly as: string }>();
  for (const [file, css] of linked) {
    const name = nameOf(file);
    if (site.code.some((text) => text.includes(name))) {
      shorter.set(name, { css, as: name });
      continue;
    }
    const left = withoutUnusedStyles(css, site.names, site.read);
    const hash = createHash('sha256').update(left).digest('base64url').slice(0, 8);
    const as = name.replace(/\.[\w-]+\.css$/, `.${hash}.css`);
    await rm(join(directory, file));
    await writeFile(join(directory, dirname(file), as), left);
    shorter.set(name, { css: left, as });
  }
  return shorter;
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
