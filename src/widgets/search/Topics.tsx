import { useComputed } from '@preact/signals';
import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import type { SearchState } from './search-state.ts';

/** Narrows the results to one part of the site. */
export function Topics({ language, state }: { readonly language: Language; readonly state: SearchState }) {
  const strings = searchStrings[language];
  const chosen = state.topic.value;
  // They stay the same from search to search.
  const all = useComputed(() => state.results.value?.topics);
  const topics: [string | undefined, string][] = [
    [undefined, strings.allTopics],
    ...(all.value ?? []).map(({ id, name }): [string, string] => [id, name]),
  ];
  return (
    <fieldset class="search-topics">
      <legend class="visually-hidden">{strings.topics}</legend>
      {topics.map(([topic, name]) => (
        <button
          key={name}
          type="button"
          aria-pressed={topic === chosen}
          onClick={() => void state.chooseTopic(topic)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
