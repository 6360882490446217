import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { pageAddressUnder, parseEntryId } from '../../address.ts';
import { readBuiltPage } from '../html/built-page.ts';
import { type IndexFile, indexFiles } from './index-files.ts';
import { readPage } from './read-page.ts';
import { readSearchContent } from './records.ts';

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;

interface Development {
  readonly server: Parameters<ServerSetup>[0]['server'];
  readonly base: string;
  readonly content: string;
  readonly logger: AstroIntegrationLogger;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Serves a search index under `npm run dev`. It is made when somebody searches for the first time, from the pages
 * the development server renders, and made anew after a change of the content.
 */
export function indexForDevelopment({ server, base, content, logger }: Development): void {
  let index: Promise<Map<string, IndexFile>> | undefined;
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(content)) index = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const path = decodeURI((request.url ?? '').replace(/\?.*$/, ''));
    // Vite may have taken the base off already.
    const name = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    if (!/^(vocabulary|found)\//.test(name)) return next();
    index ??= build(`http://${request.headers.host ?? 'localhost'}`, base, content, logger);
    index.then(
      (files) => {
        const file = files.get(name);
        response.statusCode = file ? 200 : 404;
        response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        response.end(file?.content);
      },
      (error: unknown) => {
        index = undefined;
        next(error);
      },
    );
  });
}

async function build(origin: string, base: string, content: string, logger: AstroIntegrationLogger) {
  const started = Date.now();
  const names = await readdir(join(content, 'docs'), { recursive: true });
  const ids = names
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/(\/?index)?\.mdx?$/, ''),
    );
  const pages = [];
  // One after the other: the development server renders each page for the first time.
  for (const id of ids) {
    const { language, slug } = parseEntryId(id || 'index');
    const url = pageAddressUnder(base, slug, language);
    const answer = await fetch(`${origin}${url}`);
    const page = answer.ok ? readPage(readBuiltPage(await answer.text()), url, base) : undefined;
    if (page) pages.push(page);
  }
  const files = await indexFiles(pages, await readSearchContent(content), base);
  logger.info(`indexed ${pages.length} pages for search in ${Date.now() - started} ms`);
  return new Map(files.map((file) => [file.path, file]));
}
