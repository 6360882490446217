import { stemmer } from 'stemmer';
import { allowedSlips, editDistance, keyDistance } from './distance.ts';
import { asChoseong, toJamo } from './jamo.ts';
import { typedOnEnglish, typedOnKorean } from './keyboard.ts';
import { stemCandidates } from './particles.ts';
import { lettersOfNames, soundsOfHangul, soundsOfLatin } from './transliterate.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** How a word that was typed led to a word of the site. Everything after `part` is a correction. */
export type How = 'exact' | 'stem' | 'prefix' | 'part' | 'choseong' | 'keyboard' | 'sound' | 'typo';

/** One word of the site that a typed word may mean. */
export interface Reading {
  entry: Entry;
  /** 1 as typed; every correction costs. */
  weight: number;
  how: How;
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

function prefixReadings(word: string, vocabulary: Vocabulary, known: boolean): Reading[] {
  const typed = isHangul(word) ? toJamo(word) : word;
  const found: Reading[] = [];
  for (const entry of vocabulary.entries) {
    if (entry.text === word) continue;
    if (entry.keys.startsWith(typed)) {
      const ratio = typed.length / entry.keys.length;
      // Once a whole word is typed, longer words are only a hint at what may come.
      found.push({ entry, weight: (known ? 0.35 : 0.9) * (0.4 + 0.6 * ratio), how: 'prefix' });
    } else if (!known && isStemOf(entry, typed)) {
      found.push({ entry, weight: 0.8, how: 'stem' });
    }
  }
  return found;
}

/** `encryptio` is on its way from `encrypt` to `encryption`, whichever of them the text has. */
function isStemOf(entry: Entry, typed: string): boolean {
  return (
    entry.script === 'latin' &&
    entry.kind === 'word' &&
    entry.keys.length >= 4 &&
    typed.startsWith(entry.keys) &&
    typed.length - entry.keys.length <= 4
  );
}

/** Readings for a word the site does not have as typed: each of them is a guess with a price. */
export function correctedReadings(word: string, vocabulary: Vocabulary): Reading[] {
  return best([
    ...partReadings(word, vocabulary),
    ...choseongReadings(word, vocabulary),
    ...keyboardReadings(word, vocabulary),
    ...soundReadings(word, vocabulary),
    ...typoReadings(word, vocabulary),
  ]);
}

/** The middle or the end of a compound: 베이스 in 데이터베이스. */
function partReadings(word: string, vocabulary: Vocabulary): Reading[] {
  if (word.length < 2 || !/^[가-힣a-z]+$/.test(word) || (!isHangul(word) && word.length < 4)) return [];
  const found: Reading[] = [];
  for (const form of stemCandidates(word)) {
    if (form.length < 2) continue;
    const containing = vocabulary.entries.filter(
      ({ text }) => text.length > form.length && text.includes(form),
    );
    // 데이터베이스 프록시 contains 베이스 only because 데이터베이스 does; it would drag its pages along.
    const shortest = containing.filter(
      ({ text }) => !containing.some((other) => other.text.length < text.length && text.includes(other.text)),
    );
    for (const entry of shortest) {
      found.push({ entry, weight: 0.5 + 0.3 * (form.length / entry.text.length), how: 'part' });
    }
    if (found.length > 0) break;
  }
  return found;
}

function choseongReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const consonants = asChoseong(word);
  if (!consonants || consonants.length < 2) return [];
  const whole = vocabulary.entries.filter(({ choseong }) => choseong === consonants);
  const found = whole.map((entry): Reading => ({ entry, weight: 0.9, how: 'choseong' }));
  // Once the consonants are those of a whole word, longer words are only a hint at what may come.
  const share = whole.length > 0 ? 0.35 : 1;
  for (const entry of vocabulary.entries) {
    if (entry.choseong.length <= consonants.length || !entry.choseong.startsWith(consonants)) continue;
    const ratio = consonants.length / entry.choseong.length;
    found.push({ entry, weight: share * (0.3 + 0.4 * ratio), how: 'choseong' });
  }
  return found;
}

/** The word as the same keys give it on the other layout, when the site has that word. */
function keyboardReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const latin = /^[a-z]+$/.test(word);
  const other = latin ? typedOnKorean(word) : typedOnEnglish(word);
  if (other === word || (latin && !/[가-힣]/.test(other)) || (!latin && !/^[a-z][a-z0-9]+$/.test(other)))
    return [];
  const exact = exactReadings(other, vocabulary);
  const readings = exact.length > 0 || other.length < 2 ? exact : prefixReadings(other, vocabulary, false);
  const parts = readings.length > 0 ? readings : partReadings(other, vocabulary);
  return parts.map((reading) => ({ ...reading, weight: reading.weight * 0.88, how: 'keyboard' }));
}

/** English written in Hangul, by letter names (티티엘) or by ear (인스턴스). */
function soundReadings(word: string, vocabulary: Vocabulary): Reading[] {
  if (!/^[가-힣]{2,}$/.test(word)) return [];
  const found: Reading[] = [];
  for (const form of stemCandidates(word)) {
    for (const letters of lettersOfNames(form)) {
      for (const entry of vocabulary.byText.get(letters) ?? [])
        found.push({ entry, weight: 0.85, how: 'sound' });
    }
    const sounds = soundsOfHangul(form);
    if (sounds.length < 3) continue;
    for (const entry of vocabulary.entries) {
      if (entry.script !== 'latin' || soundsOfLatin(entry.text) !== sounds) continue;
      found.push({ entry, weight: 0.7, how: 'sound' });
    }
  }
  return found;
}

function typoReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const hangul = isHangul(word);
  if (!hangul && !/^[a-z]{4,}/.test(word)) return [];
  const found: Reading[] = [];
  for (const form of hangul ? stemCandidates(word) : [word]) {
    const keys = hangul ? toJamo(form) : form;
    const limit = allowedSlips(keys.length);
    if (limit === 0) continue;
    for (const entry of vocabulary.entries) {
      if ((entry.script === 'hangul') !== hangul || entry.script === 'number') continue;
      if (Math.abs(entry.keys.length - keys.length) > limit) continue;
      const slips = hangul ? keyDistance(keys, entry.keys, limit) : editDistance(form, entry.text, limit);
      if (slips === Number.POSITIVE_INFINITY) continue;
      // The same slip weighs more in a short word.
      found.push({
        entry,
        weight: Math.max(0.2, 0.8 - (1.6 * slips) / keys.length - (form === word ? 0 : 0.05)),
        how: 'typo',
      });
    }
  }
  return found;
}

function isHangul(word: string): boolean {
  return /[가-힣ㄱ-ㅣ]/.test(word);
}

/** Keeps the best reading of each entry and, of those, the ones that say most about any page. */
export function best(readings: readonly Reading[], most = mostReadings): Reading[] {
  const byEntry = new Map<Entry, Reading>();
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
