import { keysIn } from './distance.ts';
import { choseongOf, toJamo } from './jamo.ts';
import { type Script, tokenise } from './normalise.ts';

/** Pages an entry may name; on a large site a common word names those that are most about it. */
export const mostPostings = 48;

/** The weight of a page whose title is the entry. */
export const heaviest = 52;

/** Weights up to this one belong to pages that only repeat what notes say (the glossary, the corrections). */
export const onSitePages = 2.1;

/** How much one page is about an entry. */
export interface Posting {
  /** Number of the page: its place in the order the build gave them. */
  readonly page: number;
  /** Above 0, up to {@link heaviest}. */
  readonly weight: number;
}

/** A record (a glossary term, a port, a row of a table) as the vocabulary has it: its names, and the pages about it. */
export interface VocabularyRecord {
  readonly kind: 'term' | 'port' | 'row';
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  /** Number of the record in the index, which names the file of its answer. */
  readonly record: number;
  readonly postings: readonly Posting[];
}

/**
 * - `word`: a stem of the text
 * - `form`: a spelling of a glossary term, the number or name of a port, the name of a table row
 * - `title`, `heading`: a whole title or heading, to be found as one
 */
export type EntryKind = 'word' | 'form' | 'title' | 'heading';

/** A word or phrase that readers may type, with the pages that are about it. */
export interface VocabularyEntry {
  /** Compact: lower case, no spaces. */
  readonly text: string;
  readonly kind: EntryKind;
  readonly script: Script;
  readonly postings: readonly Posting[];
  /** The record that a `form` is a name of: a glossary term, but also a port or a row. */
  readonly term?: VocabularyRecord;
  /** The word in keys (jamo for Hangul), for prefixes and typos. */
  readonly keys: string;
  /** Which keys those are, to leave out most comparisons; see `differsTooMuch`. */
  readonly keysIn: number;
  /** Initial consonants of a Hangul entry, otherwise empty. */
  readonly choseong: string;
}

/** The part of the site's vocabulary that is loaded. */
export interface Vocabulary {
  readonly entries: readonly VocabularyEntry[];
  readonly byText: ReadonlyMap<string, readonly VocabularyEntry[]>;
  /** Words that mean themselves, although they look like a slip of a word of the site. */
  readonly everyday: ReadonlySet<string>;
  /** Pages of the site, whether loaded or not. */
  readonly pages: number;
}

/** Makes an entry with everything that lookups compare. */
export function entryOf(
  text: string,
  kind: EntryKind,
  postings: readonly Posting[],
  term?: VocabularyRecord,
): VocabularyEntry {
  const script = tokenise(text)[0]?.script ?? 'other';
  const hangul = script === 'hangul';
  const keys = hangul ? toJamo(text) : text;
  const entry = {
    text,
    kind,
    script,
    postings,
    keys,
    keysIn: keysIn(keys),
    choseong: hangul ? choseongOf(text) : '',
  };
  return term ? { ...entry, term } : entry;
}

/** Joins loaded entries into one vocabulary. */
export function vocabularyOf(
  entries: readonly VocabularyEntry[],
  pages: number,
  everyday: ReadonlySet<string> = new Set(),
): Vocabulary {
  const byText = new Map<string, VocabularyEntry[]>();
  for (const entry of entries) {
    const same = byText.get(entry.text);
    if (same) same.push(entry);
    else byText.set(entry.text, [entry]);
  }
  return { entries, byText, everyday, pages };
}
