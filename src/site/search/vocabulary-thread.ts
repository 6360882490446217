import { parentPort, workerData } from 'node:worker_threads';
import { everydayWords } from '../../search/build/everyday.ts';
import { withHeaviestPages } from '../../search/build/heaviest-pages.ts';
import type { PageText } from '../../search/build/page-text.ts';
import { splitVocabulary } from '../../search/build/split.ts';
import { buildVocabulary } from '../../search/build/vocabulary.ts';
import { type VocabularyEntry, vocabularyOf } from '../../search/vocabulary.ts';

// A thread that makes the vocabulary of one language, while others make the rest of the index.

/** What the vocabulary of a language is made from. */
export interface VocabularyMaterial {
  /** Every page of the site by its number, with its text in this language. */
  readonly pages: readonly PageText[];
  readonly terms: Parameters<typeof buildVocabulary>[1];
  readonly records: Parameters<typeof buildVocabulary>[2];
}

/** A vocabulary, cut into parts by their paths. */
export interface MadeVocabulary {
  readonly entries: ReadonlyMap<string, readonly VocabularyEntry[]>;
  /** Everyday words that are no slips of the site's words. */
  readonly everyday: ReturnType<typeof everydayWords>;
}

/**
 * The root of a vocabulary, and its other parts. What they may name is what they name on this site, so that parts of a
 * site of thousands of pages, whose words are on more of them, weigh no more.
 */
const limits = {
  root: { entries: 800, postings: 2600 },
  part: { entries: 500, postings: 1600 },
};

const { pages, terms, records } = workerData as VocabularyMaterial;
const entries = buildVocabulary(pages, terms, records).map(withHeaviestPages);
const made: MadeVocabulary = {
  entries: splitVocabulary(entries, limits),
  everyday: everydayWords(vocabularyOf(entries, pages.length)),
};
parentPort?.postMessage(made);
