import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pageStrings } from '../../i18n/pages.ts';
import type { Language } from '../../language.ts';
import { memoize } from '../../memoize.ts';
import { createMatcher } from '../../search/matcher.ts';
import { keepEarlyInput, keepOnEscape } from '../early-input.ts';
import { inPieces } from '../in-pieces.ts';
import { setParameters } from '../page-address.ts';
import './glossary-filter.css';

interface Props {
  readonly language: Language;
  /** Number of terms on the page, so that the count can be printed before the script runs. */
  readonly all: number;
}

interface Row {
  readonly element: HTMLElement;
  /** Preferred names and other spellings. */
  readonly names: string[];
}

/** Rows prepared in one go. */
const atOnce = 10;

/** Takes all names apart, which the first letter would otherwise have to wait for. */
const warmUp = memoize((rows: readonly Row[]): void => {
  const matches = createMatcher('a');
  inPieces(rows, atOnce, (some) => {
    for (const { names } of some) for (const name of names) matches(name);
  });
});

/**
 * Filters the glossary that is already in the page with the site's Korean query rules. It owns no copy of the
 * terms: rows that do not match are hidden, so that without scripts the whole glossary is simply there.
 */
export function GlossaryFilter({ language, all }: Props) {
  const strings = pageStrings[language].glossary;
  const query = useSignal('');
  const rows = useSignal<Row[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const shown = useComputed(() => {
    const matches = createMatcher(query.value);
    const asked = query.value.trim() !== '';
    return rows.value.filter(({ names }) => !asked || names.some((name) => matches(name) > 0));
  });

  useLayoutEffect(() => {
    rows.value = [...document.querySelectorAll<HTMLElement>('.glossary-term')].map((element) => ({
      element,
      names: (element.dataset['variants'] ?? '').split('\n'),
    }));
    const read = () => {
      query.value = new URLSearchParams(location.search).get('q') ?? '';
    };
    keepEarlyInput(root.current, read);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [query, rows]);

  useSignalEffect(() => {
    const visible = new Set(shown.value);
    for (const row of rows.value) row.element.hidden = !visible.has(row);
  });

  const search = (text: string) => {
    query.value = text;
    setParameters({ q: text.trim() === '' ? undefined : text });
  };
  const count = rows.value.length > 0 ? shown.value.length : all;

  return (
    <div class="glossary-filter not-content print:hidden" ref={root}>
      <label for="glossary-query">{strings.filter}</label>
      <input
        id="glossary-query"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="glossary-hint"
        value={query.value}
        onFocus={() => warmUp(rows.value)}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={keepOnEscape}
      />
      <small id="glossary-hint">{strings.filterHint}</small>
      <p role="status">{count === 0 ? strings.none : strings.shown(count, all)}</p>
    </div>
  );
}
