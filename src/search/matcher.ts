import { memoizeTexts } from '../memoize.ts';
import { allowedSlips, editDistance, keyDistance } from './distance.ts';
import { asChoseong, choseongOf, toJamo } from './jamo.ts';
import { couldBeEnglish, couldBeKorean, typedOnEnglish, typedOnKorean } from './keyboard.ts';
import { compact, normalise, type Token, tokenise } from './normalise.ts';
import { isFunctionWord, stemCandidates } from './particles.ts';
import { lettersOfNames, soundsOfHangul, soundsOfLatin } from './transliterate.ts';

/** Other spellings of a word, all lower case without spaces; the glossary gives them. */
export type Synonyms = (word: string) => readonly string[];

/**
 * How well a text answers the query: 0 not at all, 1 as written; corrections cost, so that a literal match always
 * comes before a guessed one.
 */
export type Matcher = (text: string) => number;

const none: Synonyms = () => [];

/**
 * The site's Korean query rules for filtering short texts that are already in the page (table rows, ports, cache
 * keys): particles, joined and spaced words, middles of words, initial consonants, wrong keyboard layout, syllables
 * still being composed, slips of the finger, transliterations and synonyms. Every word of the query must be found.
 *
 * Whole-site search uses `understand.ts`, which knows the site's vocabulary and so guesses less.
 */
export function createMatcher(query: string, synonyms: Synonyms = none): Matcher {
  const words = tokenise(normalise(query).slice(0, longestQuery));
  const asked = words.filter(({ text }) => !isFunctionWord(text)).slice(0, mostWords);
  const needed = asked.length > 0 ? asked : words.slice(0, mostWords);
  const wanted = needed.map((token) => readings(token, synonyms).map(sought));
  const joined = compact(query);
  return (text) => {
    if (wanted.length === 0) return 1;
    const subject = prepare(text);
    if (joined && subject.joined.includes(joined)) return 1;
    let total = 0;
    for (const alternatives of wanted) {
      let best = 0;
      for (const reading of alternatives) {
        if (reading.weight > best) best = Math.max(best, reading.weight * found(reading, subject));
      }
      if (best === 0) return 0;
      total += best;
    }
    return (total / wanted.length) * 0.99;
  };
}

const longestQuery = 120;
const mostWords = 8;

interface Reading {
  readonly word: string;
  readonly weight: number;
}

/** A reading of a word of the query, with what every comparison needs of it. */
interface Sought extends Reading {
  readonly keys: string;
  readonly hangul: boolean;
  /** What one hears in a Korean reading; empty for others. */
  readonly sounds: string;
}

function sought(reading: Reading): Sought {
  const hangul = /[가-힣]/.test(reading.word);
  return {
    ...reading,
    hangul,
    keys: toJamo(reading.word),
    sounds: hangul ? soundsOfHangul(reading.word) : '',
  };
}

/** A word with the keys that type it. */
interface Word extends Token {
  readonly keys: string;
  /** What a Korean ear hears in a Latin word; computed at first use. */
  sounds?: string;
}

interface Subject {
  readonly joined: string;
  readonly choseong: string;
  readonly words: Word[];
}

/**
 * Takes a text apart, once: a filter asks about the same texts at every keystroke, and taking Hangul apart costs more
 * than comparing it.
 */
const prepare = memoizeTexts((text): Subject => {
  const words = tokenise(normalise(text)).map((token) => ({ ...token, keys: toJamo(token.text) }));
  return { words, joined: words.map((word) => word.text).join(''), choseong: choseongOf(text) };
}, 2000);

function readings(token: Token, synonyms: Synonyms): Reading[] {
  const { text, script } = token;
  const list: Reading[] = [{ word: text, weight: 1 }];
  if (script === 'hangul') {
    for (const stem of stemCandidates(text).slice(1)) list.push({ word: stem, weight: 0.95 });
    for (const letters of lettersOfNames(text)) list.push({ word: letters, weight: 0.8 });
  }
  for (const { word, weight } of [...list]) {
    for (const synonym of synonyms(word)) list.push({ word: synonym, weight: weight * 0.9 });
  }
  if (script === 'latin' && couldBeKorean(text)) {
    const hangul = typedOnKorean(text);
    list.push({ word: hangul, weight: 0.85 });
    for (const synonym of synonyms(hangul)) list.push({ word: synonym, weight: 0.8 });
  }
  if ((script === 'hangul' || script === 'jamo') && couldBeEnglish(text)) {
    const latin = typedOnEnglish(text);
    list.push({ word: latin, weight: 0.85 });
    for (const synonym of synonyms(latin)) list.push({ word: synonym, weight: 0.8 });
  }
  return list;
}

function found(reading: Sought, subject: Subject): number {
  const { word, keys } = reading;
  if (subject.words.some(({ text }) => text === word)) return 1;
  // Keys are compared so that a syllable still being composed is a prefix of the finished word.
  if (subject.words.some((candidate) => candidate.keys.startsWith(keys))) return 0.95;
  if (subject.joined.includes(word) && word.length > 1) return 0.85;
  const consonants = asChoseong(word);
  if (consonants) return subject.choseong.includes(consonants) ? 0.8 : 0;
  return closest(reading, subject.words);
}

function closest({ word, keys, hangul, sounds }: Sought, words: readonly Word[]): number {
  const limit = allowedSlips(keys.length);
  let best = 0;
  for (const candidate of words) {
    const { text, script } = candidate;
    if (sounds.length > 2 && script === 'latin') {
      candidate.sounds ??= soundsOfLatin(text);
      if (candidate.sounds === sounds) best = Math.max(best, 0.6);
    }
    if (limit === 0 || (script === 'hangul') !== hangul) continue;
    const slips = hangul ? keyDistance(keys, candidate.keys, limit) : editDistance(word, text, limit);
    if (slips !== Number.POSITIVE_INFINITY) best = Math.max(best, 0.7 - slips * 0.1);
  }
  return best;
}
