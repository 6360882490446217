import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedSlips, differsTooMuch, editDistance, keyDistance, keysIn } from './distance.ts';
import { asChoseong, choseongOf, toJamo } from './jamo.ts';
import { couldBeEnglish, couldBeKorean, typedOnEnglish, typedOnKorean } from './keyboard.ts';
import { compact, normalise, tokenise } from './normalise.ts';
import { isFunctionWord, stemCandidates, stemOf } from './particles.ts';
import { lettersOfNames, soundsOfHangul, soundsOfLatin } from './transliterate.ts';

describe('normalising', () => {
  test.each([
    ['캐시'.normalize('NFD'), '캐시'],
    ['ＲＤＳ　３３０６', 'rds　3306'],
    ['Café', 'cafe'],
    ['ㅋㅅ', 'ㅋㅅ'],
    ['캐\u200b시', '캐시'],
  ])('%j becomes %j', (from, to) => expect(normalise(from)).toBe(to));

  test('joined and spaced compounds are the same when compact', () => {
    expect(compact('보안 그룹')).toBe(compact('보안그룹'));
    expect(compact('write-through')).toBe('writethrough');
  });

  test('a change of script is a word boundary', () => {
    expect(tokenise('RDS를 6379번 ec2에서 7.1').map(({ text, script }) => `${text}:${script}`)).toEqual([
      'rds:latin',
      '를:hangul',
      '6379:number',
      '번:hangul',
      'ec2:latin',
      '에서:hangul',
      '7.1:number',
    ]);
  });

  test('reading character by character finds the same words as one expression', () => {
    const words =
      /[가-힣ㄱ-ㅣ]+|\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*|\d+(?:\.\d+)*|[\p{L}\p{N}][\p{L}\p{M}]*/gu;
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('캐시', 'ㅋ', 'RDS', 'é', '\u0301', '7', '.', ' ', 'ＲＤＳ', '漢', '😀', '\u200b', '₩'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const expected = [...text.matchAll(words)].map(({ 0: word, index }) => [
          normalise(word),
          index,
          index + word.length,
        ]);
        expect(tokenise(text).map(({ text: word, start, end }) => [word, start, end])).toEqual(
          expected.filter(([word]) => word),
        );
      }),
    );
  });

  test('offsets point into the text that was given', () => {
    const text = '→ AWS의 RDS 프록시!';
    for (const { text: word, start, end } of tokenise(text))
      expect(normalise(text.slice(start, end))).toBe(word);
  });
});

describe('particles and endings', () => {
  test.each([
    ['프록시의', '프록시'],
    ['캐시를', '캐시'],
    ['데이터베이스에서', '데이터베이스'],
    ['데이터베이스에서만', '데이터베이스'],
    ['암호화하려면', '암호화'],
    ['암호화되어', '암호화'],
    ['암호화할', '암호화'],
    ['무효화하는', '무효화'],
    ['복제본으로부터', '복제본'],
    ['클러스터로', '클러스터'],
    ['커넥션풀로', '커넥션풀'],
    ['지원하는지', '지원'],
    ['설정할까요', '설정'],
    ['백업과', '백업'],
  ])('%s is %s', (word, stem) => expect(stemOf(word)).toBe(stem));

  test.each([
    '메모리',
    '게이트웨이',
    '전문가',
    '프록시',
    '데이터베이스',
    '고가용성',
    '리더보드',
    '멀티스레드',
    '스냅샷',
    '엔드포인트',
  ])('%s has no particle to lose', (word) => expect(stemOf(word)).toBe(word));

  test('a known word is not stripped further', () => {
    expect(stemOf('파티션은', (word) => word === '파티션')).toBe('파티션');
    expect(stemOf('지연이란', (word) => word === '지연')).toBe('지연');
  });

  test('a stem of one syllable is offered last', () => {
    expect(stemCandidates('키를')).toEqual(['키를', '키']);
  });

  test.each(['왜', '되나요', '있나', 'how', 'the'])('%s is grammar and not content', (word) =>
    expect(isFunctionWord(word)).toBe(true),
  );
  test.each(['캐시', '차이', 'cache', '백업'])('%s is content', (word) =>
    expect(isFunctionWord(word)).toBe(false),
  );
});

describe('keys and initial consonants', () => {
  test('every state of composing a word is a prefix of its keys', () => {
    for (const typed of ['ㅋ', '캐', '캣', '캐시'])
      expect(toJamo('캐시').startsWith(toJamo(typed))).toBe(true);
    for (const typed of ['세', '셋', '세셔', '세션'])
      expect(toJamo('세션').startsWith(toJamo(typed))).toBe(true);
    expect(toJamo('과금').startsWith(toJamo('고'))).toBe(true);
    expect(toJamo('캐시').startsWith(toJamo('캔'))).toBe(false);
    expect(toJamo('값')).toBe('ㄱㅏㅂㅅ');
  });

  test('initial consonants are read with and without spaces and out of clusters', () => {
    expect(choseongOf('읽기 복제본')).toBe('ㅇㄱㅂㅈㅂ');
    expect(asChoseong('ㅂㅈㅂ')).toBe('ㅂㅈㅂ');
    expect(asChoseong('ㅄ')).toBe('ㅂㅅ');
    expect(asChoseong('ㅋ시')).toBeUndefined();
  });
});

describe('the wrong keyboard layout', () => {
  test.each([
    ['zotl', '캐시'],
    ['ZOTL', '캐시'],
    ['vmfhrtl', '프록시'],
    ['dkaghghk', '암호화'],
    ['qhrwpqhs', '복제본'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(couldBeKorean(typed)).toBe(true);
    expect(typedOnKorean(typed)).toBe(meant);
  });

  test.each(['hello', 'cache', 'redis', 'proxy', 'a', '3306'])('%s is no Korean', (typed) =>
    expect(couldBeKorean(typed)).toBe(false),
  );

  test.each([
    ['ㄱㄷ얀', 'redis'],
    ['며객ㅁ', 'aurora'],
    ['ㅑ므', 'iam'],
    ['ㅊㅁ촏', 'cache'],
    ['ㅅ시', 'ttl'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(couldBeEnglish(typed)).toBe(true);
    expect(typedOnEnglish(typed)).toBe(meant);
  });

  test('never throws, not even on keys that make no syllable', () => {
    expect(typedOnKorean('hkc')).toBe('ㅗㅏㅊ');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{0,6}$/), (keys) => typeof typedOnKorean(keys) === 'string'),
    );
  });
});

describe('typos', () => {
  test('sounds that are easily mixed up count half', () => {
    expect(keyDistance(toJamo('스넵샷'), toJamo('스냅샷'), 2)).toBeLessThanOrEqual(1);
    expect(keyDistance(toJamo('캐쉬'), toJamo('캐시'), 2)).toBe(1);
    expect(keyDistance(toJamo('프록씨'), toJamo('프록시'), 2)).toBe(0.5);
    expect(keyDistance(toJamo('레더보드'), toJamo('리더보드'), 2)).toBe(1);
  });

  test('a swap of neighbours is one slip', () => {
    expect(editDistance('memcahed', 'memcached', 2)).toBe(1);
    expect(editDistance('rdeis', 'redis', 2)).toBe(1);
  });

  test('a distance beyond the limit is not worked out', () => {
    expect(editDistance('a'.repeat(500), 'b'.repeat(500), 2)).toBe(Number.POSITIVE_INFINITY);
    expect(editDistance('', 'abc', 2)).toBe(Number.POSITIVE_INFINITY);
  });

  test('no word within reach is left out by the keys it is made of', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ㄱㄲㅋㄴㅅㅆㅇㅐㅔㅏㅓㅗㅡㅣabcer'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 1.5, 2.5), (left, right, limit) => {
        fc.pre(keyDistance(left, right, limit) <= limit);
        expect(differsTooMuch(keysIn(left), keysIn(right), limit)).toBe(false);
      }),
    );
  });

  test('short words may not slip at all', () => {
    expect(allowedSlips(3)).toBe(0);
    expect(allowedSlips(12)).toBeGreaterThan(allowedSlips(5));
  });
});

describe('transliterations', () => {
  test.each([
    ['레플리카', 'replica'],
    ['인스턴스', 'instance'],
    ['스냅샷', 'snapshot'],
    ['클러스터', 'cluster'],
    ['서버', 'server'],
    ['멤캐시드', 'memcached'],
    ['프록시', 'proxy'],
    ['아키텍처', 'architecture'],
    ['파티션', 'partition'],
    ['레이턴시', 'latency'],
  ])('%s sounds like %s', (hangul, latin) => expect(soundsOfHangul(hangul)).toBe(soundsOfLatin(latin)));

  test.each([
    ['티티엘', 'ttl'],
    ['알디에스', 'rds'],
    ['에스에스에이치', 'ssh'],
    ['브이피씨', 'vpc'],
    ['케이엠에스', 'kms'],
  ])('%s spells %s', (names, letters) => expect(lettersOfNames(names)).toContain(letters));

  test('a word that is no chain of letter names spells nothing', () => {
    expect(lettersOfNames('프록시')).toEqual([]);
    expect(lettersOfNames('이'.repeat(200)).length).toBeLessThanOrEqual(8);
  });
});
