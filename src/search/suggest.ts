import type { Language } from '../language.ts';
import { editDistance, keyDistance } from './distance.ts';
import { choseongOf, toJamo } from './jamo.ts';
import { compact } from './normalise.ts';
import type { Vocabulary, VocabularyEntry } from './vocabulary.ts';

/**
 * How much of a word may differ: a suggestion is a question to the reader, not a correction. Where half may, every long
 * word is like another, as 쿠버네티스 like 서버리스.
 */
const leniency = 0.4;
const longest = 24;

/**
 * Names of terms that look or sound a little like a query for which nothing was found, nearest first.
 *
 * @returns names as the site writes them, each once
 */
export function suggest(query: string, vocabulary: Vocabulary, language: Language, most: number): string[] {
  const typed = compact(query).slice(0, longest);
  if (!typed) return [];
  const hangul = /[가-힣ㄱ-ㅣ]/.test(typed);
  const keys = hangul ? toJamo(typed) : typed;
  const limit = Math.max(1, keys.length * leniency);
  const near = new Map<string, number>();
  for (const entry of vocabulary.entries) {
    if (entry.term?.kind !== 'term' || (entry.script === 'hangul') !== hangul) continue;
    const distance = distanceTo(entry, typed, keys, limit);
    if (distance === Number.POSITIVE_INFINITY) continue;
    const name = nameOf(entry.term[language]);
    near.set(name, Math.min(near.get(name) ?? Number.POSITIVE_INFINITY, distance));
  }
  return [...near]
    .sort((left, right) => left[1] - right[1])
    .slice(0, most)
    .map(([name]) => name);
}

function distanceTo(entry: VocabularyEntry, typed: string, keys: string, limit: number): number {
  if (entry.script !== 'hangul') return editDistance(keys, entry.keys, limit);
  const sameConsonants = entry.choseong !== '' && entry.choseong === choseongOf(typed);
  return sameConsonants ? 0.5 : keyDistance(keys, entry.keys, limit);
}

function nameOf(name: string): string {
  return name.replace(/\s*[(,].*$/, '');
}
