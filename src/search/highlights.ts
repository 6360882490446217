import { stemmer } from 'stemmer';
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
  const tokens = tokenise(text);
  const found: Match[] = [];
  for (let index = 0; index < tokens.length; index++) {
    let longest: (Match & { readonly tokens: number }) | undefined;
    for (const [which, { spellings }] of wanted.entries()) {
      for (const spelling of spellings) {
        const match = matchAt(tokens, index, spelling);
        if (match && (!longest || match.end > longest.end)) longest = { ...match, wanted: which };
      }
    }
    if (!longest) continue;
    found.push({ start: longest.start, end: longest.end, wanted: longest.wanted });
    index += longest.tokens - 1;
  }
  return found;
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
  if (script === 'latin') return stemmer(text) === spelling || stemmer(text) === stemmer(spelling);
  return script === 'hangul' && spelling.length > 1 && text.includes(spelling);
}
