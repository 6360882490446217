/**
 * Characters of a question that the address can carry in any language: a syllable takes nine bytes there, and servers
 * refuse addresses of more than 8 kB.
 */
export const longestQuery = 500;

/** Milliseconds between two tries to write an address that the browser refused. */
const pause = 1000;

/** What the browser refused to write so far; later changes start from it, not from the address of before. */
let unwritten: { readonly url: URL; readonly how: 'replace' | 'push' } | undefined;
let waiting = false;

/**
 * Sets parameters of the page's address and leaves those of other widgets, and the anchor, as they are.
 *
 * @param values new values; `undefined` removes a parameter
 * @param how `push` makes a step that the browser's back button undoes
 */
export function setParameters(
  values: Readonly<Record<string, string | undefined>>,
  how: 'replace' | 'push' = 'replace',
): void {
  const url = addressNow();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  // A `+` would not survive a program that encodes the link again.
  url.search = url.search.replaceAll('+', '%20');
  setAddress(url, how);
}

/**
 * Sets the anchor of the page's address without scrolling to it; `''` removes it.
 *
 * @returns the fragment that the address has, or will have where the browser takes it later
 */
export function setAnchor(anchor: string): string {
  const url = addressNow();
  url.hash = anchor;
  setAddress(url, 'replace');
  return url.hash;
}

function addressNow(): URL {
  return new URL(unwritten?.url ?? location.href);
}

function setAddress(url: URL, how: 'replace' | 'push'): void {
  if (url.href === location.href && !unwritten) return;
  const step = unwritten?.how === 'push' ? 'push' : how;
  // Browsers limit how often a page may do this (Safari: 100 times in 10 seconds) and throw beyond it. A widget must
  // not stop for that; the address is late then, and right in the end.
  try {
    history[step === 'push' ? 'pushState' : 'replaceState'](history.state, '', url);
    unwritten = undefined;
  } catch {
    // A reader who goes back meanwhile is at an address that must not be written over.
    if (!unwritten) addEventListener('popstate', forget, { once: true });
    unwritten = { url, how: step };
    if (!waiting) setTimeout(writeLate, pause);
    waiting = true;
  }
}

function writeLate(): void {
  waiting = false;
  if (unwritten) setAddress(unwritten.url, unwritten.how);
}

function forget(): void {
  unwritten = undefined;
}
