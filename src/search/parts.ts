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
 * that writers mix up (ㄱ, ㄲ, ㅋ) are one. Latin goes by the same sounds, so that 레플리카 leads to `replica`, but has
 * branches of its own: what a word means in the other script is looked for among the words of that script only.
 */
export function soundPath(word: string): string {
  const consonants = asChoseong(word);
  if (consonants) return soundsOfConsonants(consonants);
  if (/^[가-힣]/.test(word)) return soundsOfConsonants(getChoseong(word));
  if (/^[a-z]/.test(word)) return latinPath(withVowel(/^[aeiou]/.test(word), soundsOfLatin(word)));
  // Paths name files, so that they have no letters but these.
  if (/^\d/.test(word)) return `0${word.charAt(0)}`;
  return /^[^ㄱ-ㅣ]/.test(word) ? '0' : '';
}

/** Every path on which a typed word, or what it may stand for, can be found. */
export function soundPathsOf(typed: string): string[] {
  const paths = new Set([soundPath(typed)]);
  if (/^[가-힣]/.test(typed)) {
    const sounds = withVowel(getChoseong(typed).startsWith('ㅇ'), soundsOfHangul(typed));
    paths.add(sounds);
    paths.add(latinPath(sounds));
  }
  const onEnglish = /[ㄱ-ㅣ가-힣]/.test(typed) ? typedOnEnglish(typed) : '';
  if (/^[a-z]/.test(onEnglish)) paths.add(soundPath(onEnglish));
  const onKorean = /^[a-z]+$/.test(typed) ? typedOnKorean(typed) : '';
  if (/^[가-힣]/.test(onKorean)) paths.add(soundPath(onKorean));
  return [...paths];
}

/** In front of the sounds of Latin words; no sound is written so. */
const latinMark = 'A';

/** A word without a sound (`why`) has no branch and stays in the root. */
function latinPath(sounds: string): string {
  return sounds && latinMark + sounds;
}

/** The next part on the way from a part to the end of a path; the first step to a Latin word is its first sound. */
export function nextPart(part: string, path: string): string {
  return path.slice(0, part === '' && path.startsWith(latinMark) ? 2 : part.length + 1);
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
  for (let part = ''; part !== path; ) {
    part = nextPart(part, path);
    if (existing.has(part)) parts.push(part);
  }
  return parts;
}
