import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { section } from '../../src/content/schema/section.ts';
import type { PageFile } from './pages.ts';

/**
 * Writes pages, but never over one that exists.
 *
 * @param content folder `src/content`
 * @param force replaces existing pages after all
 * @returns paths under `content`: those written, and those left as they were
 */
export function writePages(content: string, files: readonly PageFile[], force: boolean) {
  const left = files.filter(({ path }) => !force && existsSync(join(content, path)));
  const written = files.filter((file) => !left.includes(file));
  for (const { path, text } of written) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const paths = (list: readonly PageFile[]) => list.map(({ path }) => path);
  return { written: paths(written), left: paths(left) };
}

/** The place after the last note of a section. */
export function nextOrder(content: string, folder: string): number {
  const directory = join(content, 'docs', folder);
  const orders = (existsSync(directory) ? readdirSync(directory) : [])
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => frontMatter.safeParse(readFrontMatter(join(directory, name))).data?.sidebar?.order ?? 0);
  return Math.max(0, ...orders) + 1;
}

const frontMatter = z.object({ sidebar: z.object({ order: z.number().optional() }).optional() });

function readFrontMatter(file: string): unknown {
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8')) ?? [];
  return parse(yaml);
}

/** The sections that have a name, as `src/content/sections.yaml` lists them. */
export function readSections(content: string) {
  return z.array(section).parse(parse(readFileSync(join(content, 'sections.yaml'), 'utf8')));
}

/** Adds a section to `sections.yaml`, keeping its comments; a folder that is listed already stays as it is. */
export function nameSection(content: string, folder: string, name: string): void {
  if (readSections(content).some((known) => known.folder === folder)) return;
  const file = join(content, 'sections.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.add({ folder, name: { ko: name, en: name } });
  writeFileSync(file, document.toString());
}
