/** Pairs of Korean particles: the first follows a final consonant, the second a vowel. */
export type ParticlePair = '이/가' | '을/를' | '은/는' | '과/와' | '으로/로' | '이에요/예요';

/** How the digits 0–9 end when read aloud: 영 일 이 삼 사 오 육 칠 팔 구 (and 십, 백, 천 for a final 0). */
const digitFinals = ['ㅇ', 'ㄹ', '', 'ㅁ', '', '', 'ㄱ', 'ㄹ', 'ㄹ', ''];

/** Names of single Latin letters that end in a consonant: 엘, 엠, 엔, 알. The others end in a vowel. */
const letterFinals: Readonly<Record<string, string>> = { l: 'ㄹ', m: 'ㅁ', n: 'ㄴ', r: 'ㄹ' };

const firstHangul = '가'.charCodeAt(0);
const lastHangul = '힣'.charCodeAt(0);
const finalsPerSyllable = 28;
const finalRieul = 8;

/**
 * A key with the particle that follows its reading: `user:7이`, `a를`. Where the reading is not certain (a word in
 * Latin letters, an emoji) the noun 키 carries the particle instead: `session 키를`. es-hangul's `josa` looks at
 * Hangul alone and would print `MySQL는`.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const final = finalConsonant(word);
  if (final === undefined) return `${word} 키${choose('', pair)}`;
  return `${word}${choose(final, pair)}`;
}

function choose(final: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  // 로 is the one particle that treats a final ㄹ like a vowel: 서울로, 1로.
  if (pair === '으로/로' && final === 'ㄹ') return open;
  return final === '' ? open : closed;
}

/** The final consonant of a word's last syllable, '' for none, undefined when its reading is not known. */
function finalConsonant(word: string): string | undefined {
  const last = word.at(-1) ?? '';
  if (/[0-9]/.test(last)) return digitFinals[Number(last)];
  const code = last.charCodeAt(0);
  if (code >= firstHangul && code <= lastHangul) {
    const final = (code - firstHangul) % finalsPerSyllable;
    if (final === 0) return '';
    return final === finalRieul ? 'ㄹ' : 'ㅇ';
  }
  if (/(^|[^A-Za-z])[A-Za-z]$/.test(word)) return letterFinals[last.toLowerCase()] ?? '';
  return undefined;
}
