import type { Piece } from '../../search/excerpt.ts';

const key = 'search.arrival';
const mostMarks = 3;

/** Whether the browser itself can scroll to a text and mark it (`#section:~:text=…`). */
export function marksText(): boolean {
  return 'fragmentDirective' in document;
}

/**
 * The address of a section with the words that were found in it, to be marked on arrival.
 *
 * @param section id of the heading, `''` for the top of the page
 */
export function addressOf(
  url: string,
  section: string,
  excerpt: readonly Piece[],
  directives = marksText(),
): string {
  const words = directives ? markedWords(excerpt) : [];
  const texts = words.map((word) => `text=${encodeURIComponent(word).replace(/-/g, '%2D')}`).join('&');
  const plain = url.replace(/#.*$/, '');
  if (!section && !texts) return url;
  return `${plain}#${section}${texts && `:~:${texts}`}`;
}

/**
 * Whole words around what is marked in an excerpt: browsers look for whole words, and a Korean word carries its
 * particle.
 */
export function markedWords(excerpt: readonly Piece[]): string[] {
  const text = excerpt.map((piece) => piece.text).join('');
  const words: string[] = [];
  let at = 0;
  for (const { text: piece, marked } of excerpt) {
    if (marked) {
      const start = text.slice(0, at).search(/[\p{L}\p{N}]*$/u);
      const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(at + piece.length))?.[0] ?? '';
      words.push(text.slice(start, at + piece.length + rest.length));
    }
    at += piece.length;
  }
  return [...new Set(words)].slice(0, mostMarks);
}

/** Leaves the words for the page that is about to open, for browsers without text fragments. */
export function leaveMarks(path: string, excerpt: readonly Piece[]): void {
  if (marksText()) return;
  try {
    sessionStorage.setItem(key, JSON.stringify({ path, words: markedWords(excerpt) }));
  } catch {
    // Without storage the reader still arrives at the section.
  }
}

/** Marks the words a search left for this page, once. */
export function markArrival(root: Element): void {
  const words = takeMarks();
  if (words.length === 0) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: [Text, number, number][] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    for (const word of words) {
      const at = node.data.indexOf(word);
      if (at !== -1) found.push([node, at, word.length]);
    }
  }
  for (const [node, at, length] of found) {
    if (at + length > node.data.length) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + length);
    range.surroundContents(document.createElement('mark'));
  }
}

function takeMarks(): string[] {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    if (typeof left !== 'object' || left === null || !('path' in left) || !('words' in left)) return [];
    if (left.path !== location.pathname || !Array.isArray(left.words)) return [];
    return left.words.filter((word): word is string => typeof word === 'string' && word !== '');
  } catch {
    return [];
  }
}
