import { stemmer } from 'stemmer';
import { compact, normalise, type Token, tokenise } from '../normalise.ts';
import { isFunctionWord, stemOf } from '../particles.ts';
import { formsOf, type TermNames, wordPairs } from '../synonyms.ts';
import {
  entryOf,
  heaviest,
  type Posting,
  type VocabularyEntry,
  type VocabularyRecord,
} from '../vocabulary.ts';
import { aboutness, type Occurrences } from './aboutness.ts';
import type { Field, PageText } from './page-text.ts';

/** A glossary term to be put into the vocabulary, with the number of its record; pages are found by its names. */
export interface NumberedTerm extends TermNames {
  readonly record: number;
}

/** A port or a table row to be put into the vocabulary: its number as a record, its names, and the one page it is on. */
export interface PlacedRecord {
  readonly kind: 'port' | 'row';
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  readonly record: number;
  readonly page: number;
  /** Everything it can be called by, with how much the page is the answer then. */
  readonly forms: readonly { readonly text: string; readonly weight: number }[];
}

/**
 * Builds the vocabulary of one language: every stem of its pages, every spelling of every glossary term, every
 * title and heading, each with the pages that are about it.
 *
 * @param pages the pages in the order of their numbers, the same in both languages
 */
export function buildVocabulary(
  pages: readonly PageText[],
  terms: readonly NumberedTerm[],
  records: readonly PlacedRecord[] = [],
): VocabularyEntry[] {
  const texts = pages.map(tokenisePage);
  const lengths = texts.map((text) => text.words);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const relative = lengths.map((length) => length / average);
  const known = knownWords(terms, texts);

  const stems = new Map<string, string>();
  const stemOnce = (token: Token) => {
    const stem = stems.get(token.text) ?? indexStem(token, known);
    stems.set(token.text, stem);
    return stem;
  };
  const words = collect(texts, (text) => stemsIn(text, stemOnce));
  const weigh = (occurrences: ReadonlyMap<number, Occurrences>): Posting[] => {
    const postings = [...occurrences].map(([page, counts]) => ({
      page,
      weight: aboutness(counts, relative[page] ?? 1, pages[page]?.kind ?? 'note'),
    }));
    const about = postings.filter(({ weight }) => weight > 0);
    // Words that only site pages have lead to those.
    return about.length > 0 ? about : postings.map(({ page }) => ({ page, weight: mentionedOnSitePage }));
  };

  const wordPostings = new Map([...words].map(([word, occurrences]) => [word, weigh(occurrences)]));
  const formEntries = terms.flatMap((term) => {
    const forms = formsOf(term).map(compact);
    const found = new Map<number, Occurrences>();
    for (const [page, text] of texts.entries()) {
      const counts = countForms(text, forms);
      if (counts) found.set(page, counts);
    }
    const { id, ko, en, record } = term;
    const indexed: VocabularyRecord = { kind: 'term', id, ko, en, record, postings: weigh(found) };
    return forms.map((form) => entryOf(form, 'form', indexed.postings, indexed));
  });
  addWordPairs(wordPostings, terms);

  const wordEntries = [...wordPostings].map(([word, postings]) => entryOf(word, 'word', postings));
  return [...wordEntries, ...formEntries, ...records.flatMap(recordEntries), ...phraseEntries(pages)];
}

function recordEntries({ kind, id, ko, en, record, page, forms }: PlacedRecord): VocabularyEntry[] {
  return forms
    .filter(({ text }) => compact(text) !== '')
    .map(({ text, weight }) => {
      const postings = [{ page, weight }];
      return entryOf(compact(text), 'form', postings, { kind, id, ko, en, record, postings });
    });
}

/** Weight of a word on a page that is no note, where no note has the word. */
const mentionedOnSitePage = 2;

/** One text of a page, cut into words. */
interface TokenisedBlock {
  readonly field: Field;
  readonly tokens: readonly Token[];
  /** The text without spaces, and which of its offsets begin or end a word. */
  readonly joined: string;
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** A page whose texts are cut into words. */
interface TokenisedPage {
  /** All of {@link TokenisedBlock.joined}, to tell at once what the page does not contain. */
  readonly joined: string;
  readonly blocks: readonly TokenisedBlock[];
  readonly words: number;
}

function tokenisePage(page: PageText): TokenisedPage {
  const blocks = [{ field: 'title' as const, text: page.title }, ...page.blocks].map(({ field, text }) => {
    const tokens = tokenise(text.normalize('NFC'));
    const starts = new Set<number>();
    const ends = new Set<number>();
    let joined = '';
    for (const token of tokens) {
      starts.add(joined.length);
      joined += token.text;
      ends.add(joined.length);
    }
    return { field, tokens, joined, starts, ends };
  });
  return {
    joined: blocks.map((block) => block.joined).join(' '),
    blocks,
    words: blocks.reduce((sum, block) => sum + block.tokens.length, 0),
  };
}

/** Words in their bare form, so that no ending that looks like a particle is stripped from them. */
function knownWords(terms: readonly TermNames[], texts: readonly TokenisedPage[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const form of terms.flatMap(formsOf))
    for (const token of tokenise(normalise(form))) known.add(token.text);
  for (const text of texts) {
    for (const block of text.blocks) {
      const last = block.tokens.at(-1);
      // The last word of a title or heading is almost always a bare noun.
      if (last && (block.field === 'title' || block.field === 'heading')) known.add(last.text);
    }
  }
  return known;
}

function* stemsIn(text: TokenisedPage, stem: (token: Token) => string): Generator<[string, Field]> {
  for (const { field, tokens } of text.blocks) {
    for (const token of tokens) {
      if (isFunctionWord(token.text)) continue;
      yield [stem(token), field];
    }
  }
}

/** The form under which a word of the text is kept. */
function indexStem(token: Token, known: ReadonlySet<string>): string {
  if (token.script === 'hangul') return stemOf(token.text, (form) => known.has(form));
  return token.script === 'latin' ? stemmer(token.text) : token.text;
}

function collect(
  texts: readonly TokenisedPage[],
  read: (text: TokenisedPage) => Iterable<[string, Field]>,
): Map<string, Map<number, Occurrences>> {
  const all = new Map<string, Map<number, Occurrences>>();
  for (const [page, text] of texts.entries()) {
    for (const [word, field] of read(text)) {
      const pages = all.get(word) ?? new Map<number, Occurrences>();
      const counts = pages.get(page) ?? {};
      counts[field] = (counts[field] ?? 0) + 1;
      pages.set(page, counts);
      all.set(word, pages);
    }
  }
  return all;
}

/**
 * Counts a term in all its compact spellings, spaced or joined, at the beginning of a word (and of whole Latin words, in
 * the singular or the plural).
 */
function countForms(text: TokenisedPage, forms: readonly string[]): Occurrences | undefined {
  const counts: Occurrences = {};
  let any = false;
  for (const form of forms) {
    if (!text.joined.includes(form)) continue;
    const latin = /^[a-z0-9]/.test(form);
    for (const { field, joined, starts, ends } of text.blocks) {
      for (let at = joined.indexOf(form); at !== -1; at = joined.indexOf(form, at + form.length)) {
        const end = at + form.length;
        const plural = joined.charAt(end) === 's' && ends.has(end + 1);
        if (!starts.has(at) || (latin && !ends.has(end) && !plural)) continue;
        counts[field] = (counts[field] ?? 0) + 1;
        any = true;
      }
    }
  }
  return any ? counts : undefined;
}

/** A word of at least this weight on some page has a meaning of its own there. */
const ownMeaning = 20;

/**
 * Adds the pages of 연결 to 커넥션 where the glossary shows that they mean the same. A word that pages are about gets
 * nothing: 세션 저장소 and 세션 캐시 are one term, but 저장소 alone is not 캐시.
 */
function addWordPairs(postings: Map<string, Posting[]>, terms: readonly TermNames[]): void {
  const lent = new Map<string, Posting[]>();
  for (const [from, to] of terms.flatMap((term) => wordPairs(formsOf(term)))) {
    const pages = postings.get(to);
    if (!pages || postings.get(from)?.some(({ weight }) => weight >= ownMeaning)) continue;
    lent.set(from, merge(lent.get(from) ?? [], pages, 0.8));
  }
  for (const [word, pages] of lent) postings.set(word, merge(postings.get(word) ?? [], pages, 1));
}

function merge(own: readonly Posting[], lent: readonly Posting[], share: number): Posting[] {
  const weights = new Map(own.map(({ page, weight }) => [page, weight]));
  for (const { page, weight } of lent) {
    weights.set(page, Math.max(weights.get(page) ?? 0, weight * share));
  }
  return [...weights]
    .map(([page, weight]) => ({ page, weight }))
    .sort((left, right) => left.page - right.page);
}

/** Another name of a page leads to it nearly as surely as its title. */
const aliasWeight = 0.9 * heaviest;

function phraseEntries(pages: readonly PageText[]): VocabularyEntry[] {
  const phrases = new Map<string, { readonly kind: 'title' | 'heading'; readonly postings: Posting[] }>();
  const add = (text: string, kind: 'title' | 'heading', page: number, weight: number) => {
    const key = compact(text);
    if (!key) return;
    const phrase = phrases.get(key) ?? { kind, postings: [] };
    if (!phrase.postings.some((posting) => posting.page === page)) phrase.postings.push({ page, weight });
    phrases.set(key, phrase);
  };
  for (const [page, { title }] of pages.entries()) add(title, 'title', page, heaviest);
  for (const [page, { blocks, kind }] of pages.entries()) {
    for (const { field, text } of blocks) {
      if (field === 'alias') add(text, 'title', page, aliasWeight);
      if (kind === 'site') continue;
      // A heading of one word is in the vocabulary as that word.
      if (field === 'heading' && tokenise(text).length > 1) add(text, 'heading', page, 30);
    }
  }
  return [...phrases].map(([text, { kind, postings }]) => entryOf(text, kind, postings));
}
