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
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  setAddress(url, how);
}

/** Sets the anchor of the page's address without scrolling to it; `''` removes it. */
export function setAnchor(anchor: string): void {
  const url = new URL(location.href);
  url.hash = anchor;
  setAddress(url, 'replace');
}

function setAddress(url: URL, how: 'replace' | 'push'): void {
  if (url.href === location.href) return;
  // Browsers limit how often a page may do this (Safari: 100 times in 30 seconds) and throw beyond it. The address is
  // then a keystroke behind, which is better than a widget that stops.
  try {
    history[how === 'push' ? 'pushState' : 'replaceState'](history.state, '', url);
  } catch {}
}
