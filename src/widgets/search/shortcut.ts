import { loadPart } from '../../loading/load-part.ts';
import { takeEarlyText } from './early-text.ts';

/**
 * All of search that a page loads by itself: it waits until the reader wants to search and fetches the rest then. The
 * button is a link to the search page, so that it works before (and without) this.
 */
const button = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
/** Gives nothing where it cannot be fetched. */
const fetchSearch = () => loadPart(() => import('./open.tsx')).catch(() => undefined);
let isOpening = false;
/** Takes in what is typed while search is fetched. */
let takeText: (() => string) | undefined;

async function openSearch() {
  const isThere = document.querySelector('.search-dialog') !== null;
  if (!isThere) {
    takeText ??= takeEarlyText(button?.querySelector('span')?.textContent ?? '', () => {
      takeText = undefined;
    });
  }
  // Who asks again while it is fetched wants it open.
  if (isOpening) return;
  isOpening = true;
  const endText = () => {
    const text = takeText?.();
    takeText = undefined;
    return isThere ? '' : text;
  };
  await withSearch(({ toggleSearch }) => toggleSearch(endText), endText).finally(() => {
    isOpening = false;
  });
}

/**
 * Goes on with the rest of search once it is there, and otherwise says that it could not be fetched.
 *
 * @param giveUp what else is to be done then
 */
async function withSearch(
  use: (search: NonNullable<Awaited<ReturnType<typeof fetchSearch>>>) => Promise<void>,
  giveUp?: () => void,
) {
  // On a slow line this takes seconds.
  if (button) button.ariaBusy = 'true';
  const search = await fetchSearch();
  if (button) button.ariaBusy = null;
  await (search ? use(search) : giveUp?.());
  const missing = document.querySelector<HTMLElement>('.search-missing');
  if (missing) missing.hidden = search !== undefined;
}

if (button) {
  button.role = 'button';
  button.ariaHasPopup = 'dialog';
  const label = button.querySelector('kbd');
  if (label) label.textContent = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  button.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openSearch();
  });
  // A link that acts as a button answers to the space bar too.
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    openSearch();
  });
  for (const intent of ['pointerenter', 'focus'])
    button.addEventListener(intent, fetchSearch, { once: true });
}

addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.shiftKey) return;
  const isShortcut =
    event.ctrlKey || event.metaKey
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && !isTyping(event) && slashOpens();
  if (isShortcut) {
    event.preventDefault();
    openSearch();
  }
});

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** The same setting as in the dialog, read without loading the dialog. */
function slashOpens(): boolean {
  try {
    return localStorage.getItem('search.slash') !== 'off';
  } catch {
    return true;
  }
}

const results = document.querySelector('[data-search-page]');
if (results) withSearch(({ mountSearchPage }) => mountSearchPage(results));

if (!('fragmentDirective' in document)) {
  // Without it the page is read as any other.
  loadPart(() => import('./arrival.ts')).then(
    ({ markArrival }) => {
      const main = document.querySelector('main');
      if (main) markArrival(main);
    },
    () => undefined,
  );
}
