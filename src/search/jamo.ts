import { disassemble, getChoseong } from 'es-hangul';

/**
 * A word as the keys that type it: `값` → `ㄱㅏㅂㅅ`, `과` → `ㄱㅗㅏ`. Compound vowels and final clusters come apart,
 * so that the keys typed so far are always a prefix of the keys of the whole word.
 *
 * While a word is composed, the first consonant of the next syllable hangs under the last one as its final: typing
 * 캐시 passes through 캣. As keys, `캣` (ㅋㅐㅅ) is still a prefix of `캐시` (ㅋㅐㅅㅣ).
 */
export function toJamo(text: string): string {
  return disassemble(text);
}

/** The initial consonants of a Korean word, without spaces: `읽기 복제본` → `ㅇㄱㅂㅈㅂ`. */
export function choseongOf(text: string): string {
  return getChoseong(text.replace(/\s+/g, ''));
}

const consonantsOnly = /^[ㄱ-ㅎ]+$/;
const clusters: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

/**
 * Reads a query of initial consonants, or gives `undefined` when it is none. Keyboards join two consonants into a
 * cluster (ㄱ and ㅅ become ㄳ), which is taken apart again.
 */
export function asChoseong(text: string): string | undefined {
  if (!consonantsOnly.test(text)) return undefined;
  return text.replace(/[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g, (cluster) => clusters[cluster] ?? cluster);
}
