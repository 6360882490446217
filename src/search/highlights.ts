import { stemmer } from 'stemmer';
import { memoizeTexts } from '../memoize.ts';
import { compact, type Token, tokenise } from './normalise.ts';
import type { Group } from './understand.ts';

/** What to mark in a text for one word or phrase of the query. */
export interface Wanted {
  /** Compact spellings; any of them counts. */
  readonly spellings: readonly string[];
  /** Weight of the group in the query, for choosing the passage that answers most of it. */
  readonly share: number;
}

/** A stretch of the text that answers a part of the query. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Index into the wanted list. */
  readonly wanted: number;
}

const mostSpellings = 12;
const longestSpelling = 5;

/** The words of a text, and at which of them something may begin, by the code of its first character. */
interface ReadText {
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

function readText(text: string): ReadText {
  const tokens = tokenise(text);
  const places = new Map<number, number[]>();
  for (const [index, { text: word, script }] of tokens.entries()) {
    // In the middle of a word, something can only begin in a Korean compound.
    for (let at = 0; at < (script === 'hangul' ? word.length : 1); at++) {
      const code = word.charCodeAt(at);
      const known = places.get(code);
      if (!known) places.set(code, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return { tokens, places };
}

/** While a query is typed, the same few pages are looked into after every key. */
const reading = memoizeTexts(readText, 3000);
const latinStemOf = memoizeTexts(stemmer, 5000);

/** What a text has to contain to answer the groups of a query: their readings, in every spelling of a term. */
export function wantedBy(groups: readonly Group[]): Wanted[] {
  return groups
    .filter(({ readings }) => readings.length > 0)
    .map(({ readings, share }) => {
      const [first] = readings;
      const close = readings.filter(({ weight }) => weight >= (first?.weight ?? 0) * 0.7);
      const spellings = close.flatMap(({ entry }) =>
        entry.term?.kind === 'term' ? [entry.text, ...namesOf(entry.term)] : [entry.text],
      );
      return { share, spellings: [...new Set(spellings.filter(Boolean))].slice(0, mostSpellings) };
    });
}

function namesOf({ ko, en }: { readonly ko: string; readonly en: string }): string[] {
  return [ko, en].flatMap((name) => name.split(/[(),]/)).map(compact);
}

/**
 * Finds what was wanted in a text, whatever the spacing (`보안 그룹` for 보안그룹) and with particles behind it, which
 * are left unmarked. Matches do not overlap; the longest wins.
 */
export function findMatches(text: string, wanted: readonly Wanted[]): Match[] {
  const read = reading(text);
  const longest = new Map<number, Match & { readonly tokens: number }>();
  for (let which = 0; which < wanted.length; which++) {
    for (const spelling of wanted[which]?.spellings ?? []) {
      for (const index of placesOf(spelling, read)) {
        const match = matchAt(read.tokens, index, spelling);
        if (match && match.end > (longest.get(index)?.end ?? 0))
          longest.set(index, { ...match, wanted: which });
      }
    }
  }
  const found: Match[] = [];
  let next = 0;
  for (const [index, match] of [...longest].sort(([one], [other]) => one - other)) {
    if (index < next) continue;
    found.push({ start: match.start, end: match.end, wanted: match.wanted });
    next = index + match.tokens;
  }
  return found;
}

/** Whether a text has what was wanted anywhere. */
export function mentions(text: string, { spellings }: Wanted): boolean {
  const read = reading(text);
  return spellings.some((spelling) =>
    placesOf(spelling, read).some((index) => matchAt(read.tokens, index, spelling) !== undefined),
  );
}

const nowhere: readonly number[] = [];

function placesOf(spelling: string, { places }: ReadText): readonly number[] {
  return places.get(spelling.charCodeAt(0)) ?? nowhere;
}

function matchAt(tokens: readonly Token[], index: number, spelling: string) {
  const first = tokens[index];
  if (!first) return undefined;
  let joined = '';
  for (let length = 1; length <= longestSpelling; length++) {
    const last = tokens[index + length - 1];
    if (!last || joined.length >= spelling.length) return undefined;
    const before = joined.length;
    joined += last.text;
    if (joined === spelling) return { start: first.start, end: last.end, tokens: length };
    if (last.script === 'hangul' && joined.startsWith(spelling)) {
      // What follows the spelling inside the word is a particle or the rest of a compound.
      return { start: first.start, end: last.start + (spelling.length - before), tokens: length };
    }
    if (length === 1 && matchesLoosely(last, spelling))
      return { start: last.start, end: last.end, tokens: 1 };
    if (!spelling.startsWith(joined)) return undefined;
  }
  return undefined;
}

function matchesLoosely({ text, script }: Token, spelling: string): boolean {
  // A stem begins as its word does.
  if (script === 'latin' && text[0] === spelling[0])
    return latinStemOf(text) === spelling || latinStemOf(text) === latinStemOf(spelling);
  return script === 'hangul' && spelling.length > 1 && text.includes(spelling);
}
