import { fetchWhole } from './fetch-whole.ts';

declare global {
  /** Data that this page has fetched, as text, by the id under which widgets ask for it. */
  var fetchedData: Map<string, string> | undefined;
}

/**
 * Fetches data that a page only has the address of.
 *
 * @param ids of the page's data; what is there already is left alone
 * @throws MissingFile when something cannot be had
 */
export async function fetchData(ids: readonly string[] = []): Promise<void> {
  globalThis.fetchedData ??= new Map();
  const fetched = globalThis.fetchedData;
  await Promise.all(
    ids.map(async (id) => {
      const address = document.getElementById(id)?.dataset.address;
      if (!address || fetched.has(id)) return;
      fetched.set(id, new TextDecoder().decode(await fetchWhole(address)));
    }),
  );
}
