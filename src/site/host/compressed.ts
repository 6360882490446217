import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import pLimit from 'p-limit';

/** How a compressed file is called, and how it is made: once and for many readers, so with the highest quality. */
const ways = {
  // Brotli's own default is its highest quality.
  br: promisify(brotliCompress),
  gz: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/** What is text; pictures, fonts and Pagefind's files are compressed as they are. */
const text = /\.(html|css|js|json|svg|xml|md|txt|webmanifest)$/;
/** Files compressed at once; more only wait for each other. */
const together = 4;

/**
 * Puts compressed copies beside the files of the built site, for hosts that send those (`docs/hosting.md`). It has to
 * stand behind everything that writes or changes a file.
 */
export function compressed(): AstroIntegration {
  return {
    name: 'hit-or-miss:compressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressFolder(fileURLToPath(dir))} compressed copies`);
      },
    },
  };
}

/** @returns how many copies were written: none where it would be no smaller than the file itself */
export async function compressFolder(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && text.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const limit = pLimit(together);
  const written = await Promise.all(
    files.map((file) =>
      limit(async () => {
        const content = await readFile(file);
        let copies = 0;
        for (const [ending, compress] of Object.entries(ways)) {
          const copy = await compress(content);
          if (copy.length >= content.length) continue;
          await writeFile(`${file}.${ending}`, copy);
          copies += 1;
        }
        return copies;
      }),
    ),
  );
  return written.reduce((sum, copies) => sum + copies, 0);
}
