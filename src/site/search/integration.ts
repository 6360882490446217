import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import * as pagefind from 'pagefind';
import { readBuiltPage } from '../built-page.ts';
import { indexForDevelopment } from './development.ts';
import { type IndexFile, indexFiles } from './index-files.ts';
import { readPage } from './read-page.ts';
import { readRecords } from './records.ts';

/**
 * Builds the search index: from the built pages in a production build, and from the pages of the development server
 * when somebody searches there. It has to stand before the integration that seals the pages.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let content = '';
  return {
    name: 'hit-or-miss:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        content = fileURLToPath(new URL('./content', config.srcDir));
      },
      'astro:server:setup': ({ server, logger }) => indexForDevelopment({ server, base, content, logger }),
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const pages = await builtPages(directory, base);
        const files = await indexFiles(pages, await readRecords(content), base);
        await Promise.all(files.map((file) => write(directory, file)));
        await pagefind.close();
        report(logger, pages.length, files);
      },
    },
  };
}

async function builtPages(directory: string, base: string) {
  const names = await readdir(directory, { recursive: true });
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    html.map(async (name) => {
      const path = name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1');
      return readPage(readBuiltPage(await readFile(join(directory, name), 'utf8')), `${base}${path}`, base);
    }),
  );
  return pages.filter((page) => page !== undefined);
}

async function write(directory: string, { path, content }: IndexFile) {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function report(logger: AstroIntegrationLogger, pages: number, files: readonly IndexFile[]) {
  const size = files.reduce((sum, { content }) => sum + content.byteLength, 0);
  logger.info(`indexed ${pages} pages in ${files.length} files, ${Math.round(size / 1024)} KiB`);
}
