/**
 * Words as one word of a link: `zadd_leaderboard_400_jun`. What is no lower-case letter or digit is written as a hyphen
 * and the two digits of each of its bytes, so that every messenger leaves it alone.
 */
export function encodeWords(words: readonly string[]): string {
  return words.map(encodeWord).join('_');
}

function encodeWord(word: string): string {
  return Array.from(new TextEncoder().encode(word), (byte) => {
    const character = String.fromCharCode(byte);
    return /[a-z0-9]/.test(character) ? character : `-${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

/** @returns the words, the first of which is not empty; null when it is not what `encodeWords` writes */
export function decodeWords(link: string): [string, ...string[]] | null {
  if (!/^(?:[a-z0-9_]|-[0-9a-f]{2})+$/.test(link)) return null;
  try {
    const [first, ...rest] = link.split('_').map((word) => decodeURIComponent(word.replaceAll('-', '%')));
    return first === undefined || first === '' ? null : [first, ...rest];
  } catch {
    // Bytes that are no UTF-8.
    return null;
  }
}
