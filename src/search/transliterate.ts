import { disassembleToGroups } from 'es-hangul';

/**
 * Korean spellings of English words without a dictionary: both sides are reduced to the consonants one hears, so
 * that 인스턴스 and `instance` become `NSTNS`. Vowels are left out, because Korean inserts and chooses them freely.
 */

const heard: Readonly<Record<string, string>> = {
  ㄱ: 'K',
  ㄲ: 'K',
  ㅋ: 'K',
  ㄴ: 'N',
  ㄷ: 'T',
  ㄸ: 'T',
  ㅌ: 'T',
  ㄹ: 'L',
  ㅁ: 'M',
  ㅂ: 'P',
  ㅃ: 'P',
  ㅍ: 'P',
  ㅅ: 'S',
  ㅆ: 'S',
  ㅈ: 'J',
  ㅉ: 'J',
  ㅊ: 'J',
  ㅎ: 'H',
};

/** Consonants heard in a Korean loanword: `레플리카` → `LPLK`. */
export function soundsOfHangul(word: string): string {
  let sounds = '';
  for (const keys of disassembleToGroups(word)) {
    keys.forEach((key, index) => {
      const final = index > 0;
      if (key === 'ㅇ') sounds += final ? 'N' : '';
      else if (final && key === 'ㅅ') sounds += 'T';
      else sounds += heard[key] ?? '';
    });
  }
  return withoutDoubles(sounds);
}

// Applied in order; what is left over are single letters.
const spelling: readonly (readonly [RegExp, string])[] = [
  [/igh|ough/g, 'o'],
  [/[ts]ion/g, 'SN'],
  [/ture/g, 'J'],
  [/ph/g, 'P'],
  [/th|sh/g, 'S'],
  [/(?<=a)ch(?=e)/g, 'S'],
  [/rch(?=i)/g, 'K'],
  [/ch(?=[rlnoa])/g, 'K'],
  [/ch/g, 'J'],
  [/ck/g, 'K'],
  [/ng/g, 'N'],
  [/^kn/g, 'N'],
  [/^wr/g, 'L'],
  [/x/g, 'KS'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'J'],
  // An r behind a vowel is silent in Korean spelling (서버) unless a vowel follows (오로라).
  [/(?<=[aeiouy])r(?![aeiouy])/g, ''],
  [/[cgkq]/g, 'K'],
  [/[dt]/g, 'T'],
  [/[bfpv]/g, 'P'],
  [/[jz]/g, 'J'],
  [/s/g, 'S'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/^h/g, 'H'],
  [/[^A-Z]/g, ''],
];

/** Consonants a Korean listener writes down for an English word: `replica` → `LPLK`. */
export function soundsOfLatin(word: string): string {
  return withoutDoubles(
    spelling.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word.toLowerCase()),
  );
}

function withoutDoubles(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1');
}

const letterNames: readonly (readonly [string, string])[] = [
  ['에이치', 'h'],
  ['더블유', 'w'],
  ['더블류', 'w'],
  ['에이', 'a'],
  ['에프', 'f'],
  ['에치', 'h'],
  ['아이', 'i'],
  ['제이', 'j'],
  ['케이', 'k'],
  ['아르', 'r'],
  ['에스', 's'],
  ['브이', 'v'],
  ['엑스', 'x'],
  ['와이', 'y'],
  ['제트', 'z'],
  ['비', 'b'],
  ['씨', 'c'],
  ['시', 'c'],
  ['디', 'd'],
  ['이', 'e'],
  ['지', 'g'],
  ['쥐', 'g'],
  ['엘', 'l'],
  ['엠', 'm'],
  ['엔', 'n'],
  ['오', 'o'],
  ['피', 'p'],
  ['큐', 'q'],
  ['알', 'r'],
  ['티', 't'],
  ['유', 'u'],
];

const mostReadings = 8;

/**
 * Abbreviations written as letter names: `티티엘` → `ttl`, `알디에스` → `rds`. A Korean reader may swallow a vowel
 * (아이엠 for I-A-M), so the readings are candidates to be compared with the vocabulary.
 *
 * @returns at most eight readings of two letters or more; none when the word is not a chain of letter names
 */
export function lettersOfNames(hangul: string): string[] {
  let readings: [rest: string, letters: string][] = [[hangul, '']];
  const whole: string[] = [];
  while (readings.length > 0) {
    const next: [string, string][] = [];
    for (const [rest, letters] of readings) {
      if (!rest) whole.push(letters);
      for (const [name, letter] of letterNames) {
        if (rest.startsWith(name)) next.push([rest.slice(name.length), letters + letter]);
      }
    }
    readings = next.slice(0, mostReadings);
  }
  return whole.filter((letters) => letters.length > 1).slice(0, mostReadings);
}
