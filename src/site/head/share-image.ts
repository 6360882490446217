import type { Language } from '../../language.ts';

/** Size of the picture that other sites show beside a link, in px, as they all expect it. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** Where the share image of a page stands, below the base path and without a leading slash. */
export function shareImageAddress(language: Language, slug: string): string {
  return `share/${language === 'en' ? 'en/' : ''}${slug || 'index'}.png`;
}
