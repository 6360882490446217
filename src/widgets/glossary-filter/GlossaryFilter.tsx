import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pageStrings } from '../../i18n/pages.ts';
import { createMatcher } from '../../search/matcher.ts';
import type { Language } from '../../site/address.ts';
import './glossary-filter.css';

interface Props {
  language: Language;
  /** Number of terms on the page, so that the count can be printed before the script runs. */
  all: number;
}

interface Row {
  element: HTMLElement;
  /** Preferred names and other spellings. */
  names: string[];
}

/**
 * Filters the glossary that is already in the page with the site's Korean query rules. It owns no copy of the
 * terms: rows that do not match are hidden, so that without scripts the whole glossary is simply there.
 */
export function GlossaryFilter({ language, all }: Props) {
  const strings = pageStrings[language].glossary;
  const query = useSignal('');
  const rows = useSignal<Row[]>([]);
  const shown = useComputed(() => {
    const matches = createMatcher(query.value);
    const asked = query.value.trim() !== '';
    return rows.value.filter(({ names }) => !asked || names.some((name) => matches(name) > 0));
  });

  useEffect(() => {
    rows.value = [...document.querySelectorAll<HTMLElement>('.glossary-term')].map((element) => ({
      element,
      names: (element.dataset['variants'] ?? '').split('\n'),
    }));
    query.value = new URLSearchParams(location.search).get('q') ?? '';
  }, [query, rows]);

  useSignalEffect(() => {
    const visible = new Set(shown.value);
    for (const row of rows.value) row.element.hidden = !visible.has(row);
  });

  const search = (text: string) => {
    query.value = text;
    const address = new URL(location.href);
    if (text.trim()) address.searchParams.set('q', text);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };
  const count = rows.value.length > 0 ? shown.value.length : all;

  return (
    <div class="glossary-filter not-content print:hidden">
      <label for="glossary-query">{strings.filter}</label>
      <input
        id="glossary-query"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="glossary-hint"
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <small id="glossary-hint">{strings.filterHint}</small>
      <p role="status">{count === 0 ? strings.none : strings.shown(count, all)}</p>
    </div>
  );
}
