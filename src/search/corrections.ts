import { stemmer } from 'stemmer';
import { memoize } from '../memoize.ts';
import { allowedSlips, differsTooMuch, editDistance, keyDistance, keysIn } from './distance.ts';
import { asChoseong, toJamo } from './jamo.ts';
import { joinWords } from './joined-words.ts';
import { typedOnEnglish, typedOnKorean } from './keyboard.ts';
import { stemCandidates } from './particles.ts';
import { best, exactReadings, isHangul, prefixReadings, type Reading } from './readings.ts';
import { lettersOfNames, soundsOfHangul, soundsOfLatin } from './transliterate.ts';
import type { Vocabulary, VocabularyEntry } from './vocabulary.ts';

/** Readings for a word the site does not have as typed: each of them is a guess with a price. */
export function correctedReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const parts = partReadings(word, vocabulary);
  return best([
    ...parts,
    ...choseongReadings(word, vocabulary),
    ...keyboardReadings(word, vocabulary),
    ...soundReadings(word, vocabulary),
    // Letters that occur in a word of the site (레드 in 스레드) are less likely to be a slip.
    ...typoReadings(word, vocabulary).map((reading) =>
      parts.length > 0 ? { ...reading, weight: reading.weight * 0.5 } : reading,
    ),
  ]);
}

/** The texts of all entries, computed when a vocabulary is first searched for parts of them. */
const joinedTexts = memoize(({ entries }: Vocabulary) => joinWords(entries.map(({ text }) => text)));

/** The middle or the end of a compound: 베이스 in 데이터베이스. */
function partReadings(word: string, vocabulary: Vocabulary): Reading[] {
  if (word.length < 2 || !/^[가-힣a-z]+$/.test(word) || (!isHangul(word) && word.length < 4)) return [];
  const found: Reading[] = [];
  for (const form of stemCandidates(word)) {
    if (form.length < 2) continue;
    const containing = joinedTexts(vocabulary)
      .containing(form)
      .flatMap((place) => vocabulary.entries[place] ?? [])
      .filter(({ text }) => text.length > form.length);
    // 데이터베이스 프록시 contains 베이스 only because 데이터베이스 does; it would drag its pages along.
    const shortest = containing.filter(
      ({ text }) => !containing.some((other) => other.text.length < text.length && text.includes(other.text)),
    );
    for (const entry of shortest) {
      if (isAccident(form, entry, vocabulary)) continue;
      found.push({ entry, weight: 0.5 + 0.3 * (form.length / entry.text.length), how: 'part' });
    }
    if (found.length > 0) break;
  }
  return found;
}

/** A page is about a word of at least this weight there; 기다리다 has 7.7, 프록시 39. */
const leastOfSubject = 15;

/**
 * Whether two syllables are in a longer word by accident: 다리 is no part of 기다리다, since the rest of it is no word, while
 * the rest of 데이터 + 베이스 is. Of a name, or of a word that a page is about, readers remember any part (록시).
 */
function isAccident(
  form: string,
  { text, kind, postings }: VocabularyEntry,
  { byText }: Vocabulary,
): boolean {
  const isSubject = kind === 'word' && postings.some(({ weight }) => weight >= leastOfSubject);
  if (form.length > 2 || kind === 'form' || isSubject) return false;
  const at = text.indexOf(form);
  return [text.slice(0, at), text.slice(at + form.length)].some((rest) => rest !== '' && !byText.has(rest));
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
    if (sounds.length < fewestSounds) continue;
    for (const entry of vocabulary.entries) {
      if (entry.script !== 'latin' || soundsOf(entry) !== sounds || !couldBeSaid(entry.text, form)) continue;
      found.push({ entry, weight: 0.7, how: 'sound' });
    }
  }
  return found;
}

/** Three consonants are those of too many words: 음식 would be masc, 수박 service. */
const fewestSounds = 4;

/**
 * Hangul adds vowels to a loanword and never takes one away (딸기 has two and is no audit log, which has four), and it
 * begins with a vowel where the loanword does (복숭아 is no eviction).
 */
function couldBeSaid(latin: string, hangul: string): boolean {
  if (/^[aeiouwy]/.test(latin) !== toJamo(hangul).startsWith('ㅇ')) return false;
  return (latin.match(/[aeiouy]+/g) ?? []).length <= hangul.length + (latin.endsWith('e') ? 1 : 0);
}

/**
 * What a Korean ear hears in the Latin words of the vocabulary, computed at first use; nothing in abbreviations without
 * a vowel (KMS), which are read letter by letter.
 */
const soundsOf = memoize(({ text }: VocabularyEntry) => (/[aeiouy]/.test(text) ? soundsOfLatin(text) : ''));

function typoReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const hangul = isHangul(word);
  if (!hangul && !/^[a-z]{4,}/.test(word)) return [];
  const found = stutterReadings(word, vocabulary);
  // English words of the text are kept by their stems: `encrytion` is two slips from `encrypt`, its stem only one.
  for (const form of hangul ? stemCandidates(word) : [...new Set([word, stemmer(word)])]) {
    const keys = hangul ? toJamo(form) : form;
    const limit = allowedSlips(keys.length);
    if (limit === 0) continue;
    const asked = keysIn(keys);
    for (const entry of vocabulary.entries) {
      if (differsTooMuch(asked, entry.keysIn, limit)) continue;
      if ((entry.script === 'hangul') !== hangul || entry.script === 'number') continue;
      if (hangul && keys.length < fewestKeysOfAnyWord && !isName(entry)) continue;
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

/**
 * Two syllables of Korean are one slip away from some other word of the text (도로, 돌고; 숙제, 삭제): as short a word is
 * only corrected into what this site is about.
 */
const fewestKeysOfAnyWord = 7;

function isName({ kind, term }: VocabularyEntry): boolean {
  return kind !== 'word' || term !== undefined;
}

/** A syllable typed twice (암호화화) is one slip of the hand, however many keys it has. */
function stutterReadings(word: string, vocabulary: Vocabulary): Reading[] {
  const once = word.replace(/([가-힣])\1+/g, '$1');
  if (once === word || once.length < 2) return [];
  return exactReadings(once, vocabulary).map((reading) => ({
    ...reading,
    weight: reading.weight * 0.75,
    how: 'typo',
  }));
}
