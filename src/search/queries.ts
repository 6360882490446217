import type { Language } from '../language.ts';
import type { RankedPage } from './rank.ts';
import type { Reading } from './readings.ts';
import type { Understanding } from './understand.ts';
import { mostPostings, type Vocabulary } from './vocabulary.ts';

/** One query for the full-text index. */
export interface FullTextQuery {
  readonly text: string;
  /** What its results count: 1 as typed, less after corrections. */
  readonly weight: number;
}

const mostQueries = 3;
/** A second meaning has to be nearly as good as the first to be worth a query of its own. */
const nearlyAsGood = 0.85;

/**
 * Turns an understood query into the few queries for the full-text index, the most likely meaning first. The index
 * finds words by their beginnings and pages that have all of the words.
 *
 * @param language of the index
 */
export function fullTextQueries({ words }: Understanding, language: Language): FullTextQuery[] {
  const meanings = words.map(({ typed, readings }) => meaningsOf(typed, readings, language));
  const first = combine(meanings.map(([best]) => best));
  const queries = [first];
  for (const [place, options] of meanings.entries()) {
    for (const option of options.slice(1)) {
      if (queries.length >= mostQueries) break;
      queries.push(combine(meanings.map(([best], index) => (index === place ? option : best))));
    }
  }
  return queries.filter(({ text }) => text !== '');
}

interface Meaning {
  readonly text: string;
  readonly weight: number;
}

function meaningsOf(typed: string, readings: readonly Reading[], language: Language): Meaning[] {
  const [first] = readings;
  if (!first) return [{ text: typed, weight: 1 }];
  const found = new Map<string, number>();
  for (const { entry, weight } of readings) {
    if (weight < first.weight * nearlyAsGood) continue;
    // A term is written with its spaces in the text, and in the language of the text.
    const text = entry.term?.kind === 'term' ? withoutBrackets(entry.term[language]) : entry.text;
    if (!found.has(text)) found.set(text, weight);
  }
  return [...found].map(([text, weight]) => ({ text, weight }));
}

function combine(meanings: readonly (Meaning | undefined)[]): FullTextQuery {
  const known = meanings.filter((meaning) => meaning !== undefined);
  return {
    text: known.map(({ text }) => text).join(' '),
    weight: known.reduce((product, { weight }) => product * weight, 1),
  };
}

function withoutBrackets(name: string): string {
  return name.replace(/[(,].*$/, '').trim();
}

/**
 * Whether the vocabulary alone may miss pages: it knows nothing of the query, or no page it names covers the query on
 * a site so large that it names only the pages that are most about a word.
 */
export function needsFullText(
  { words }: Understanding,
  ranked: readonly RankedPage[],
  { pages }: Pick<Vocabulary, 'pages'>,
): boolean {
  if (words.length === 0) return false;
  const unknown = words.every(({ readings }) => readings.length === 0);
  const thin = pages > mostPostings && (ranked[0]?.coverage ?? 0) < wellCovered;
  return unknown || thin;
}

/** Share of the query the best page must cover for the full text to be left alone. */
const wellCovered = 0.6;
