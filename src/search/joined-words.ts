/** Finds words by a part of them. */
export interface JoinedWords {
  /** Places of the words that contain a text, each once and in ascending order. */
  containing(part: string): number[];
  /** Places of the words that begin with a text, in ascending order. */
  beginningWith(start: string): number[];
  /** Places of the words that are a text, in ascending order. */
  equalTo(word: string): number[];
}

/** Stands between words, and in none: they are compact. */
const gap = '\n';

/**
 * Joins words into one text, in which the engine's own search finds all that contain a part many times faster than a
 * loop that asks each word.
 *
 * @param words none with a line break
 */
export function joinWords(words: readonly string[]): JoinedWords {
  const text = `${gap}${words.join(gap)}${gap}`;
  // Where the gap in front of each word is.
  const starts = new Uint32Array(words.length + 1);
  for (const [place, word] of words.entries()) starts[place + 1] = (starts[place] ?? 0) + word.length + 1;

  const isGap = (at: number) => text.charAt(at) === gap;
  /** A gap as part of what is looked for would match in front of every word first, which costs most of the time. */
  function places(part: string, fits: (at: number) => boolean): number[] {
    const found: number[] = [];
    for (let at = text.indexOf(part, 1); at !== -1 && at < text.length - 1; ) {
      if (fits(at)) {
        const place = placeAt(starts, at);
        found.push(place);
        // From the next word: one that contains the text twice is found once.
        at = text.indexOf(part, (starts[place + 1] ?? text.length) + 1);
      } else at = text.indexOf(part, at + 1);
    }
    return found;
  }

  return {
    containing: (part) => places(part, () => true),
    beginningWith: (start) => places(start, (at) => isGap(at - 1)),
    equalTo: (word) => places(word, (at) => isGap(at - 1) && isGap(at + word.length)),
  };
}

/** The last place that starts at or before an offset. */
function placeAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
