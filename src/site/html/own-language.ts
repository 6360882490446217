import { loadingStrings } from '../../i18n/loading.ts';
import { type Language, otherLanguage } from '../../language.ts';

/**
 * The script that starts widgets, as a page of one language carries it. It says what does not come in the language of
 * the page, which may be a third one by then if the browser translates it; so the sentences of the other language are
 * not left out: in their place stand those of the page again, which the browser can translate too and which compress to
 * next to nothing.
 *
 * @param script an inline script as it is sent; one without these sentences stays as it is
 */
export function inOwnLanguage(script: string, language: Language): string {
  const own = loadingStrings[language];
  const other = loadingStrings[otherLanguage(language)];
  const replacements = (Object.keys(own) as (keyof typeof own)[]).map(
    (key) => [JSON.stringify(other[key]), JSON.stringify(own[key])] as const,
  );
  if (!replacements.every(([from]) => script.includes(from))) return script;
  return replacements.reduce((text, [from, to]) => text.replaceAll(from, to), script);
}
