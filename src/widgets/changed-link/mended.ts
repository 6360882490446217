// Messengers, mail programs and people change links on their way: punctuation and particles stick to the end, `&` is
// written as `&amp;`, a fragment is encoded once more, capitals come from a keyboard. Every address of the site goes
// through here before anything of it is read; what reads it then stays strict, and names what even so makes no sense.

/** Parameters with text that people typed. All others have words, numbers and dots of the site's own making. */
const typed = new Set(['q', 'find', 'trace', 'from']);
/** A learner's memory, packed: capitals matter, and nothing but these characters is part of it. */
const packed = 'memory';
/** The names of parameters are small letters, but for these. */
const namesWithCapitals = ['multiAz', 'maxConnections'];
/** What campaigns, mail programs and networks add to links that pass through them. */
const tracking =
  /^(utm_\w+|_hs\w+|mc_[ce]id|mkt_tok|[a-z]{1,6}clid|msclkid|igsh(id)?|ref_src|si|spm|nclid|n_\w+|kakao\w*)$/i;

/** Invisible characters that line-breaking programs put into long words: soft hyphens, joiners, byte order marks. */
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const ampersands = /&(?:(?:amp|#0*38|#x0*26)(?:;|%3B))+/gi;
/** Text behind a link in HTML that was copied along. */
const trailingEntity = /&(?:gt|lt|quot|apos|nbsp|[lr][sd]quo|hellip|#\d+|#x[\da-f]+)(?:;|%3B).*$/i;
/** A link that was pasted behind the first; what the site writes has its signs encoded. */
const anotherLink = /(?<=[^=?#])https?:\/\/.*$/is;
/** What ends a sentence or closes the brackets or quotation marks around a link. */
const closing = /[\s.,;:!?*_~|。、，．！？…>)\]}»›’”"'`」』】》〉）］｝]$/u;
const openings: Readonly<Record<string, string>> = {
  ...{
    ')': '(',
    ']': '[',
    '}': '{',
    '>': '<',
    '»': '«',
    '›': '‹',
    '’': '‘',
    '”': '“',
    '」': '「',
    '』': '『',
  },
  ...{ '】': '【', '》': '《', '〉': '〈', '）': '（', '］': '［', '｝': '｛' },
};

/**
 * The address that a changed link was, as far as it can be recovered; the same address where nothing is wrong with it.
 * Mending what has been mended changes nothing. Text that a reader typed loses only what closes a sentence behind it.
 *
 * @param address absolute; its path is left as it is
 */
export function mendedAddress(address: string): string {
  let mended = address;
  // Under one change another may come to light.
  for (let left = mostChanges; left > 0; left--) {
    const next = mendedOnce(mended);
    if (next === mended) break;
    mended = next;
  }
  return mended;
}

/** More than one link has ever gone through. */
const mostChanges = 20;

function mendedOnce(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const whole = rest.replace(ampersands, '&').replace(anotherLink, '');
  const at = whole.indexOf('#');
  const query = at < 0 ? whole : whole.slice(0, at);
  const fragment = at < 0 ? '' : whole.slice(at + 1);
  const { text, spilt } = mendedParameters(query.slice(1), 'query', fragment === '');
  const hash = fragment === '' ? spilt : fragment;
  const mended = hash === '' ? '' : mendedFragment(hash);
  return new URL(`${path}${text && `?${text}`}${mended && `#${mended}`}`).href;
}

/**
 * The address of the page that was meant where a host knows none under the given one: a fragment or query that was
 * encoded into the path, text that sticks to it, capitals.
 *
 * @param address absolute
 * @param isPage whether there is a page with this path
 * @returns undefined where none can be recovered
 */
export function pageMeant(address: string, isPage: (path: string) => boolean): string | undefined {
  const { origin, pathname, search, hash } = new URL(address);
  let path = pathname;
  while (/%25[\da-f]{2}/i.test(path)) path = path.replace(/%25(?=[\da-f]{2})/gi, '%');
  const marked = path.replace(/%3F/gi, '?').replace(/%23/g, '#');
  const [, plain = ''] = /^([\w/.-]*?)[._-]*\/?(?:[^\w/.-].*)?$/s.exec(marked) ?? [];
  const end = marked.search(/[?#]/);
  // What was encoded with the mark in front of it was encoded with all that follows.
  const rest = end < 0 ? '' : decodedOnce(marked.slice(end)).replace(/%23/g, '#');
  const found = [`${plain}/`, `${plain.toLowerCase()}/`].find(isPage);
  return found && mendedAddress(`${origin}${found}${rest || search}${rest.includes('#') ? '' : hash}`);
}

function mendedFragment(fragment: string): string {
  const inner = fragment.replace(/^(?:%23|[#?&!/])+/i, '');
  const whole = wholeDecoded(inner);
  if (whole.includes('=')) return mendedParameters(whole, 'fragment', true).text;
  // The anchor of a heading or a statement.
  const anchor = plainText(decoded(inner) ?? inner)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(dashes, '-');
  const [name = ''] = /^[\w-]*/.exec(anchor) ?? [];
  return name === '' ? fragment : name.toLowerCase().replace(/[_-]+$/, '');
}

/** A part of an address that was encoded as a whole, once or more often. */
function wholeDecoded(text: string): string {
  let whole = text;
  while (!whole.includes('=') && /%(?:25)*3D/i.test(whole)) {
    const next = decodedOnce(whole);
    if (next === whole) break;
    whole = next;
  }
  return whole;
}

/**
 * @param isEnd whether the address ends here, so that something may stick to it
 * @returns the parameters, and a fragment that had been encoded into them
 */
function mendedParameters(
  text: string,
  place: 'query' | 'fragment',
  isEnd: boolean,
): { readonly text: string; readonly spilt: string } {
  const pieces = piecesOf(text, place);
  let spilt = '';
  const mended = pieces.flatMap((piece, index) => {
    const isLast = isEnd && index === pieces.length - 1;
    const [, writtenName = '', equals, writtenValue = ''] = /^([^=]*)(=?)(.*)$/s.exec(piece) ?? [];
    const name = nameMeant(writtenName);
    if (tracking.test(name)) return place === 'query' ? [piece] : [];
    // What has no value means nothing, and is the rest of a sentence where it has no letters either.
    if (equals === '') return /\w/.test(name) ? [piece] : [];
    const asWritten = decoded(writtenValue);
    let value = mendedValue(name, asWritten ?? otherwiseDecoded(writtenValue));
    if (isLast) {
      const at = typed.has(name) ? -1 : value.indexOf('#');
      if (at >= 0) spilt = value.slice(at + 1);
      value = withoutTail(name, at < 0 ? value : value.slice(0, at));
    }
    return name === writtenName && value === asWritten ? [piece] : [`${encoded(name)}=${encoded(value)}`];
  });
  return { text: mended.join('&'), spilt };
}

/** The name of a parameter, whatever its letters are and whatever stuck to it. */
function nameMeant(written: string): string {
  const plain = plainText(decoded(written) ?? written)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:amp;?)+(?=\w)/i, '')
    .toLowerCase();
  return namesWithCapitals.find((one) => one.toLowerCase() === plain) ?? plain;
}

function piecesOf(text: string, place: 'query' | 'fragment'): string[] {
  let whole = wholeDecoded(text)
    .replace(trailingEntity, '')
    .replace(/%[\da-f]?$/i, '');
  whole = withoutQuotedPrintable(withoutSecondEncoding(whole));
  // Written addresses never hold these bare.
  if (place === 'fragment') whole = whole.replace(/[?#](?=[\w%]+=)/g, '&').replace(/[?#].*$/s, '');
  return whole
    .replace(/;(?=[\w%]+=)/g, '&')
    .split('&')
    .flatMap((piece) => {
      const isJoined = !typed.has(nameMeant(piece.split('=')[0] ?? '')) && /%26\w+(?:=|%3D)/i.test(piece);
      return isJoined ? piece.replace(/%3D/gi, '=').split(/%26(?=\w+=)/i) : [piece];
    })
    .filter(Boolean);
}

/** Nothing is encoded but percent signs, and what follows each is something that an encoder would have encoded. */
const encodedTwice = /^(?:[^%]|%(?:25)+(?!2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)[\da-f]{2})*$/i;

/** Every sign of percent is itself encoded, before something that is encoded at all: it was done twice. */
function withoutSecondEncoding(text: string): string {
  let once = text;
  while (once.includes('%25') && encodedTwice.test(once)) {
    once = once.replace(/%25/g, '%');
  }
  return once;
}

/** `=` as mail writes it where a program shows the mail as it was sent. */
function withoutQuotedPrintable(text: string): string {
  const equals = text.split('=').length - 1;
  const [name = ''] = text.split('=');
  const quoted = text.split(/=3D/).length - 1;
  const soft = text.replace(/=(?:%0D)?%0A/gi, '');
  const softEquals = soft.split('=').length - 1;
  if (quoted === 0 || (equals !== quoted && softEquals !== quoted) || (quoted === 1 && typed.has(name)))
    return text;
  return soft.replaceAll('=3D', '=');
}

function mendedValue(name: string, value: string): string {
  if (name === 'trace') return withSpaces(value);
  if (typed.has(name)) return value;
  const plain = plainText(value).replace(/\s/g, '');
  return name === packed ? plain : plain.normalize('NFKC').replace(dashes, '-').toLowerCase();
}

/**
 * A value at the end of an address without what sticks to it. The site's own values end in a letter or a digit, and
 * from the first character on that they never have it is a tail.
 */
function withoutTail(name: string, value: string): string {
  if (name === 'trace') return value;
  if (typed.has(name)) return withoutClosing(value);
  const [own = ''] = /^[\w./-]*/.exec(value) ?? [];
  return own.replace(name === packed ? /[./]+$/ : /[._/-]+$/, '');
}

/** Text without what ends a sentence or closes a quotation behind it; what it opened itself stays closed. */
function withoutClosing(text: string): string {
  let end = text.length;
  const count = (sign: string) => text.slice(0, end).split(sign).length - 1;
  while (end > 0) {
    const sign = text.charAt(end - 1);
    const opening = openings[sign];
    if (!closing.test(sign) || (opening && count(opening) >= count(sign))) break;
    end--;
  }
  return end === 0 ? text : text.slice(0, end);
}

/** Requests whose spaces were written as `+` and then encoded: `r+a`. */
function withSpaces(trace: string): string {
  const lines = trace.split('\n');
  return lines.every((line) => /^[a-z]+\+\S/i.test(line) && !/\s/.test(line))
    ? lines.map((line) => line.replaceAll('+', ' ')).join('\n')
    : trace;
}

function plainText(text: string): string {
  return text.replace(invisible, '');
}

function decodedOnce(text: string): string {
  return decoded(text.replaceAll('+', '%2B')) ?? text;
}

/** @returns undefined where it is no UTF-8 */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Text that was encoded otherwise: cut off in the middle of a letter, in Korean Windows’ own encoding, or as `%uD3EC`. */
function otherwiseDecoded(text: string): string {
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
function encoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1).replaceAll('+', '%20');
}
