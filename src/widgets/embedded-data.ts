/**
 * Data that a page hands to its islands once, instead of a copy in every island's attributes.
 *
 * During the build the page offers the data before it renders the island; in the browser the same object is read
 * from the page's `<script type="application/json">`, or was fetched from the address there before the island starts.
 * Both sides name it by the same id.
 */
const offered = new Map<string, unknown>();

/** Offers data to the islands of a page that is being built, and gives the text for its JSON script. */
export function offerData(id: string, data: unknown): string {
  offered.set(id, data);
  // A closing tag inside a string would end the script element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/**
 * The data a page offers under an id. It comes from the page's own build, so its type is trusted.
 *
 * @throws Error when the page offers nothing under that id
 */
export function embeddedData<Data>(id: string): Data {
  if (!offered.has(id)) {
    const text =
      typeof document === 'undefined'
        ? null
        : (globalThis.fetchedData?.get(id) ?? document.getElementById(id)?.textContent);
    if (!text) throw new Error(`The page offers no data under the id "${id}".`);
    offered.set(id, JSON.parse(text));
  }
  return offered.get(id) as Data;
}
