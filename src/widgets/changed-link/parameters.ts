// The parameters of an address, one by one: their names, their values, and what sticks to the last of them.
import {
  decoded,
  encoded,
  otherwiseDecoded,
  plainWord,
  wholeDecoded,
  withoutQuotedPrintable,
  withoutSecondEncoding,
} from './encodings.ts';
import { withoutBareEnd, withoutClosing, withoutMarkup, withoutSentence, withoutTail } from './glued.ts';
import { isTracking } from './tracking.ts';

type Place = 'query' | 'fragment';

/** Parameters with text that people typed. All others have words, numbers and dots of the site's own making. */
const typed = new Set(['q', 'find', 'trace', 'from']);
/** A learner's memory, packed: capitals matter, and nothing but these characters is part of it. */
const packed = 'memory';
/** The names of parameters are small letters, but for these. */
const namesWithCapitals = ['multiAz', 'maxConnections'];

/** Text behind a link in HTML that was copied along: `&raquo;`, `&#8217;` and all that follows. */
const trailingEntity = /&(?:[a-z]+\d*|#\d+|#x[\da-f]+)(?:;|%3B).*$/i;

/**
 * @param isEnd whether the address ends here, so that something may stick to it
 * @returns the parameters, and a fragment that had been encoded into them
 */
export function mendedParameters(
  text: string,
  place: Place,
  isEnd: boolean,
): { readonly text: string; readonly spilt: string } {
  const pieces = piecesOf(text, place);
  let spilt = '';
  const mended = pieces.flatMap((piece, index) => {
    const isLast = isEnd && index === pieces.length - 1;
    const [, writtenName = '', equals, writtenValue = ''] = /^([^=]*)(=?)(.*)$/s.exec(piece) ?? [];
    const name = nameMeant(writtenName);
    // The range of addresses stands in queries only; in a fragment `from` is a network's.
    if (place === 'fragment' && (isTracking(name) || name === 'from')) return [];
    if (isTracking(name)) return [piece];
    // What has no value means nothing, and is the rest of a sentence where it has no letters either.
    if (equals === '') return /\w/.test(name) ? [piece] : [];
    const bare = isLast ? withoutBareEnd(writtenValue) : writtenValue;
    const asWritten = decoded(bare);
    const read = mendedValue(name, asWritten ?? otherwiseDecoded(bare), isLast);
    const at = isLast && !typed.has(name) ? read.indexOf('#') : -1;
    if (at >= 0) spilt = read.slice(at + 1);
    const value = isLast ? lastValue(name, at < 0 ? read : read.slice(0, at), bare) : read;
    const isSound = name === writtenName && value === asWritten && /^[!-~]*$/.test(bare);
    return isSound ? [`${name}=${bare}`] : [`${encoded(name)}=${encoded(value)}`];
  });
  return { text: mended.join('&'), spilt };
}

/** The name of a parameter, whatever its letters are and whatever stuck to it. */
function nameMeant(written: string): string {
  const plain = plainWord(withoutMarkup(decoded(written) ?? written))
    .replace(/^(?:amp;?)+(?=\w)/i, '')
    .toLowerCase();
  return namesWithCapitals.find((one) => one.toLowerCase() === plain) ?? plain;
}

function piecesOf(text: string, place: Place): string[] {
  let whole = wholeDecoded(text)
    .replace(trailingEntity, '')
    .replace(/%[\da-f]?$/i, '');
  whole = withoutQuotedPrintable(withoutSecondEncoding(whole), (name) => typed.has(name));
  // Written addresses never hold these bare; in a query a `?` may be somebody's own.
  if (place === 'fragment') whole = whole.replace(/[?#](?=[\w%]+=)/g, '&').replace(/[?#].*$/s, '');
  else whole = whole.replace(/\?(?=(\w+)=)/g, (mark, name: string) => (isTracking(name) ? '&' : mark));
  return whole
    .replace(/(?:%26amp)?;(?=[\w%]+=)/gi, '&')
    .split('&')
    .flatMap((piece) => apart(piece.includes('=') ? piece : piece.replace(/%3D/i, '=')))
    .filter(Boolean);
}

/** Parameters that became one because the `&` between them were encoded. */
function apart(piece: string): string[] {
  const bare = piece.split(/%26(?:amp%3B)?(?=\w+=)/i);
  // In typed text an encoded `&` is the reader's own, unless a bare `=` behind it says that it is not.
  const isOwn = typed.has(nameMeant(piece.split('=')[0] ?? '')) || !/%26(?:amp%3B)?\w+%3D/i.test(piece);
  if (bare.length > 1 || isOwn) return bare;
  return piece.replace(/%3D/gi, '=').split(/%26(?:amp%3B)?(?=\w+=)/i);
}

function mendedValue(name: string, value: string, isLast: boolean): string {
  if (name === 'trace') return withSpaces(value);
  if (name === 'from') return rangeMeant(value);
  if (typed.has(name)) return value;
  if (name === packed) return plainWord(withoutMarkup(value));
  return plainWord(withoutMarkup(isLast ? withoutSentence(value) : value)).toLowerCase();
}

/** Signs of a sentence that browsers leave as they are: encoded, they are from the site, and the reader's own. */
const typedSign = /%(?:21|2C|3A|3B|3F|7C|7E)$/i;

/** @param written the value as the address has it */
function lastValue(name: string, value: string, written: string): string {
  if (name === 'trace' || name === 'from' || (typed.has(name) && typedSign.test(written))) return value;
  return typed.has(name) ? withoutClosing(value) : withoutTail(value, name === packed);
}

/** A whole range of IP addresses without what follows it; what is none stays, and is named where it is read. */
function rangeMeant(value: string): string {
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)\/\d{1,3}/i.exec(plainWord(value))?.[0] ?? value;
}

/** Requests whose spaces were written as `+` and then encoded: `r+a` in every line. */
function withSpaces(trace: string): string {
  const lines = trace.split('\n');
  return lines.every((line) => /^(?:r|w|get|set|read|write)\+\S+$/i.test(line))
    ? lines.map((line) => line.replaceAll('+', ' ')).join('\n')
    : trace;
}
