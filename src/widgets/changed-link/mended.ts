// Messengers, mail programs and people change links on their way: punctuation and particles stick to the end, `&` is
// written as `&amp;`, a fragment is encoded once more, capitals come from a keyboard. Every address of the site goes
// through here before anything of it is read; what reads it then stays strict, and names what even so makes no sense.
import { decoded, plainWord, wholeDecoded } from './encodings.ts';
import { withoutMarkup, withoutSentence } from './glued.ts';
import { withMarks } from './marks.ts';
import { mendedParameters } from './parameters.ts';
import { isTracking } from './tracking.ts';

/** A link that was pasted behind the first; what the site writes has its signs encoded. */
const anotherLink = /(?<=[^=?#])https?:\/\/.*$/is;
/** The words that a browser was to highlight, which some leave in the address: `#why:~:text=proxy`. */
const highlight = /[&?]?:~:.*$/s;
/** More than one link has ever gone through. */
const mostChanges = 20;

/**
 * The address that a changed link was, as far as it can be recovered; the same address where nothing is wrong with it.
 * Mending what has been mended changes nothing. Text that a reader typed loses only what closes a sentence or quotation behind it.
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

function mendedOnce(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const whole = withMarks(rest).replace(anotherLink, '').replace(highlight, '');
  const at = whole.indexOf('#');
  const query = (at < 0 ? whole : whole.slice(0, at)).replace(/^[?&/]+/, '');
  const fragment = at < 0 ? '' : whole.slice(at + 1);
  const { text, spilt } = mendedParameters(query, 'query', fragment === '');
  const hash = fragment === '' ? spilt : fragment;
  const mended = hash === '' ? '' : mendedFragment(hash);
  return new URL(`${path}${text && `?${text}`}${mended && `#${mended}`}`).href;
}

function mendedFragment(fragment: string): string {
  const inner = fragment.replace(/^(?:%23|[#?&!/])+/i, '');
  const whole = wholeDecoded(inner);
  const anchor = whole.includes('=') ? anchorOf(whole) : inner;
  if (anchor === undefined) return mendedParameters(whole, 'fragment', true).text;
  const [name = ''] =
    /^[\w-]*/.exec(plainWord(withoutMarkup(withoutSentence(decoded(anchor) ?? anchor)))) ?? [];
  return name === '' ? fragment : name.toLowerCase().replace(/[_-]+$/, '');
}

/**
 * The anchor of a heading or a statement with nothing behind it but what a campaign added, or a stray `=`: anchors have
 * hyphens, and names of parameters never do.
 *
 * @returns undefined for parameters
 */
function anchorOf(fragment: string): string | undefined {
  const [first = '', ...others] = fragment.split(/[?#&]/);
  const isAnchor = !first.includes('=') || /^[\w%]+-[\w%-]+=$/.test(first);
  const name = (piece: string) => piece.split('=')[0] ?? '';
  return isAnchor && others.every((piece) => piece === '' || isTracking(name(piece))) ? first : undefined;
}
