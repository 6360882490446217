/**
 * What search remembers on this device: recent searches and whether `/` opens it. Where storage is blocked or holds
 * something unreadable, nothing is remembered and everything else works.
 */
const recentKey = 'search.recent';
const slashKey = 'search.slash';
const mostRecent = 6;

export function recentSearches(): string[] {
  try {
    // Read by hand: a schema library would weigh more than the whole of this folder.
    const stored: unknown = JSON.parse(localStorage.getItem(recentKey) ?? '[]');
    const list = Array.isArray(stored) ? stored : [];
    return list
      .filter((query): query is string => typeof query === 'string' && query !== '')
      .slice(0, mostRecent);
  } catch {
    return [];
  }
}

/** Puts a search in front of the recent ones. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text)
    store(
      recentKey,
      JSON.stringify([text, ...recentSearches().filter((other) => other !== text)].slice(0, mostRecent)),
    );
}

export function forgetSearches(): void {
  store(recentKey, undefined);
}

/** Whether the `/` key opens search; people who talk to their computer may not want single-key shortcuts. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashOpens(on: boolean): void {
  store(slashKey, on ? undefined : 'off');
}

function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Blocked or full: the setting lasts until the page is left.
  }
}
