import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

describe('a query of the port look-up', () => {
  test.each([
    ['3306', 3306, 3306],
    ['3306번', 3306, 3306],
    [' :3306 ', 3306, 3306],
    ['포트 3306번은', 3306, 3306],
    ['8000-8100', 8000, 8100],
    ['8000 ~ 8100', 8000, 8100],
    ['1부터 65535까지', 1, 65_535],
    ['8000 to 8100', 8000, 8100],
  ])('reads %j as %d to %d', (typed, from, to) => {
    expect(parseQuery(typed)).toEqual({ kind: 'numbers', from, to });
  });

  test.each(['tcp/443', 'TCP 443', 'tcp:443', '443/tcp', '443 tcp'])('reads the protocol in %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ kind: 'numbers', from: 443, to: 443, transport: 'tcp' });
  });

  test('tells words, words with a number and words with a protocol apart', () => {
    expect(parseQuery('오로라 포트 번호')).toEqual({ kind: 'text', text: '오로라' });
    expect(parseQuery('mysql 3306')).toEqual({ kind: 'text', text: 'mysql', number: 3306 });
    expect(parseQuery('dns udp')).toEqual({ kind: 'text', text: 'dns', transport: 'udp' });
    expect(parseQuery('route 99999')).toEqual({ kind: 'text', text: 'route 99999' });
  });

  test('does not take digits inside a name for a port', () => {
    for (const name of ['http/3', 'ec2', 'db2', 'route53'])
      expect(parseQuery(name)).toEqual({ kind: 'text', text: name });
  });

  test.each([
    ['8000-', { kind: 'numbers', from: 8000, to: 8000 }],
    ['8000 ~', { kind: 'numbers', from: 8000, to: 8000 }],
    ['8000부터', { kind: 'numbers', from: 8000, to: 8000 }],
    ['443/', { kind: 'numbers', from: 443, to: 443 }],
    ['tcp/', { kind: 'transport', transport: 'tcp' }],
  ])('answers %j while the rest is still being typed', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  test.each(['80,443', '80, 443', '80 443', '80·443·22'])('asks for one number instead of %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ kind: 'problem', problem: 'several', suggestion: '80' });
  });

  test('reads a thousands comma as one', () => {
    expect(parseQuery('27,017')).toEqual({ kind: 'numbers', from: 27_017, to: 27_017 });
    expect(parseQuery('80,443,022')).toMatchObject({ problem: 'several' });
  });

  test.each([
    ['0-100', '1-100'],
    ['60000-70000', '60000-65535'],
    ['0-99999', '1-65535'],
    ['70000-80000', undefined],
  ])('offers the part of %j that are ports', (typed, suggestion) => {
    expect(parseQuery(typed)).toMatchObject({ kind: 'problem', ...(suggestion ? { suggestion } : {}) });
    if (!suggestion) expect(parseQuery(typed)).not.toHaveProperty('suggestion');
  });

  test.each([
    ['0', 'zero'],
    ['65536', 'too-large'],
    ['1e9', 'too-large'],
    ['-1', 'negative'],
    ['80.5', 'fraction'],
    ['...', 'no-letters'],
  ])('says why %j cannot be a port', (typed, problem) => {
    expect(parseQuery(typed)).toEqual({ kind: 'problem', problem });
  });
});

test.each(['6379에서', '6379.', '6379는', '포트 6379가 뭐야?', '6379번은 뭐예요', '6379입니다.', '6379로'])(
  'a number is understood with what a sentence puts behind it: %s',
  (typed) => {
    expect(parseQuery(typed)).toEqual({ kind: 'numbers', from: 6379, to: 6379 });
  },
);

test('a range may be said in words', () => {
  expect(parseQuery('8000에서 8200까지')).toEqual({ kind: 'numbers', from: 8000, to: 8200 });
});

/** What readers leave around a query: the rest of a sentence, the marks of a link, emoji. */
const tails = [
  ...[
    '까지',
    '이랑',
    '랑',
    '하고',
    '라고',
    '이라고',
    '이라는',
    '라는',
    '에게',
    '한테',
    '보다',
    '처럼',
    '마다',
  ],
  ...[
    '요',
    '임',
    '이고',
    '인데',
    '이면',
    '이나',
    '이다',
    '이죠',
    '인가요',
    '은요',
    '에서요',
    '에서만',
    '으로는',
  ],
  ...[
    '을',
    '를',
    '은',
    '는',
    '이',
    '가',
    '의',
    '도',
    '만',
    '와',
    '과',
    '로',
    '으로',
    '에서',
    '에서는',
    '에는',
    '부터',
  ],
  ...[
    '입니다',
    '이에요',
    '예요',
    '이야',
    '야',
    '란',
    '이란',
    '래요',
    '쯤',
    '하는',
    '가 뭐야?',
    '이 뭔가요',
    '뭐야',
  ],
  ...['를 보세요', '을 보세요', '로 가세요', '에서 확인', ' 참고', ' 확인하세요', '를 열어 주세요', '(클릭)'],
  ...[
    'ㅋㅋ',
    'ㅎㅎ',
    ' ㅋㅋㅋ',
    'ㅠㅠ',
    '😀',
    '👍',
    '👍🏽',
    ' 🙏 ',
    '=',
    '\\',
    '^^',
    '](',
    '?=',
    '⟩',
    '”',
    '’',
    '」',
    ')',
  ],
  ...[
    '”에서',
    '」을',
    ')은',
    '>은',
    '**에서',
    '’입니다.',
    '”라고 했어요',
    '!!',
    '…',
    '~',
    '。',
    '①',
    '*',
    '`',
    '_',
    '|',
  ],
] as const;
const forms = [
  ['6379', { kind: 'numbers', from: 6379, to: 6379 }],
  ['8000-8200', { kind: 'numbers', from: 8000, to: 8200 }],
  ['tcp/443', { kind: 'numbers', from: 443, to: 443, transport: 'tcp' }],
  ['redis', { kind: 'text', text: 'redis' }],
] as const;

test.each(forms)('%s is understood with anything that a sentence puts behind it', (form, query) => {
  expect(tails.length).toBeGreaterThan(80);
  const misread = tails.filter((tail) => JSON.stringify(parseQuery(form + tail)) !== JSON.stringify(query));
  expect(misread).toEqual([]);
});

test.each(forms)('%s is understood with signs around it', (form, query) => {
  for (const [open, close] of ['“”', '‘’', '「」', '()', '[]', '<>', '👉👈', '**', '``', '¿?', '【】'].map(
    (two) => [...two],
  )) {
    expect(parseQuery(`${open}${form}${close}`)).toEqual(query);
    expect(parseQuery(`${open} ${form} ${close}에서`)).toEqual(query);
  }
});

test.each('-‐‑‒–—―−－﹣~∼〜～⁓ーㅡ'.split(''))('a range may be written with %s', (sign) => {
  expect(parseQuery(`8000${sign}8200`)).toEqual({ kind: 'numbers', from: 8000, to: 8200 });
  expect(parseQuery(`8000 ${sign} 8200까지`)).toEqual({ kind: 'numbers', from: 8000, to: 8200 });
});

test.each('/∕⁄／'.split(''))('a protocol may be parted from its number by %s', (sign) => {
  expect(parseQuery(`tcp${sign}443`)).toEqual({ kind: 'numbers', from: 443, to: 443, transport: 'tcp' });
});

test('initial consonants and Hangul names are not taken for the end of a sentence', () => {
  for (const name of ['ㅇㄹㅋ', '오라클', 'redis 캐시', 'mysql 보안', '래디스', 'ㅋㅋ'])
    expect(parseQuery(name)).toEqual({ kind: 'text', text: name });
});
