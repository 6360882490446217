import { useSignal } from '@preact/signals';
import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import { Queries } from './Queries.tsx';
import { forgetSearches, recentSearches } from './storage.ts';

interface Props {
  readonly language: Language;
  readonly search: (query: string) => void;
}

/** The content of the box before the reader types: recent searches, and examples of what to type. */
export function Start({ language, search }: Props) {
  const strings = searchStrings[language];
  const recent = useSignal(recentSearches());
  return (
    <div class="search-start">
      {recent.value.length > 0 && (
        <section>
          <h2>{strings.recent}</h2>
          <Queries queries={recent.value} search={search} />
          <button
            type="button"
            class="search-button"
            onClick={() => {
              forgetSearches();
              recent.value = [];
            }}
          >
            {strings.clearRecent}
          </button>
        </section>
      )}
      <section>
        <h2>{strings.try}</h2>
        <Queries queries={strings.examples} search={search} />
        <p>{strings.hint}</p>
      </section>
    </div>
  );
}
