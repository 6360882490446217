import type { Language } from './language.ts';

/**
 * A base path in the form that all code works with: it starts and ends with a slash.
 *
 * @param base as a host or a setting writes it: `/`, `/notes`, `notes/`
 */
export function basePath(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/**
 * The site's base path, as Vite knows it. Code that runs without Vite (commands, the build's threads) has no
 * `import.meta.env`; it names its base and calls {@link pageAddressUnder}.
 */
export const siteBase = basePath(import.meta.env?.BASE_URL ?? '/');

/**
 * The address of a page in one language. Korean pages are at the root, English ones under `/en/`, with the same slugs.
 *
 * @param slug page slug without locale or slashes at its ends, `''` for the home page, for example `rds/proxy`; an
 * anchor may follow (`rds/proxy#proxy-01`)
 * @param language language of the page wanted
 * @returns a root-relative address that ends in `/` (or in the anchor, when the slug carries one)
 */
export function pageAddress(slug: string, language: Language): string {
  return pageAddressUnder(siteBase, slug, language);
}

/** {@link pageAddress} for a site at another base path, with or without slashes at its ends. */
export function pageAddressUnder(base: string, slug: string, language: Language): string {
  const [path = '', anchor] = slug.split('#');
  const inner = [language === 'en' ? 'en' : '', path.replace(/^\/|\/$/g, '')].filter(Boolean).join('/');
  return `${basePath(base)}${inner}${inner ? '/' : ''}${anchor ? `#${anchor}` : ''}`;
}

/** Splits a Starlight entry id (`en/rds/proxy`, `rds/proxy`, `en`, `index`) into language and slug. */
export function parseEntryId(id: string): { readonly language: Language; readonly slug: string } {
  const language: Language = id === 'en' || id.startsWith('en/') ? 'en' : 'ko';
  const slug = (language === 'en' ? id.slice(3) : id).replace(/^index$/, '');
  return { language, slug };
}
