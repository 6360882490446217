import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PageHit, QuestionHit, SearchClient, SearchResults } from './search-client.ts';
import { rememberSearch } from './storage.ts';

/** One item of the list that the arrow keys go through: a page, a section of one, or below them a question. */
export type ResultOption = PageOption | { readonly question: QuestionHit };

export interface PageOption {
  readonly hit: PageHit;
  /** Index into the page's sections; the page itself when left out. */
  readonly section?: number;
}

export type Status = 'idle' | 'searching' | 'ready' | 'failed';

export interface SearchState {
  readonly query: ReadonlySignal<string>;
  readonly status: ReadonlySignal<Status>;
  /** The last results that arrived; they stay until newer ones do, so that nothing flashes. */
  readonly results: ReadonlySignal<SearchResults | undefined>;
  readonly literal: ReadonlySignal<boolean>;
  readonly topic: ReadonlySignal<string | undefined>;
  /** Those of the questions that are shown. */
  readonly questions: ReadonlySignal<readonly QuestionHit[]>;
  readonly options: ReadonlySignal<readonly ResultOption[]>;
  /** Index into `options`, -1 when there are none. */
  readonly active: Signal<number>;
  type(query: string): Promise<void>;
  searchLiterally(literal: boolean): Promise<void>;
  chooseTopic(topic: string | undefined): Promise<void>;
  showMore(): Promise<void>;
  showMoreQuestions(): void;
  retry(): Promise<void>;
  /** Moves through the options, round the ends. */
  move(step: number): void;
  remember(): void;
}

const firstPages = 5;
const firstQuestions = 3;
const moreQuestions = 10;
/** After this many milliseconds without a key, the beginning of a word is looked for as if it were the whole. */
const pauseInTyping = 200;

/** The state of one search box; everything shown is derived from it. */
export function createSearchState(client: SearchClient): SearchState {
  const query = signal('');
  const status = signal<Status>('idle');
  const results = signal<SearchResults | undefined>(undefined);
  const literal = signal(false);
  const topic = signal<string | undefined>(undefined);
  const most = signal(firstPages);
  const mostQuestions = signal(firstQuestions);
  const active = signal(-1);
  const questions = computed(() => (results.value?.questions ?? []).slice(0, mostQuestions.value));
  const options = computed((): readonly ResultOption[] => [
    ...(results.value?.hits ?? []).flatMap(optionsOf),
    ...questions.value.map((question) => ({ question })),
  ]);
  // Results may arrive out of order; only the newest search may show its own.
  let newest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  // The newest search, to be waited for: Enter must not act on the results of the query before.
  let running: Promise<void> = Promise.resolve();

  function run(detailed = false): Promise<void> {
    running = search(detailed);
    return running;
  }

  async function search(detailed: boolean): Promise<void> {
    const number = ++newest;
    clearTimeout(pause);
    const asked = query.value.trim();
    if (!asked) {
      results.value = undefined;
      status.value = 'idle';
      active.value = -1;
      return;
    }
    status.value = 'searching';
    try {
      const wanted = { literal: literal.value, most: most.value, detailed };
      const found = await client.search(asked, topic.value ? { ...wanted, topic: topic.value } : wanted);
      if (number !== newest) return;
      const sameQuery = results.value?.query === found.query;
      results.value = found;
      active.value = sameQuery
        ? Math.min(active.value, options.value.length - 1)
        : Math.min(0, options.value.length - 1);
      status.value = 'ready';
      if (!found.detailed) pause = setTimeout(() => run(true), pauseInTyping);
    } catch {
      if (number === newest) status.value = 'failed';
    }
  }

  return {
    query,
    status,
    results,
    literal,
    topic,
    questions,
    options,
    active,
    type(text) {
      if (text === query.value) return running;
      query.value = text;
      literal.value = false;
      most.value = firstPages;
      mostQuestions.value = firstQuestions;
      return run();
    },
    searchLiterally(on) {
      literal.value = on;
      return run();
    },
    chooseTopic(chosen) {
      topic.value = chosen;
      most.value = firstPages;
      mostQuestions.value = firstQuestions;
      return run();
    },
    showMore() {
      most.value += firstPages * 2;
      return run();
    },
    showMoreQuestions() {
      mostQuestions.value += moreQuestions;
    },
    retry: () => run(true),
    move(step) {
      const count = options.value.length;
      if (count > 0) active.value = (active.value + step + count) % count;
    },
    remember() {
      rememberSearch(query.value);
    },
  };
}

function optionsOf(hit: PageHit): PageOption[] {
  return [{ hit }, ...hit.sections.map((_, section) => ({ hit, section }))];
}
