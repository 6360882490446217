/** Under which name the place that was read last is kept in this browser. */
export const placeKey = 'hit-or-miss:reading-place';

/** Where the reader was reading. */
export interface ReadingPlace {
  /** Path of the note, the folder of the site and the language included. */
  readonly path: string;
  /** The section in view, if it was not the beginning: its id and its heading as the page has it. */
  section?: { readonly id: string; readonly heading: string };
}
