import { render } from 'preact';
import { siteBase } from '../../address.ts';
import { searchStrings } from '../../i18n/search.ts';
import { type Language, languageOf } from '../../language.ts';
import { fetchFiles } from '../../loading/fetch-files.ts';
import { offerReloadWhenGone } from '../../loading/offer-reload.ts';
import { setParameters } from '../page-address.ts';
import { SearchBox } from './SearchBox.tsx';
// As an address: imported as a style, it would be written into every page of the site.
import stylesheet from './search.css?url&no-inline';
import { createSearchClient, type SearchClient } from './search-client.ts';
import { createSearchState } from './search-state.ts';

interface Place {
  readonly language: Language;
  /** The site's base path, ending in `/`. */
  readonly base: string;
  readonly searchPage: string;
}

offerReloadWhenGone();

let client: SearchClient | undefined;
let dialog: HTMLDialogElement | undefined;

function place(): Place {
  const button = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
  return {
    language: languageOf(document.documentElement.lang),
    base: siteBase,
    searchPage: button?.href ?? `${siteBase}search/`,
  };
}

function clientFor({ language, base }: Place): SearchClient {
  client ??= createSearchClient(language, base);
  return client;
}

/** Fetches the index ahead of the first key press. Failing is no matter yet: the search itself will say so. */
export function prepareSearch(): void {
  clientFor(place())
    .prepare()
    .catch(() => undefined);
}

let styled: Promise<void> | undefined;

/** Loads the stylesheet once; without it, search is plain but works. */
function style(): Promise<void> {
  styled ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = link.onerror = () => done();
    const apply = () => document.head.append(link);
    fetchFiles([stylesheet]).then(apply, apply);
  });
  return styled;
}

/**
 * Opens the search dialog, or closes it when it is open.
 *
 * @param takeText what was typed before it could open; `undefined` when it is to stay closed
 */
export async function toggleSearch(takeText: () => string | undefined): Promise<void> {
  await style();
  dialog ??= createDialog();
  if (dialog.open) {
    dialog.close();
    return;
  }
  const early = takeText();
  if (early === undefined) return;
  prepareSearch();
  dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  if (early && field) {
    field.value = early;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else field?.select();
}

function createDialog(): HTMLDialogElement {
  const here = place();
  const state = createSearchState(clientFor(here));
  const element = document.createElement('dialog');
  element.className = 'search-dialog';
  element.setAttribute('aria-label', searchStrings[here.language].open);
  document.body.append(element);
  const close = () => element.close();
  // A click on the backdrop is a click on the dialog itself, outside of its content.
  element.addEventListener('click', (event) => {
    if (event.target === element) close();
  });
  // Escape clears the query first. The key press is handled by the field; this keeps the browser from closing. A first
  // syllable that is only being composed is in the field and not yet in the query.
  element.addEventListener('cancel', (event) => {
    if (state.query.value || element.querySelector('input')?.value) event.preventDefault();
  });
  render(
    <SearchBox
      language={here.language}
      state={state}
      searchPage={here.searchPage}
      id="search"
      close={close}
    />,
    element,
  );
  return element;
}

/** Puts the search box into the search page, with the query of the address, which follows what is typed. */
export async function mountSearchPage(container: Element): Promise<void> {
  const here = place();
  // Without its styles the box would come in one shape and jump into another.
  await style();
  const state = createSearchState(clientFor(here));
  render(
    <SearchBox language={here.language} state={state} searchPage={here.searchPage} id="search-page" />,
    container,
  );
  void state.type(new URLSearchParams(location.search).get('q') ?? '');
  // A reader who came here to search can type at once; one with a link to results came to read them.
  if (!state.query.value && document.activeElement === document.body && !location.hash) {
    container.querySelector('input')?.focus({ preventScroll: true });
  }
  state.query.subscribe((query) => setParameters({ q: query || undefined }));
}
