import { createHash } from 'node:crypto';
import { siteBase } from '../../address.ts';

/** A file of data that pages fetch when they need it. */
export interface Asset {
  readonly name: string;
  readonly text: string;
  readonly address: string;
}

/**
 * Data as the site serves it. Its name carries a hash of what is in it, so that a page never gets the data of another
 * build.
 *
 * @param folder of the site, with a page of `src/pages` that writes its files
 * @param start what the name begins with: the language, with a hyphen behind it
 */
export function asset(folder: 'data' | 'decks', start: string, content: unknown): Asset {
  const text = JSON.stringify(content);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const name = `${start}-${hash}`;
  return { name, text, address: `${siteBase}${folder}/${name}.json` };
}
