/**
 * A script for the head of every page, before any other. Where the browser blocks storage, merely naming
 * `localStorage` throws, and Starlight's theme script with it; there, settings are kept for as long as the page is
 * open instead.
 */
export const storageFallback = `for (const name of ['localStorage', 'sessionStorage'])
  try { window[name].length } catch {
    const kept = new Map();
    Object.defineProperty(window, name, { value: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, String(value)),
      removeItem: (key) => void kept.delete(key),
    } });
  }`;
