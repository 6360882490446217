import { convertHangulToQwerty, convertQwertyToAlphabet, convertQwertyToHangul } from 'es-hangul';

const wholeSyllables = /^[가-힣]+$/;

/**
 * What the same keys give on the Korean layout: `zotl` → `캐시`. Shift makes other letters there, so a word typed
 * with caps lock is read in lower case.
 */
export function typedOnKorean(latin: string): string {
  const keys = isShouted(latin) ? latin.toLowerCase() : latin;
  try {
    return convertQwertyToHangul(keys);
  } catch {
    // es-hangul throws on a compound vowel without a consonant in front (`hkc`); those keys make no syllables.
    return convertQwertyToAlphabet(keys);
  }
}

/** What the same keys give on the English layout: `ㄱㄷ얀` → `redis`. Always lower case. */
export function typedOnEnglish(hangul: string): string {
  return convertHangulToQwerty(hangul).toLowerCase();
}

/**
 * Whether Latin letters can be Korean typed on the wrong layout: the keys must make whole syllables, with at most
 * the last one unfinished. English words almost never do (`hello` → ㅗ디ㅣㅐ).
 */
export function couldBeKorean(latin: string): boolean {
  if (!/^[a-z]{2,}$/i.test(latin)) return false;
  const hangul = typedOnKorean(latin);
  return wholeSyllables.test(hangul) || (hangul.length > 1 && /^[가-힣]+[ㄱ-ㅎ]$/.test(hangul));
}

/**
 * Whether Hangul can be English typed on the wrong layout: it carries loose jamo in a place where a Korean word
 * has none, or syllables that no vocabulary explains (the caller has checked that before).
 */
export function couldBeEnglish(hangul: string): boolean {
  return /[ㄱ-ㅣ]/.test(hangul) && /^[a-z]{2,}$/.test(typedOnEnglish(hangul));
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
