import { pageAddress, siteBase } from '../../address.ts';
import { decodedOnce, plainText } from './encodings.ts';
import { withMarks } from './marks.ts';
import { mendedAddress } from './mended.ts';

const homes = new Set([siteBase, pageAddress('', 'en')]);

/** A path, the mark behind it as it is or encoded, and what follows that. */
const parts = /^(.*?)(?:(\?|#|%(?:25)*(?:3F|23))(.*))?$/is;

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
  const [, path = '', mark = '', behind = ''] = parts.exec(withMarks(pathname + search + hash)) ?? [];
  const found = pathMeant(readable(path), isPage);
  if (found === undefined) return undefined;
  // How often the rest was encoded is seen from its own marks; where they are bare, its values are right as they are.
  const rest = mark && (/(?:3F|\?)$/i.test(mark) ? '?' : '#') + behind;
  return mendedAddress(`${origin}${found}${rest}`);
}

/** A path as a person reads it, however often it was encoded, with the signs that paths of the site have. */
function readable(path: string): string {
  let text = path;
  for (let next = decodedOnce(text); next !== text; next = decodedOnce(text)) text = next;
  return plainText(text)
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)https?:\/.*$/is, '');
}

function pathMeant(path: string, isPage: (path: string) => boolean): string | undefined {
  // A space may have come into a word, or stand for the hyphen between two.
  const ways = [path, path.replace(/\s/g, ''), path.replace(/[\s_]+/g, '-')];
  for (const way of ways) {
    const [own = ''] = /^[\w/.-]*/.exec(way) ?? [];
    const plain = `${own.replace(/[._/-]+$/, '')}/`;
    const found = [plain, plain.toLowerCase()].find(isPage);
    if (found && !isName(way.slice(own.length), found)) return found;
  }
  return undefined;
}

/**
 * Letters behind a page are a sentence that goes on, but not where they are a folder of their own, and not behind the
 * home page, behind which any address of a site begins.
 */
function isName(glued: string, found: string): boolean {
  return /^\p{L}/u.test(glued) && (homes.has(found) || glued.includes('/'));
}
