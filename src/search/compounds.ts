import { toJamo } from './jamo.ts';
import { isFunctionWord, stemCandidates } from './particles.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Takes a joined compound apart into words the site has: 전용복제본 → 전용, 복제본. */
export function splitCompound(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (!/^[가-힣]{4,20}$/.test(word)) return undefined;
  const known = (piece: string) => piece.length > 1 && vocabulary.byText.has(piece);
  for (const whole of stemCandidates(word)) {
    const found = piecesOf(whole, known);
    if (found && found.length > 1) return found;
  }
  return undefined;
}

/** Nouns of one syllable that end a phrase behind a verb and say nothing: 저장하는곳, 만드는법, 비어있을때. */
const emptyTail = /^(.*[가-힣])(?:법|곳|때|것|점)$/;

function withoutEmptyTail(word: string): string {
  const before = emptyTail.exec(word)?.[1];
  const final = before && toJamo(before).at(-1);
  return before && (final === 'ㄴ' || final === 'ㄹ') ? before : word;
}

/** Takes a phrase without spaces apart, endings, particles and grammar left on: 프록시가필요한경우 → 프록시가, 필요한, 경우. */
export function splitPhrase(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (!/^[가-힣]{5,20}$/.test(word)) return undefined;
  const names = namesIn(vocabulary);
  const pieces = piecesOf(withoutEmptyTail(word), (piece) => isPhrasePiece(piece, names));
  return pieces && pieces.length > 1 && pieces.some(names) ? pieces : undefined;
}

/** Question words of one syllable; all others of one syllable are particles or accidents. */
const shortWords = new Set(['왜', '몇', '뭐', '못', '안', '더', '잘']);

function isPhrasePiece(piece: string, names: (piece: string) => boolean): boolean {
  if (piece.length === 1) return shortWords.has(piece);
  return isFunctionWord(piece) || names(piece);
}

/** Tells the words, with particles and endings or without, that the vocabulary has. */
function namesIn(vocabulary: Vocabulary): (piece: string) => boolean {
  const isKnown = (form: string) => form.length > 1 && vocabulary.byText.has(form);
  return (piece) => piece.length > 1 && !isFunctionWord(piece) && stemCandidates(piece).some(isKnown);
}

/** Share of a phrase that the site may not know. */
const mostUnknown = 0.6;

/**
 * Takes a phrase apart of which the site has only some of the words: 점수를올리는방법 → 점수를, 올리는, 방법. What it does not
 * have stays in pieces of at least two syllables.
 */
export function splitAroundUnknown(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (!/^[가-힣]{5,20}$/.test(word)) return undefined;
  const names = namesIn(vocabulary);
  const isKnown = (piece: string) => isPhrasePiece(piece, names);
  const text = withoutEmptyTail(word);
  const pieces = piecesOf(text, (piece) => piece.length > 1 || isKnown(piece), isKnown);
  const unknown = (pieces ?? []).filter((piece) => !isKnown(piece)).join('').length;
  const isApart = pieces !== undefined && (pieces.length > 1 || text !== word);
  return isApart && pieces.some(names) && unknown <= mostUnknown * text.length ? pieces : undefined;
}

/**
 * The pieces that a word is made of, left to right: as few unknown syllables as can be, then as few pieces; nothing
 * when it cannot be taken apart.
 *
 * @param isAllowed which pieces there may be
 * @param isKnown which of them count as known
 */
function piecesOf(
  word: string,
  isAllowed: (piece: string) => boolean,
  isKnown: (piece: string) => boolean = () => true,
): string[] | undefined {
  const ways: ({ pieces: string[]; unknown: number } | undefined)[] = [{ pieces: [], unknown: 0 }];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = ways[start];
      const piece = word.slice(start, end);
      if (!before || !isAllowed(piece)) continue;
      const unknown = before.unknown + (isKnown(piece) ? 0 : piece.length);
      const now = ways[end];
      const isWorse = now && (now.unknown - unknown || now.pieces.length - before.pieces.length - 1) <= 0;
      if (!isWorse) ways[end] = { pieces: [...before.pieces, piece], unknown };
    }
  }
  return ways[word.length]?.pieces;
}
