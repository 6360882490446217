import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import * as pagefind from 'pagefind';
import { basePath } from '../../address.ts';
import type { PageReaders } from '../html/page-readers.ts';
import { codeFingerprint } from '../kept/code-fingerprint.ts';
import { dropUnused, keptResults } from '../kept/kept-results.ts';
import { indexForDevelopment } from './development.ts';
import { type IndexFile, indexFiles } from './index-files.ts';
import { readSearchContent } from './records.ts';

/**
 * Builds the search index: from the built pages in a production build, and from the pages of the development server
 * when somebody searches there. It has to stand before the integration that seals the pages.
 */
export function searchIndex(readers: PageReaders): AstroIntegration {
  let base = '/';
  let content = '';
  let folder = '';
  let started = 0;
  return {
    name: 'hit-or-miss:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
        content = fileURLToPath(new URL('./content', config.srcDir));
        folder = fileURLToPath(new URL('.cache/build/search/', config.root));
      },
      'astro:build:start': () => {
        started = Date.now();
      },
      'astro:server:setup': ({ server, logger }) => indexForDevelopment({ server, base, content, logger }),
      'astro:build:done': async ({ dir, logger }) => {
        const { indexed: pages } = await readers.collect();
        const kept = keptResults(folder, codeFingerprint());
        const files = await indexFiles(pages, await readSearchContent(content), base, kept);
        dropUnused(folder, started);
        const { scripts = [], others = [] } = Object.groupBy(files, ({ path }) =>
          path.endsWith('.js') ? 'scripts' : 'others',
        );
        readers.write(others);
        // Which styles pages need depends on what scripts name, so those are there before that is asked.
        for (const { path, content: script } of scripts) {
          const file = join(fileURLToPath(dir), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, script);
        }
        await pagefind.close();
        report(logger, pages.length, files);
      },
    },
  };
}

function report(logger: AstroIntegrationLogger, pages: number, files: readonly IndexFile[]) {
  const size = files.reduce((sum, { content }) => sum + content.byteLength, 0);
  logger.info(`indexed ${pages} pages in ${files.length} files, ${Math.round(size / 1024)} KiB`);
}
