import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { pageAddress, parseEntryId } from '../../src/address.ts';
import type { Language } from '../../src/language.ts';

/** A page of the built site as the sitemap lists it. */
export interface SitePage {
  /** Address without host and base, for example `/en/rds/proxy/`. */
  readonly address: string;
  readonly language: Language;
  /** Slug shared by both languages, for example `rds/proxy`; `''` is the home page. */
  readonly slug: string;
  /** Address of the same page in the other language. */
  readonly counterpart: string;
}

const sitemap = new URL('../../dist/sitemap-0.xml', import.meta.url);

/**
 * Every page the built site lists in its sitemap, in both languages.
 *
 * @throws Error when the site has not been built, which fails the run instead of testing nothing
 */
export function allPages(): SitePage[] {
  const xml = load(readFileSync(sitemap, 'utf8'), { xml: true });
  const pages = xml('url > loc')
    .toArray()
    .map((loc) => new URL(xml(loc).text()).pathname)
    .map((address) => {
      const { language, slug } = parseEntryId(address.replace(/^\/|\/$/g, ''));
      const counterpart = pageAddress(slug, language === 'ko' ? 'en' : 'ko');
      return { address, language, slug, counterpart };
    });
  if (pages.length === 0) throw new Error('The sitemap lists no page: run "npm run build" first.');
  return pages;
}

/**
 * Every page by its language and section: `/en/rds/…` are `en, rds`, and pages that stand alone, such as the glossary,
 * are one section.
 *
 * @returns pages by the name of their section, for titles of tests
 */
export function pagesBySection(): Map<string, SitePage[]> {
  return Map.groupBy(allPages(), ({ language, slug }) => {
    const [section = '', ...rest] = slug.split('/');
    return `${language}, ${rest.length === 0 ? 'pages that stand alone' : section}`;
  });
}
