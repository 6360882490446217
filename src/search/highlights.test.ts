import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches, mentions } from './highlights.ts';

const wanted = (...spellings: string[]) => ({ spellings, share: 1 });
const marked = (text: string, ...spellings: string[]) =>
  findMatches(text, [wanted(...spellings)]).map(({ start, end }) => text.slice(start, end));

describe('what is marked in a text', () => {
  test.each([
    ['캐시를 비웁니다', '캐시', ['캐시']],
    ['보안 그룹을 엽니다', '보안그룹', ['보안 그룹']],
    ['멀티플렉싱 덕분에', '플렉싱', ['멀티플렉싱']],
    ['TLS로 암호화합니다', '암호화', ['암호화']],
    ['It encrypts, with encryption.', 'encrypt', ['encrypts', 'encryption']],
    ['EC2에서 ec2로', 'ec2', ['EC2', 'ec2']],
    ['캐시', '캐', ['캐']],
    ['시와 캐시', '시', ['시']],
    ['프록시', '캐시', []],
  ])('%s, asked for %s', (text, spelling, expected) => expect(marked(text, spelling)).toEqual(expected));

  test('the longest of several spellings wins, and nothing is marked twice', () => {
    expect(marked('읽기 전용 복제본에서 복제본으로', '읽기', '읽기전용복제본', '복제본')).toEqual([
      '읽기 전용 복제본',
      '복제본',
    ]);
  });

  test('each match says which of the wanted things it is', () => {
    const matches = findMatches('캐시와 프록시', [wanted('프록시'), wanted('캐시')]);
    expect(matches.map((match) => match.wanted)).toEqual([1, 0]);
  });
});

test('a text mentions what can be marked in it, and nothing else', () => {
  const word = fc.constantFrom(
    '캐시',
    '캐',
    '시',
    '프록시',
    '보안',
    '그룹',
    'cache',
    'caches',
    'rds',
    '3306',
  );
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(fc.constantFrom('', ' ', '·')),
      fc.array(word, { minLength: 1 }),
      (words, gaps, asked) => {
        const text = words.map((one, index) => one + (gaps[index] ?? ' ')).join('');
        const one = wanted(...asked, asked.join(''));
        expect(mentions(text, one)).toBe(findMatches(text, [one]).length > 0);
      },
    ),
  );
});
