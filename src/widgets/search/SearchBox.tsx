import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import { longestQuery } from '../page-address.ts';
import { Answers } from './Answers.tsx';
import { leaveMarks } from './arrival.ts';
import { PageList } from './PageList.tsx';
import { ResultList, resultAddress } from './ResultList.tsx';
import { SlashSetting } from './SlashSetting.tsx';
import { Start } from './Start.tsx';
import type { ResultOption, SearchState } from './search-state.ts';
import { Topics } from './Topics.tsx';
import { useEnter } from './use-enter.ts';

interface Props {
  readonly language: Language;
  readonly state: SearchState;
  /** Address of the page that lists everything. */
  readonly searchPage: string;
  /** Prefix of element ids, since a page may hold two search boxes. */
  readonly id: string;
  /** What Escape and the close button do when there is nothing left to clear; left out where nothing can be closed. */
  readonly close?: () => void;
}

/** A search field with its results, for the dialog and for the search page. */
export function SearchBox({ language, state, searchPage, id, close }: Props) {
  const strings = searchStrings[language];
  const input = useRef<HTMLInputElement>(null);
  const composing = useSignal(false);
  const listId = `${id}-results`;
  const activeId = useComputed(() =>
    state.active.value >= 0 ? `${id}-option-${state.active.value}` : undefined,
  );
  const open = useComputed(() => state.options.value.length > 0);
  // What changes with every key is read where it is shown, or nothing here could stay as it is.
  const typed = useComputed(() => state.query.value !== '');
  const answered = useComputed(() => state.results.value !== undefined);
  const failed = useComputed(() => state.status.value === 'failed');
  const searching = useComputed(() => state.status.value === 'searching');
  const shownQuery = useComputed(() =>
    state.results.value?.detailed ? state.results.value.query : undefined,
  );

  const go = (option: ResultOption) => {
    state.remember();
    const address = resultAddress(option);
    leaveMarks(new URL(address, location.href).pathname, excerptOf(option));
    close?.();
    location.assign(address);
  };

  const enter = useEnter(async (live) => {
    await state.type(live);
    const option = state.options.value[Math.max(0, state.active.value)];
    if (option) go(option);
  });

  const type = (text: string) => void state.type(text);

  const clear = () => {
    if (input.current) input.current.value = '';
    void state.type('');
    input.current?.focus();
  };

  const search = (query: string) => {
    if (input.current) input.current.value = query;
    type(query);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (enter.keyDown(event)) return;
    // While a syllable is composed the keyboard belongs to the input method; a search field would empty itself.
    if (event.isComposing) {
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      state.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && state.query.value) {
      event.preventDefault();
      clear();
    }
  };

  // Preact listens for `onCompositionEnd` under that very name, which no browser sends.
  useEffect(() => {
    const field = input.current;
    if (!field) return undefined;
    const start = () => {
      composing.value = true;
    };
    const end = () => {
      composing.value = false;
      type(field.value);
      enter.compositionEnd(field);
    };
    field.addEventListener('compositionstart', start);
    field.addEventListener('compositionend', end);
    return () => {
      field.removeEventListener('compositionstart', start);
      field.removeEventListener('compositionend', end);
    };
  }, []);

  // The field is not controlled: writing its value while a syllable is composed would break the composition.
  useSignalEffect(() => {
    const field = input.current;
    if (field && field.value !== state.query.value && !composing.value) field.value = state.query.value;
  });

  return (
    <div class="search-box">
      <div class="search-field">
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={strings.open}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={activeId}
          placeholder={strings.placeholder}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={longestQuery}
          enterkeyhint="search"
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onKeyUp={enter.keyUp}
        />
        {typed.value && (
          <button type="button" class="search-clear" onClick={clear}>
            {strings.clear}
          </button>
        )}
        {close && (
          <button type="button" class="search-close" onClick={close}>
            {strings.close}
          </button>
        )}
      </div>
      <div class="search-body" aria-busy={searching} data-query={shownQuery}>
        <Notices language={language} state={state} />
        {answered.value ? (
          <>
            <Topics language={language} state={state} />
            <Answers language={language} state={state} />
            <ResultList
              language={language}
              state={state}
              id={id}
              listId={listId}
              go={go}
              search={search}
              searchPage={searchPage}
            />
          </>
        ) : (
          !failed.value && <Start language={language} search={search} />
        )}
        {failed.value && <PageList language={language} searchPage={searchPage} />}
      </div>
      <div class="search-foot">
        <p class="search-keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> {strings.keys.move} <kbd>Enter</kbd> {strings.keys.choose} <kbd>Esc</kbd>{' '}
          {strings.keys.escape}
        </p>
        <SlashSetting language={language} id={id} />
      </div>
    </div>
  );
}

function excerptOf(option: ResultOption) {
  if (!('hit' in option)) return [];
  const { hit, section } = option;
  return section === undefined ? [] : (hit.sections[section]?.excerpt ?? []);
}

function Notices({ language, state }: { readonly language: Language; readonly state: SearchState }) {
  const strings = searchStrings[language];
  const results = state.results.value;
  const failed = state.status.value === 'failed';
  const corrections = results?.corrections ?? [];
  return (
    <>
      <p role="status" class={failed ? 'search-failed' : 'search-status'}>
        {statusText(language, state)}
      </p>
      {failed && (
        <button type="button" class="search-button" onClick={() => void state.retry()}>
          {strings.retry}
        </button>
      )}
      {results && corrections.length > 0 && (
        <p class="search-notice">
          {corrections.map(({ from, to }) => strings.corrected(from, to)).join(' ')}{' '}
          <button type="button" onClick={() => void state.searchLiterally(true)}>
            {strings.literal}
          </button>
        </p>
      )}
      {results && state.literal.value && (
        <p class="search-notice">
          {strings.isLiteral(results.query)}{' '}
          <button type="button" onClick={() => void state.searchLiterally(false)}>
            {strings.corrections}
          </button>
        </p>
      )}
    </>
  );
}

/** What a screen reader hears after each search. */
function statusText(language: Language, { status, results }: SearchState): string {
  const strings = searchStrings[language];
  if (status.value === 'failed') return strings.failed;
  const found = results.value;
  if (!found) return status.value === 'searching' ? strings.loading : '';
  const questions = found.questions.length;
  if (found.found + found.answers.length + questions === 0) return strings.nothing(found.query);
  if (found.found + found.answers.length === 0) return strings.foundQuestions(questions);
  const pages =
    found.answers.length > 0
      ? strings.foundAnswers(found.found, found.answers.length)
      : strings.found(found.found);
  return questions > 0 ? `${pages} ${strings.foundQuestions(questions)}` : pages;
}
