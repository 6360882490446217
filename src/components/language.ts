import type { AstroGlobal } from 'astro';
import { type Language, languageOf } from '../language.ts';

/** The language of the page a component is rendered on. */
export function pageLanguage(astro: Pick<AstroGlobal, 'currentLocale'>): Language {
  return languageOf(astro.currentLocale);
}
