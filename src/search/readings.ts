import { stemmer } from 'stemmer';
import { memoize } from '../memoize.ts';
import { toJamo } from './jamo.ts';
import { joinWords } from './joined-words.ts';
import { stemCandidates } from './particles.ts';
import type { Vocabulary, VocabularyEntry } from './vocabulary.ts';

/** How a word that was typed led to a word of the site. Everything after `part` is a correction. */
export type How = 'exact' | 'stem' | 'prefix' | 'part' | 'choseong' | 'keyboard' | 'sound' | 'typo';

/** One word of the site that a typed word may mean. */
export interface Reading {
  readonly entry: VocabularyEntry;
  /** 1 as typed; every correction costs. */
  readonly weight: number;
  readonly how: How;
}

const mostReadings = 16;

/** Readings without any correction: the word itself, its stems, and words that begin with what was typed so far. */
export function literalReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const readings = exactReadings(word, vocabulary);
  return best([...readings, ...prefixReadings(word, vocabulary, readings.length > 0)]);
}

/** The word itself, or its longest stem that the site has. */
export function exactReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const found: Reading[] = [];
  const add = (text: string, weight: number, how: How) => {
    for (const entry of vocabulary.byText.get(text) ?? []) found.push({ entry, weight, how });
  };
  add(word, 1, 'exact');
  if (/^[a-z]/.test(word)) {
    const stem = stemmer(word);
    if (stem !== word) add(stem, found.length > 0 ? 0.9 : 0.97, 'stem');
    return found;
  }
  for (const stem of stemCandidates(word).slice(1)) {
    const shorter = found.length > 0;
    add(stem, stem.length < 2 ? 0.5 : shorter ? 0.45 : 0.97, 'stem');
    if (shorter && found.length > 4) break;
  }
  return found;
}

/** The keys of all entries, computed when a vocabulary is first searched. */
const joinedKeys = memoize(({ entries }: Vocabulary) => joinWords(entries.map(({ keys }) => keys)));

/** Words that begin with what was typed so far; `known` says that it is a whole word already. */
export function prefixReadings(word: string, vocabulary: Vocabulary, known: boolean): Reading[] {
  const typed = isHangul(word) ? toJamo(word) : word;
  const longer = joinedKeys(vocabulary).beginningWith(typed);
  const places = known ? longer : [...longer, ...stemPlaces(typed, vocabulary)].sort((a, b) => a - b);
  return places.flatMap((place): Reading[] => {
    const entry = vocabulary.entries[place];
    if (!entry || entry.text === word) return [];
    if (!entry.keys.startsWith(typed)) return [{ entry, weight: 0.8, how: 'stem' }];
    const ratio = typed.length / entry.keys.length;
    // Once a whole word is typed, longer words are only a hint at what may come.
    return [{ entry, weight: (known ? 0.35 : 0.9) * (0.4 + 0.6 * ratio), how: 'prefix' }];
  });
}

const shortestStem = 4;
const longestEnding = 4;

/** Places of the stems of a word: `encryptio` is on its way from `encrypt` to `encryption`, whichever of them the text has. */
function stemPlaces(typed: string, vocabulary: Vocabulary): number[] {
  const places: number[] = [];
  for (let length = Math.max(shortestStem, typed.length - longestEnding); length < typed.length; length++) {
    for (const place of joinedKeys(vocabulary).equalTo(typed.slice(0, length))) {
      const entry = vocabulary.entries[place];
      if (entry?.script === 'latin' && entry.kind === 'word') places.push(place);
    }
  }
  return places;
}

export function isHangul(word: string): boolean {
  return /[가-힣ㄱ-ㅣ]/.test(word);
}

/** Keeps the best reading of each entry and, of those, the ones that say most about any page. */
export function best(readings: readonly Reading[], most = mostReadings): Reading[] {
  const byEntry = new Map<VocabularyEntry, Reading>();
  for (const reading of readings) {
    const other = byEntry.get(reading.entry);
    if (!other || other.weight < reading.weight) byEntry.set(reading.entry, reading);
  }
  return [...byEntry.values()].sort((left, right) => worth(right) - worth(left)).slice(0, most);
}

function worth({ entry, weight }: Reading): number {
  let heaviest = 0;
  for (const posting of entry.postings) heaviest = Math.max(heaviest, posting.weight);
  return weight * (20 + heaviest);
}
