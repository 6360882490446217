// Text in an address that was encoded too often, not at all, or in another way than browsers do.

/** Invisible characters that line-breaking programs and keyboards put into long words: soft hyphens, joiners, marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;
const dashes = /[\u2010-\u2015\u2043\u2212\u30fc]/g;

/** Text with no invisible characters, wide letters or long dashes. */
export const plainText = (text: string): string =>
  text.replace(invisible, '').normalize('NFKC').replace(dashes, '-');

/** A word of the site's own making, which has no spaces either. */
export const plainWord = (text: string): string => plainText(text).replace(/\s/g, '');

export function decodedOnce(text: string): string {
  return decoded(text.replaceAll('+', '%2B')) ?? text;
}

/** @returns undefined where it is no UTF-8 */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Text that was encoded otherwise: cut off in the middle of a letter, in Korean Windows’ own encoding, or as `%uD3EC`. */
export function otherwiseDecoded(text: string): string {
  const unescaped = text
    .replaceAll('+', ' ')
    .replace(/%u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const bytes = new Uint8Array(
    [...unescaped.matchAll(/%([\da-f]{2})|([\s\S])/giu)].flatMap(([, code, sign = '']) =>
      code === undefined ? [...new TextEncoder().encode(sign)] : [Number.parseInt(code, 16)],
    ),
  );
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      // A letter that is not there to its end is left out.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      // The next one may read it.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** As the site writes it: no `+` for a space, and nothing that a program would change again. */
export function encoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1).replaceAll('+', '%20');
}

/** A part of an address that was encoded as a whole, once or more often. */
export function wholeDecoded(text: string): string {
  let whole = text;
  while (!whole.includes('=') && /%(?:25)*3D/i.test(whole)) {
    const next = decodedOnce(whole);
    if (next === whole) break;
    whole = next;
  }
  return whole;
}

/** Nothing is encoded but percent signs, and what follows each is something that an encoder would have encoded. */
const encodedTwice = /^(?:[^%]|%(?:25)+(?!2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)[\da-f]{2})*$/i;

/** Every sign of percent is itself encoded, before something that is encoded at all: it was done twice. */
export function withoutSecondEncoding(text: string): string {
  let once = text;
  while (once.includes('%25') && encodedTwice.test(once)) {
    const next = once.replace(/%25/g, '%');
    if (decoded(next) === undefined) break;
    once = next;
  }
  return once;
}

/**
 * Parameters from a mail that a program shows as it was sent: `=3D` for every `=`, and another `=` where a line broke,
 * whose end a browser has dropped.
 *
 * @param isTyped tells the names whose values may begin with `3D` of their own
 */
export function withoutQuotedPrintable(text: string, isTyped: (name: string) => boolean): string {
  const pieces = text
    .replace(/=(?:%0D)?%0A/gi, '=')
    .split('&')
    .filter(Boolean);
  const isQuoted = pieces.every((piece) => /^[^=]*(?:=(?!3D)[^=]*)*=3D/i.test(piece));
  const isMeant = pieces.every((piece) => /^[^=]*=[^=]*$/.test(piece) && isTyped(piece.split('=')[0] ?? ''));
  if (!isQuoted || isMeant) return text;
  return pieces.map((piece) => piece.replace(/=(?!3D)/gi, '').replace(/=3D/gi, '=')).join('&');
}
