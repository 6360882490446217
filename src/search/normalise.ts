/** What the characters of a token are; it decides which corrections make sense for it. */
export type Script = 'hangul' | 'jamo' | 'latin' | 'number' | 'other';

/** A run of characters of one script with its place in the text it was read from. */
export interface Token {
  /** Lower case, NFC, without accents. */
  readonly text: string;
  readonly script: Script;
  /** Offset of the first character in the text given to {@link tokenise}. */
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

// Letters of other scripts are kept as tokens of their own so that they can be looked for literally. A Latin run
// may carry digits (`ec2`, `s3`); a number may carry points (`7.1`).
const run =
  /(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*)|(?<number>\d+(?:\.\d+)*)|[\p{L}\p{N}][\p{L}\p{M}]*/uy;

const looseJamo = /^[ㄱ-ㅣ]+$/;

/** What most words are already. */
const normal = /^[a-z0-9가-힣]*$/;

/**
 * Brings text into the one form everything here compares: NFC (macOS hands over NFD), lower case, full-width
 * letters and digits as ordinary ones, no accents, no invisible characters.
 *
 * NFKC is not used, because it would turn the compatibility jamo a keyboard produces (ㅋ) into conjoining ones.
 */
export function normalise(text: string): string {
  if (normal.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase();
}

/** Normalised text without anything but letters and digits: `세션 저장소` and `세션저장소` become the same. */
export function compact(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Splits text into words. A change of script is a boundary, so `RDS를` is `rds` and `를`, and `6379번` is `6379`
 * and `번`.
 *
 * @param text text in NFC; offsets refer to it, whatever its case
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const token = tokenAt(text, start);
    if (token?.text) tokens.push(token);
    start = token?.end ?? start + 1;
  }
  return tokens;
}

/**
 * The token that begins at a place. Hangul, most of the text, is read character by character: a search reads thousands
 * of words between two keys, and the expression takes several times as long.
 */
function tokenAt(text: string, start: number): Token | undefined {
  // Syllables and loose jamo stay together because a word that is still being typed mixes them (`캐ㅅ`).
  let end = start;
  while (isHangulCode(text.charCodeAt(end))) end++;
  if (end > start) {
    const word = text.slice(start, end);
    return { text: word, script: looseJamo.test(word) ? 'jamo' : 'hangul', start, end };
  }
  // Spaces and most marks come before the digits.
  if (text.charCodeAt(start) < 0x30) return undefined;
  run.lastIndex = start;
  const match = run.exec(text);
  if (!match) return undefined;
  const script = match.groups?.latin ? 'latin' : match.groups?.number ? 'number' : 'other';
  return { text: normalise(match[0]), script, start, end: run.lastIndex };
}

function isHangulCode(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x3163);
}
