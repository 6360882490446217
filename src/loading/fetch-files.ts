import { fetchWhole } from './fetch-whole.ts';

declare global {
  /** Files that this page has fetched, or is fetching, shared by every script that brings parts of the page. */
  var fetchedFiles: Map<string, Promise<unknown>> | undefined;
}

/**
 * Fetches files before they are imported, all at once. In most browsers a module that could not be fetched stays failed
 * for as long as the page is open (whatwg/html#6768), and so does whatever imports it; fetched like this, it is in the
 * browser's cache by the time it is imported, and a failure tells its cause.
 *
 * @param addresses scripts or styles; those that were fetched before cost nothing
 * @throws MissingFile when one of them cannot be had
 */
export async function fetchFiles(addresses: readonly string[]): Promise<void> {
  globalThis.fetchedFiles ??= new Map();
  const fetched = globalThis.fetchedFiles;
  await Promise.all(
    addresses.map((address) => {
      const { href } = new URL(address, document.baseURI);
      const known = fetched.get(href);
      if (known) return known;
      const file = fetchWhole(href).then(() => undefined);
      fetched.set(href, file);
      file.catch(() => fetched.delete(href));
      return file;
    }),
  );
}
