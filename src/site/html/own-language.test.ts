import { expect, test } from 'vitest';
import { loadingStrings } from '../../i18n/loading.ts';
import { languages, otherLanguage } from '../../language.ts';
import { inOwnLanguage } from './own-language.ts';
import { shorterScript } from './shorter-script.ts';

const script = shorterScript(`
  const strings = ${JSON.stringify(loadingStrings)};
  say(strings[document.documentElement.lang].gone);
`);

for (const language of languages) {
  test(`a page in ${language} carries no sentence of the other language, and its own for whatever it is asked`, () => {
    const sent = inOwnLanguage(script, language);
    for (const sentence of Object.values(loadingStrings[otherLanguage(language)])) {
      expect(script).toContain(sentence);
      expect(sent).not.toContain(sentence);
    }
    for (const lang of languages) {
      const say = (sentence: string) => expect(sentence).toBe(loadingStrings[language].gone);
      new Function('say', 'document', sent)(say, { documentElement: { lang } });
    }
    expect.assertions(2 * Object.keys(loadingStrings[language]).length + languages.length);
  });
}

test('another script stays as it is', () => {
  const other = 'button.textContent="Reload";';
  expect(inOwnLanguage(other, 'ko')).toBe(other);
});
