import { memoize } from '../../memoize.ts';
import { mostPostings, type Posting, type VocabularyEntry, type VocabularyRecord } from '../vocabulary.ts';

/** The entry with no more pages than it may name. All spellings of a record share what it names, before and after. */
export function withHeaviestPages({ term, ...entry }: VocabularyEntry): VocabularyEntry {
  const cut = { ...entry, postings: heaviestPostings(entry.postings) };
  return term ? { ...cut, term: withHeaviest(term) } : cut;
}

const heaviestPostings = memoize((postings: readonly Posting[]): readonly Posting[] =>
  postings.length <= mostPostings
    ? postings
    : [...postings].sort((left, right) => right.weight - left.weight).slice(0, mostPostings),
);

const withHeaviest = memoize(
  (record: VocabularyRecord): VocabularyRecord => ({
    ...record,
    postings: heaviestPostings(record.postings),
  }),
);
