/** An element that has the same id in every language, with its place in the window in CSS pixels. */
export interface Anchor {
  readonly id: string;
  /** Upper edge, negative when it is scrolled out above. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where in the other language a reader wants to arrive.
 *
 * @param fragment the address's fragment without `#` and as it is written there, `''` when there is none
 * @param anchors the shared anchors of the page in document order
 * @param readingLine distance in CSS pixels from the window's top to the first line that is not covered by the
 *   header; an anchor that begins above it has been read or is being read
 * @param windowHeight in CSS pixels
 * @returns the fragment for the other language's address, `''` for the top of the page
 */
export function currentPlace(
  fragment: string,
  anchors: readonly Anchor[],
  readingLine: number,
  windowHeight: number,
): string {
  const named = anchors.find(({ id }) => id === fragment || encodeURIComponent(id) === fragment);
  // A fragment that names no shared anchor is a widget's state, which means the same in every language.
  if (fragment && !named) return fragment;
  if (named && named.bottom > readingLine && named.top < windowHeight) return fragment;
  return anchors.findLast(({ top }) => top <= readingLine)?.id ?? '';
}
