import { parse } from 'yaml';
import { type Draft, draft } from '../schema/draft.ts';

// Drafts are no collection: most of the time there is none, and Astro warns of an empty collection on every page.
const files = import.meta.glob<string>('../drafts/*.yaml', { query: '?raw', import: 'default', eager: true });
const drafts = Object.values(files).map((text) => draft.parse(parse(text)));

/** The statements of a page that were imported and are not checked yet. */
export function uncheckedOn(page: string): Draft['statements'] {
  return drafts.filter((one) => one.page === page).flatMap(({ statements }) => statements);
}
