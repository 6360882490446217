import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../../language.ts';
import { memoizeTexts } from '../../memoize.ts';
import { type Section, section } from '../schema/section.ts';
import type { PlacedPage } from './sections.ts';

// Astro's configuration, commands and tests need the list of pages before there are collections to ask.

/** A page with what its front matter says about its place. */
export interface PageOnDisk extends PlacedPage {
  /** The lab's component, for a page that is a lab. */
  readonly lab?: string | undefined;
}

const frontMatter = z.object({
  title: z.string().default(''),
  kind: z.string().default('note'),
  lab: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  sidebar: z.object({ order: z.number().optional() }).optional(),
});

/** The sections as `sections.yaml` lists them. */
export function readSections(content: string): Section[] {
  return z.array(section).parse(parse(readFileSync(join(content, 'sections.yaml'), 'utf8')));
}

/**
 * The Korean pages; every English one has the same slug.
 *
 * @param content the folder `src/content`
 */
export function readPages(content: string): PageOnDisk[] {
  const docs = join(content, 'docs');
  return filesIn(docs)
    .filter((file) => !file.startsWith('en/'))
    .map((file) => {
      const { kind, lab, sidebar } = readFrontMatter(join(docs, file));
      return { slug: slugOf(file), kind, lab, order: sidebar?.order };
    });
}

/**
 * The other names of every page, by its slug.
 *
 * @param content the folder `src/content`
 */
export function readAliases(content: string, language: Language): Map<string, readonly string[]> {
  const docs = join(content, 'docs', language === 'en' ? 'en' : '');
  return new Map(filesIn(docs).map((file) => [slugOf(file), readFrontMatter(join(docs, file)).aliases]));
}

/**
 * The names of every page about the matter of the site, its title first, by its slug.
 *
 * @param content the folder `src/content`
 */
export function readNames(content: string, language: Language): Map<string, readonly string[]> {
  const docs = join(content, 'docs', language === 'en' ? 'en' : '');
  const pages = filesIn(docs)
    .filter((file) => language === 'en' || !file.startsWith('en/'))
    .map((file) => ({ slug: slugOf(file), ...readFrontMatter(join(docs, file)) }));
  return new Map(
    pages
      .filter(({ slug, kind }) => slug !== '' && kind !== 'site')
      .map(({ slug, title, aliases }) => [slug, [title, ...aliases]]),
  );
}

/** The pages below a folder, with forward slashes. */
function filesIn(docs: string): string[] {
  const files = existsSync(docs) ? readdirSync(docs, { recursive: true, encoding: 'utf8' }) : [];
  return files.map((file) => file.split(sep).join('/')).filter((file) => /\.mdx?$/.test(file));
}

function slugOf(file: string): string {
  return file.replace(/(^|\/)index\.mdx?$|\.mdx?$/, '');
}

function readFrontMatter(file: string): z.infer<typeof frontMatter> {
  const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(readFileSync(file, 'utf8')) ?? [];
  return parsedFrontMatter(yaml);
}

/** A build asks for the pages at its beginning, and for them and their other names at its end. */
const parsedFrontMatter = memoizeTexts((yaml) => frontMatter.parse(parse(yaml) ?? {}), 10_000);
