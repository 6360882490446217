import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import type { SearchState } from './search-state.ts';

/** The answer itself, when the query names a term, a port or a row of a table. */
export function Answers({ language, state }: { readonly language: Language; readonly state: SearchState }) {
  const strings = searchStrings[language];
  const answers = state.results.value?.answers ?? [];
  if (answers.length === 0) return null;
  return (
    <section class="search-answers" aria-label={strings.answers}>
      {answers.map(({ kind, url, title, lines }) => (
        <div key={url} class="search-answer">
          <p class="search-answer-title">
            <strong>{title}</strong> <small>{strings.answerKinds[kind]}</small>
          </p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {/* An answer has a term in whole; of a port or a row its page says more. */}
          {kind !== 'term' && (
            <p>
              <a href={url}>{strings.openAnswer}</a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
