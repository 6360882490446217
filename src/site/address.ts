/**
 * The site's two languages and the addresses built from them. Korean stands at the root, English under `/en/`,
 * with the same slugs; every link is made here so that a `base` path reaches all of them.
 */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { ko: '한국어', en: 'English' };

/** Narrows Starlight's language tag to one of ours; anything unknown reads Korean, the site's first language. */
export function languageOf(tag: string | undefined): Language {
  return tag === 'en' ? 'en' : 'ko';
}

/**
 * The address of a page in one language.
 *
 * @param slug page slug without locale or slashes at its ends, `''` for the home page, for example `rds/proxy`
 * @param language language of the page wanted
 * @param base the site's base path (`import.meta.env.BASE_URL`), with or without a slash at its end
 * @returns a root-relative address that ends in `/` (or in the anchor, when the slug carries one)
 */
export function pageAddress(slug: string, language: Language, base: string): string {
  const [path = '', anchor] = slug.split('#');
  const parts = [base.replace(/^\/|\/$/g, ''), language === 'en' ? 'en' : '', path.replace(/^\/|\/$/g, '')];
  const joined = parts.filter(Boolean).join('/');
  return `/${joined}${joined ? '/' : ''}${anchor ? `#${anchor}` : ''}`;
}

/** Splits a Starlight entry id (`en/rds/proxy`, `rds/proxy`, `en`, `index`) into language and slug. */
export function parseEntryId(id: string): { language: Language; slug: string } {
  const language: Language = id === 'en' || id.startsWith('en/') ? 'en' : 'ko';
  const slug = (language === 'en' ? id.slice(3) : id).replace(/^index$/, '');
  return { language, slug };
}
