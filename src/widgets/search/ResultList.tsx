import { computed, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import type { TextPiece } from '../../search/excerpt.ts';
import { addressOf } from './arrival.ts';
import { PageList } from './PageList.tsx';
import { Queries } from './Queries.tsx';
import type { PageHit, QuestionHit } from './search-client.ts';
import type { PageOption, ResultOption, SearchState } from './search-state.ts';

interface Props {
  readonly language: Language;
  readonly state: SearchState;
  readonly id: string;
  readonly listId: string;
  readonly go: (option: ResultOption) => void;
  /** Searches for a suggestion. */
  readonly search: (query: string) => void;
  readonly searchPage: string;
}

/** The pages that were found, each with its sections, and below them questions; one list for the arrow keys. */
export function ResultList({ language, state, id, listId, go, search, searchPage }: Props) {
  const strings = searchStrings[language];
  const results = state.results.value;
  useSignalEffect(() => {
    const place = state.active.value;
    if (!state.results.value || place < 0) return undefined;
    // Before the next picture, when the list is complete: asked for in between, its layout would be worked out twice.
    const frame = requestAnimationFrame(() =>
      document.getElementById(`${id}-option-${place}`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  });
  if (!results) return null;
  const more = results.found - results.hits.length;
  const questions = state.questions.value;
  const moreQuestions = results.questions.length - questions.length;
  const options = state.options.value;
  const placeOf = (hit: PageHit) => options.findIndex((option) => 'hit' in option && option.hit === hit);
  return (
    <>
      <div
        role="listbox"
        id={listId}
        aria-label={strings.results}
        class="search-results"
        hidden={options.length === 0}
      >
        {results.hits.map((hit) => (
          <PageGroup key={hit.url} state={state} id={id} hit={hit} first={placeOf(hit)} go={go} />
        ))}
        {questions.length > 0 && (
          <Questions {...{ language, state, id, questions, go }} first={options.length - questions.length} />
        )}
      </div>
      {more > 0 && (
        <button type="button" class="search-button" onClick={() => void state.showMore()}>
          {strings.more(more)}
        </button>
      )}
      {moreQuestions > 0 && (
        <button type="button" class="search-button" onClick={state.showMoreQuestions}>
          {strings.moreQuestions(moreQuestions)}
        </button>
      )}
      {options.length === 0 && (
        <>
          <p>{strings.nothingHelp}</p>
          {results.suggestions.length > 0 && (
            <section class="search-start">
              <h2>{strings.maybe}</h2>
              <Queries queries={results.suggestions} search={search} />
            </section>
          )}
          <PageList language={language} searchPage={searchPage} />
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly state: SearchState;
  readonly id: string;
  readonly hit: PageHit;
  /** Place of the page's option in the list. */
  readonly first: number;
  readonly go: (option: ResultOption) => void;
}

function PageGroup({ state, id, hit, first, go }: GroupProps) {
  const labelId = `${id}-option-${first}`;
  const place = state.results.value?.topics.find((topic) => topic.id === hit.topic)?.name;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox may contain groups of options but no fieldset
    <div role="group" aria-labelledby={`${labelId}-title`} class="search-page">
      <Choice state={state} id={id} place={first} option={{ hit }} go={go}>
        <span class="search-title" id={`${labelId}-title`}>
          <Marked pieces={hit.title} />
        </span>
        {place && <span class="search-topic">{place}</span>}
        {hit.sections.length === 0 && (
          <span class="search-excerpt">
            <Marked pieces={hit.description} />
          </span>
        )}
      </Choice>
      {hit.sections.map((section, index) => (
        <Choice
          key={section.id}
          state={state}
          id={id}
          place={first + 1 + index}
          option={{ hit, section: index }}
          go={go}
        >
          {section.title.length > 0 && (
            <span class="search-heading">
              <Marked pieces={section.title} />
            </span>
          )}
          <span class="search-excerpt">
            <Marked pieces={section.excerpt} />
          </span>
        </Choice>
      ))}
    </div>
  );
}

interface QuestionsProps {
  readonly language: Language;
  readonly state: SearchState;
  readonly id: string;
  readonly questions: readonly QuestionHit[];
  /** Place of the first one in the list. */
  readonly first: number;
  readonly go: (option: ResultOption) => void;
}

function Questions({ language, state, id, questions, first, go }: QuestionsProps) {
  const strings = searchStrings[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox may contain groups of options but no fieldset
    <div role="group" aria-label={strings.questions} class="search-page">
      {questions.map((question, index) => (
        <Choice key={question.url} state={state} id={id} place={first + index} option={{ question }} go={go}>
          <span class="search-question">
            <Marked pieces={question.prompt} />
          </span>
          <span class="search-topic">{strings.questionAbout(question.note)}</span>
        </Choice>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly state: SearchState;
  readonly id: string;
  readonly place: number;
  readonly option: ResultOption;
  readonly go: (option: ResultOption) => void;
  readonly children: preact.ComponentChildren;
}

/** One line of the list: a real link, so that it opens in a new tab too, and an option for the arrow keys. */
function Choice({ state, id, place, option, go, children }: ChoiceProps) {
  const selected = useMemo(() => computed(() => state.active.value === place), [place]);
  return (
    <a
      role="option"
      id={`${id}-option-${place}`}
      href={resultAddress(option)}
      aria-selected={selected}
      tabIndex={-1}
      class={
        !('hit' in option) || option.section === undefined ? 'search-option' : 'search-option search-section'
      }
      onMouseMove={() => {
        if (state.active.value !== place) state.active.value = place;
      }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(option);
      }}
    >
      {children}
    </a>
  );
}

/** Where an option leads: a section with its words marked, the page, or the question. */
export function resultAddress(option: ResultOption): string {
  return 'hit' in option ? addressOfPage(option) : option.question.url;
}

function addressOfPage({ hit, section }: PageOption): string {
  const chosen = section === undefined ? undefined : hit.sections[section];
  return chosen ? addressOf(hit.url, chosen.id, chosen.excerpt) : hit.url;
}

export function Marked({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return (
    <>
      {pieces.map(({ text, marked }, index) =>
        // A piece has no identity but its place, and the pieces of one text never change places.
        marked ? <mark key={index}>{text}</mark> : text,
      )}
    </>
  );
}
