/**
 * A script for the head of every page, before any other. Where the browser blocks storage, merely naming
 * `localStorage` throws, and where it is full, writing does, and Starlight's theme script with it; there, settings are
 * kept for as long as the page is open instead, and what is removed leaves the full storage too, so that no page finds
 * what another could not replace. A theme that nobody can have chosen is forgotten, because that script looks for it in
 * the page and throws.
 */
export const storageFallback = `for (const name of ['localStorage', 'sessionStorage'])
  try {
    window[name].setItem('test', '');
    window[name].removeItem('test');
  } catch {
    let kept, full;
    // A full storage can still be read; a blocked one cannot even be named, and there was nothing kept in it.
    try { full = window[name]; kept = new Map(Object.entries(full)) } catch { kept = new Map() }
    Object.defineProperty(window, name, { value: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, String(value)),
      removeItem: (key) => { kept.delete(key); full?.removeItem(key) },
    } });
  }
if (!/^(auto|dark|light)?$/.test(localStorage.getItem('starlight-theme') ?? '')) localStorage.removeItem('starlight-theme');`;
