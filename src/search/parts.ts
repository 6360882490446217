import { getChoseong } from 'es-hangul';
import { asChoseong } from './jamo.ts';
import { typedOnEnglish, typedOnKorean } from './keyboard.ts';
import { soundsOfHangul, soundsOfLatin } from './transliterate.ts';

/**
 * Which part of a large site's vocabulary a word lives in. Parts form a tree over the sounds a word begins with:
 * the root holds the words the whole site is most about, a branch those of the rest that begin alike. A word is
 * looked for in the root and in every branch on its way, so a query loads two or three small files, and a small
 * site has the root only.
 *
 * Hangul goes by initial consonants, so that ㅋㅅ leads to 캐시 too and a mistaken vowel changes nothing; sounds
 * that writers mix up (ㄱ, ㄲ, ㅋ) are one. Latin goes by the same sounds, so that 레플리카 leads to `replica`.
 */
export function soundPath(word: string): string {
  if (/^[가-힣]/.test(word)) return soundsOfConsonants(getChoseong(word));
  if (/^[a-z]/.test(word)) return withVowel(/^[aeiou]/.test(word), soundsOfLatin(word));
  return `0${word.charAt(0)}`;
}

/** Every path on which a typed word, or what it may stand for, can be found. */
export function soundPathsOf(typed: string): string[] {
  const paths = new Set([soundPath(typed)]);
  const consonants = asChoseong(typed);
  if (consonants) paths.add(soundsOfConsonants(consonants));
  if (/^[가-힣]/.test(typed))
    paths.add(withVowel(getChoseong(typed).startsWith('ㅇ'), soundsOfHangul(typed)));
  if (/[ㄱ-ㅣ가-힣]/.test(typed)) paths.add(soundPath(typedOnEnglish(typed)));
  if (/^[a-z]+$/.test(typed)) paths.add(soundPath(typedOnKorean(typed)));
  return [...paths].filter((path) => !path.startsWith('0') || /^\d/.test(typed));
}

function soundsOfConsonants(consonants: string): string {
  return [...consonants].map((consonant) => (consonant === 'ㅇ' ? 'V' : soundsOfHangul(consonant))).join('');
}

function withVowel(vowelFirst: boolean, sounds: string): string {
  return vowelFirst ? `V${sounds}` : sounds;
}

/** The existing parts on the way to a path, the root (`''`) first. */
export function partsOn(path: string, existing: ReadonlySet<string>): string[] {
  const parts = [''];
  for (let length = 1; length <= path.length; length++) {
    const part = path.slice(0, length);
    if (existing.has(part)) parts.push(part);
  }
  return parts;
}
