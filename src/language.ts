/** The site's two languages. Korean is the first: it is read at the root of the site and where a language is unknown. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { ko: '한국어', en: 'English' };

/** Narrows Starlight's language tag to one of ours; anything unknown reads Korean, the site's first language. */
export function languageOf(tag: string | undefined): Language {
  return tag === 'en' ? 'en' : 'ko';
}

/** The language of a page’s translation. */
export function otherLanguage(language: Language): Language {
  return language === 'ko' ? 'en' : 'ko';
}
