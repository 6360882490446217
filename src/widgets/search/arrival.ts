import type { TextPiece } from '../../search/excerpt.ts';

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
  excerpt: readonly TextPiece[],
  directives = marksText(),
): string {
  const texts = directives
    ? markedWords(excerpt).map(
        ({ before, word }) => `text=${before && `${encoded(before)}-,`}${encoded(word)}`,
      )
    : [];
  if (!section && texts.length === 0) return url;
  return `${url.replace(/#.*$/, '')}#${section}${texts.length > 0 ? `:~:${texts.join('&')}` : ''}`;
}

function encoded(text: string): string {
  // A dash, a comma and an ampersand mean something in a text fragment; encoding leaves the dash.
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

interface MarkedWord {
  /** The two words in front of it: browsers mark the first place that fits, which is to be this one. */
  readonly before: string;
  readonly word: string;
}

/**
 * The marked parts of an excerpt as whole words, with the text before them: browsers look for whole words, and a Korean
 * word carries its particle.
 */
export function markedWords(excerpt: readonly TextPiece[]): MarkedWord[] {
  const text = excerpt.map((piece) => piece.text).join('');
  const words = new Map<string, MarkedWord>();
  let at = 0;
  for (const { text: piece, marked } of excerpt) {
    if (words.size === mostMarks) break;
    if (marked) {
      const start = text.slice(0, at).search(/[\p{L}\p{N}]*$/u);
      const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(at + piece.length))?.[0] ?? '';
      const word = text.slice(start, at + piece.length + rest.length);
      const before = /(?:[^\s…]+\s+){0,2}[^\s…]*$/.exec(text.slice(0, start))?.[0].trim() ?? '';
      if (!words.has(word)) words.set(word, { before, word });
    }
    at += piece.length;
  }
  return [...words.values()];
}

/** Leaves the words for the page that is about to open, for browsers without text fragments. */
export function leaveMarks(path: string, excerpt: readonly TextPiece[]): void {
  if (marksText()) return;
  try {
    sessionStorage.setItem(
      key,
      JSON.stringify({ path, words: markedWords(excerpt).map(({ word }) => word) }),
    );
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
