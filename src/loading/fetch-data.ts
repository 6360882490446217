import { fetchWhole } from './fetch-whole.ts';

/**
 * Fetches data that a page only has the address of, and puts it where widgets look for it.
 *
 * @param ids of the page's data; what is there already is left alone
 * @throws MissingFile when something cannot be had
 */
export async function fetchData(ids: readonly string[] = []): Promise<void> {
  await Promise.all(
    ids.map(async (id) => {
      const place = document.getElementById(id);
      const address = place?.dataset.address;
      if (!place || !address || place.textContent) return;
      const text = new TextDecoder().decode(await fetchWhole(address));
      // Two widgets may have waited for it.
      place.replaceChildren(text);
    }),
  );
}
