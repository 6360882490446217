import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everydayWords } from './build/everyday.ts';
import { withHeaviestPages } from './build/heaviest-pages.ts';
import type { PageText } from './build/page-text.ts';
import { splitVocabulary } from './build/split.ts';
import { buildVocabulary } from './build/vocabulary.ts';
import { bestSections } from './excerpt.ts';
import { wantedBy } from './highlights.ts';
import { mergeRankings } from './merge.ts';
import { compact } from './normalise.ts';
import { partsOn, soundPath, soundPathsOf } from './parts.ts';
import { fullTextQueries, needsFullText } from './queries.ts';
import { rankPages } from './rank.ts';
import { understand } from './understand.ts';
import { entryOf, vocabularyOf } from './vocabulary.ts';
import { decodeVocabulary, encodeVocabulary } from './vocabulary-file.ts';

const page = (slug: string, title: string, body: string, headings: string[] = []): PageText => ({
  slug,
  title,
  kind: 'note',
  blocks: [
    ...headings.map((text) => ({ field: 'heading' as const, text })),
    { field: 'body' as const, text: body },
  ],
});

const labPage: PageText = {
  slug: 'lab',
  title: '실험실',
  kind: 'site',
  blocks: [
    { field: 'alias', text: '시뮬레이터 놀이터' },
    { field: 'alias', text: '정오표' },
  ],
};

const pages = [
  page('proxy', 'RDS 프록시', '연결 풀을 공유해 장애 조치 시간을 줄인다. 데이터베이스 앞에 선다.', [
    '연결 풀',
  ]),
  page(
    'security',
    'RDS와 Aurora 보안',
    '보안 그룹과 KMS 암호화. 읽기 전용 복제본을 암호화하려면 스냅샷을 복사한다.',
    ['저장 데이터 암호화'],
  ),
  page(
    'overview',
    'ElastiCache 개요',
    '인메모리 캐시. Redis OSS와 Memcached를 관리한다. 데이터베이스 부하를 줄인다.',
  ),
  page('db-cache', 'DB 캐시', '캐시 히트와 캐시 미스, 캐시 무효화. 적중률이 중요하다.', ['히트와 미스']),
  page('session', '세션 저장소', '상태 비저장 애플리케이션의 세션을 캐시에 둔다.'),
  page('leaderboard', '실시간 리더보드', 'Redis의 정렬된 세트로 순위를 매긴다.', ['정렬된 세트']),
  labPage,
  page('ports', '포트 번호', 'MySQL 3306, PostgreSQL 5432, Redis 6379, SFTP 22'),
];

const term = (id: string, ko: string, en: string, variants: string[], record = 0) => ({
  id,
  ko,
  en,
  variants,
  record,
});
const terms = [
  term('redis-oss', '레디스 (Redis OSS)', 'Redis OSS', ['Redis', '래디스']),
  term('memcached', '멤캐시드 (Memcached)', 'Memcached', ['memcache', '멤캐시']),
  term('cache', '캐시', 'cache', ['캐쉬', '케시']),
  term('failover', '장애 조치', 'failover', ['페일오버']),
  term('connection-pool', '연결 풀', 'connection pool', ['커넥션 풀']),
  term('security-group', '보안 그룹', 'security group', ['시큐리티 그룹', 'SG']),
  term('encryption-in-transit', '전송 중 데이터 암호화', 'encryption in transit', ['전송 중 암호화']),
  term('amazon-aurora', '오로라 (Aurora)', 'Amazon Aurora', ['Auroroa']),
  term('sorted-set', '정렬된 세트', 'sorted set', ['소티드 셋']),
];
const entries = buildVocabulary(pages, terms);
const vocabulary = vocabularyOf(entries, pages.length);
const first = (query: string) => {
  const [best] = rankPages(understand(query, vocabulary), vocabulary);
  return best && pages[best.page]?.slug;
};

describe('what a query means', () => {
  test.each([
    ['프록시의', 'proxy'],
    ['암호화하려면', 'security'],
    ['보안그룹', 'security'],
    ['보안 그룹', 'security'],
    ['읽기전용복제본', 'security'],
    ['록시', 'proxy'],
    ['프록시라서', 'proxy'],
    ['암호화화', 'security'],
    ['시뮬레이터 놀이터', 'lab'],
    ['시뮬레이터', 'lab'],
    ['정오표', 'lab'],
    ['레디스', 'overview'],
    ['페일오버', 'proxy'],
    ['커넥션 풀', 'proxy'],
    ['커넥션', 'proxy'],
    ['failover', 'proxy'],
    ['ㅅㅅㅈㅈㅅ', 'session'],
    ['ㅍㄽ', 'proxy'],
    ['tptus', 'session'],
    ['qhdks', 'security'],
    ['며객ㅁ', 'security'],
    ['캣', 'db-cache'],
    ['적중ㄹ', 'db-cache'],
    ['레더보드', 'leaderboard'],
    ['리더보두', 'leaderboard'],
    ['memcahed', 'overview'],
    ['3306', 'ports'],
    ['6379번', 'ports'],
    ['mysql 포트', 'ports'],
    ['장애조치가 왜 빨라지나요', 'proxy'],
    ['암호화하려면어떻게하나요', 'security'],
    ['읽기복제본을복사하는법', 'security'],
    ['세션'.normalize('NFD'), 'session'],
    ['데이터베이스 프록시', 'proxy'],
  ])('%j leads to %s', (query, slug) => expect(first(query)).toBe(slug));

  test('a phrase without spaces is taken apart around words that the site does not have', () => {
    const word = (text: string) => entryOf(text, 'word', [{ page: 0, weight: 5 }]);
    const some = vocabularyOf(['점수', '방법', '캐시', '서버'].map(word), 1);
    const piecesOf = (query: string) => understand(query, some).words.map(({ typed }) => typed);
    expect(piecesOf('점수를올리는방법')).toEqual(['점수를', '올리는', '방법']);
    expect(piecesOf('캐시를비울때')).toEqual(['캐시를', '비울']);
    expect(piecesOf('캐시가왜필요한가요')).toEqual(['캐시가']);
    // Too little of it is known: a word of its own rather than a phrase.
    expect(piecesOf('아이스크림가게서버')).toEqual(['아이스크림가게서버']);
  });

  test('two syllables inside a longer word are no part of it unless its rest is a word', () => {
    const word = (text: string) => entryOf(text, 'word', [{ page: 0, weight: 5 }]);
    const some = vocabularyOf([word('기다리'), word('데이터'), word('데이터베이스')], 1);
    const readingsOf = (query: string) => understand(query, some).words[0]?.readings.map(({ how }) => how);
    expect(readingsOf('다리')).toEqual([]);
    expect(readingsOf('베이스')).toEqual(['part']);
  });

  test('an everyday word is no slip of a word of the site, with a particle or without', () => {
    const entriesOfTwo = [entryOf('수명', 'form', [{ page: 0, weight: 30 }])];
    const everyday = everydayWords(vocabularyOf(entriesOfTwo, 1));
    expect(everyday).toContain('수영');
    expect(everyday).not.toContain('축구');
    const known = vocabularyOf(entriesOfTwo, 1, new Set(everyday));
    for (const query of ['수영', '수영을']) expect(understand(query, known).corrections).toEqual([]);
    expect(understand('수몀', known).corrections.map(({ to }) => to)).toEqual(['수명']);
  });

  test('a correction is told, a synonym is not', () => {
    expect(understand('zotl', vocabulary).corrections).toEqual([
      { from: 'zotl', to: '캐시', how: 'keyboard' },
    ]);
    expect(understand('레더보드', vocabulary).corrections).toMatchObject([{ to: '리더보드', how: 'typo' }]);
    expect(understand('페일오버', vocabulary).corrections).toEqual([]);
  });

  test.each(['공무', '복숭아', '프로필', 'ㄷㄷㄷㄷ', '우리집고양이밥'])(
    '%j is not a word of the site',
    (query) => expect(first(query)).toBeUndefined(),
  );

  test('the way back searches for what was typed', () => {
    expect(understand('zotl', vocabulary, { literal: true }).corrections).toEqual([]);
    expect(rankPages(understand('zotl', vocabulary, { literal: true }), vocabulary)).toEqual([]);
  });

  test('a query is complete once its words are whole', () => {
    expect(understand('캐', vocabulary).complete).toBe(false);
    expect(understand('캐시', vocabulary).complete).toBe(true);
  });

  test('an exact title is always first', () => {
    for (const { title, slug } of pages) expect(first(title)).toBe(slug);
  });

  test('no string of any script makes it throw or find a page that is not there', () => {
    const words = fc.constantFrom(
      ...pages.map(({ title }) => title),
      'ㅋㅅ',
      'zotl',
      '3306',
      'ㄱㄷ얀',
      '캣',
      '의',
      ' ',
      '-',
    );
    const queries = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
        .map((list) => list.join('')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const meaning = understand(query, vocabulary);
        for (const { page: number, score } of rankPages(meaning, vocabulary)) {
          expect(pages[number]).toBeDefined();
          expect(score).toBeGreaterThan(0);
        }
        for (const { text, weight } of fullTextQueries(meaning, 'ko')) {
          expect(text).not.toBe('');
          expect(weight).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('work is bounded by the vocabulary and not by the length of the query', () => {
    const long = `${'ㅋㅅ zotl 캐쉬 memcahed '.repeat(2000)}`;
    const meaning = understand(long, vocabulary);
    expect(meaning.words.length).toBeLessThanOrEqual(10);
  });
});

describe('full-text queries', () => {
  test('they carry the words the site writes, the most likely meaning first', () => {
    expect(fullTextQueries(understand('zotl 페일오버', vocabulary), 'ko')[0]).toMatchObject({
      text: '캐시 장애 조치',
    });
    expect(fullTextQueries(understand('페일오버', vocabulary), 'en')[0]).toEqual({
      text: 'failover',
      weight: 1,
    });
  });

  test('a correction makes their results count less', () => {
    const [query] = fullTextQueries(understand('zotl', vocabulary), 'ko');
    expect(query?.weight).toBeLessThan(1);
  });

  test('the full text is asked when the vocabulary knows nothing of the query', () => {
    const asks = (query: string) => {
      const meaning = understand(query, vocabulary);
      return needsFullText(meaning, rankPages(meaning, vocabulary), vocabulary);
    };
    expect(asks('캐시')).toBe(false);
    expect(asks('쿼쿼쿼쿼')).toBe(true);
    expect(asks('캐시 쿼쿼쿼쿼')).toBe(false);
  });

  test('what a page is about outweighs where the words stand', () => {
    const about = [
      { page: 1, score: 0.5 },
      { page: 2, score: 0.4 },
    ];
    const merged = mergeRankings(about, [
      {
        weight: 1,
        results: [
          { page: 2, score: 9 },
          { page: 3, score: 9 },
        ],
      },
    ]);
    expect(merged.map(({ page: number }) => number)).toEqual([1, 2, 3]);
    expect(mergeRankings([], [{ weight: 1, results: [{ page: 7, score: 2 }] }])).toHaveLength(1);
    expect(mergeRankings([], [])).toEqual([]);
  });
});

describe('vocabulary files', () => {
  test('an entry survives the journey', () => {
    const card = {
      page: 0,
      path: 'rds/proxy/',
      title: 'RDS 프록시',
      topic: 'rds',
      kind: 'note',
      description: '연결',
    };
    const root = {
      build: '1a2b3c4d',
      parts: ['M', 'P'],
      everyday: ['수영', '법원'],
      sections: [{ id: 'rds', name: 'RDS' }],
      cards: [card],
    };
    const {
      entries: decoded,
      pages: count,
      root: found,
    } = decodeVocabulary(encodeVocabulary(entries, pages.length, root));
    expect(count).toBe(pages.length);
    expect(found).toEqual(root);
    expect(decoded).toHaveLength(entries.length);
    const before = vocabulary.byText.get('래디스')?.[0];
    const after = decoded.find(({ text, kind }) => text === '래디스' && kind === 'form');
    expect(after?.term?.id).toBe('redis-oss');
    expect(after?.postings.map(({ page: number }) => number)).toEqual(
      before?.postings.map(({ page: number }) => number),
    );
    for (const [index, { weight }] of (after?.postings ?? []).entries()) {
      expect(Math.abs(weight - (before?.postings[index]?.weight ?? 0))).toBeLessThan(1.5);
    }
  });

  test('a damaged file gives what can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (file) => Array.isArray(decodeVocabulary(file).entries)),
    );
    expect(decodeVocabulary('#2\nw캐시\t1K\n???\nf\n@x\n').entries.map(({ text }) => text)).toEqual(['캐시']);
  });

  test('every entry is in a part that a search for it loads', () => {
    const parts = splitVocabulary(entries, {
      root: { entries: 10, postings: 100 },
      part: { entries: 5, postings: 100 },
    });
    const existing = new Set(parts.keys());
    expect(parts.size).toBeGreaterThan(5);
    for (const [path, kept] of parts) {
      for (const { text } of kept) expect(partsOn(soundPath(text), existing)).toContain(path);
    }
  });

  test('a part names no more pages than it may, unless its words sound alike to their end', () => {
    const limit = { entries: 1000, postings: 8 };
    const parts = splitVocabulary(entries, { root: limit, part: limit });
    // The spellings of a term share what they name.
    const named = (kept: typeof entries) =>
      [...new Set(kept.map(({ postings }) => postings))].reduce((sum, postings) => sum + postings.length, 0);
    expect(named(entries)).toBeGreaterThan(limit.postings * 4);
    for (const [path, kept] of parts) {
      const parted = kept.filter(({ text }) => soundPath(text) !== path);
      // What is left over and would fill half a file stays.
      expect(named(parted), path).toBeLessThan(limit.postings * 1.5);
    }
  });

  test('a word of very many pages names those that are most about it, and a term once for all its spellings', () => {
    const many = Array.from({ length: 60 }, (_, number) => ({ page: number, weight: 1 + number / 2 }));
    const record = { kind: 'term' as const, id: 'cache', ko: '캐시', en: 'cache', record: 0, postings: many };
    const [one, other] = ['캐시', '캐쉬'].map((text) =>
      withHeaviestPages(entryOf(text, 'form', record.postings, record)),
    );
    expect(one?.postings.map(({ page: number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 48 }, (_, index) => index + 12),
    );
    expect(other?.postings).toBe(one?.postings);
    expect(one?.term?.postings).toBe(one?.postings);
  });

  test('spellings of a term share the pages that they name, which are counted once', () => {
    const pagesOfTerm = Array.from({ length: 9 }, (_, number) => ({ page: number, weight: 20 }));
    const spellings = ['캐시', '캐쉬', '케시', '케쉬'].map((text) => entryOf(text, 'form', pagesOfTerm));
    const words = ['노드', '서버'].map((text) => entryOf(text, 'word', [{ page: 0, weight: 1 }]));
    const limit = { entries: 5, postings: 10 };
    const parts = splitVocabulary([...spellings, ...words], { root: limit, part: limit });
    expect([...parts.keys()]).toEqual(['']);
  });

  test('what sounds alike in two scripts is in parts of its own', () => {
    expect(soundPath('레플리카')).not.toBe(soundPath('replica'));
    expect(soundPathsOf('replica')).not.toContain(soundPath('레플리카'));
    expect(partsOn(soundPath('replica'), new Set(['', 'L', 'AL', 'ALP']))).toEqual(['', 'AL', 'ALP']);
    // A word without a sound has no branch.
    expect(soundPath('why')).toBe('');
  });

  test('a part is named by letters that every host can send', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const path of soundPathsOf(compact(text))) expect(path).toMatch(/^[A-Z0-9]*$/);
      }),
    );
    // Where the words are that begin so.
    expect(soundPath('ㅋㅅ')).toBe(soundPath('캐시'));
  });

  test('corrections lead to the part of the word that was meant', () => {
    expect(soundPathsOf('ㅋㅅ')).toContain(soundPath('캐시'));
    expect(soundPathsOf('zotl')).toContain(soundPath('캐시'));
    expect(soundPathsOf('ㄱㄷ얀')).toContain(soundPath('redis'));
    expect(soundPathsOf('레플리카')).toContain(soundPath('replica'));
    expect(soundPathsOf('캐씨')).toContain(soundPath('캐시'));
  });
});

describe('excerpts', () => {
  const sections = [
    { id: 'why', title: '왜 중요한가', text: '연결이 많으면 느려진다.' },
    {
      id: 'failover',
      title: '장애 조치',
      text: `${'앞말 '.repeat(60)}장애 조치가 일어나면 RDS 프록시의 연결은 남는다.${' 뒷말'.repeat(60)}`,
    },
  ];
  const excerptOf = (query: string) =>
    bestSections(sections, wantedBy(understand(query, vocabulary).groups), 2);

  test('the section that answers most comes first, with the words marked and particles left out', () => {
    const [best] = excerptOf('페일오버 프록시');
    expect(best?.id).toBe('failover');
    expect(best?.title).toEqual([{ text: '장애 조치', marked: true }]);
    const marked = best?.excerpt.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toContain('장애 조치');
    expect(marked?.some((text) => text.endsWith('프록시'))).toBe(true);
    expect(best?.excerpt.map(({ text }) => text).join('').length).toBeLessThan(170);
  });

  test('marked and unmarked pieces together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (text) => {
        const found = bestSections(
          [{ id: 'a', title: '', text: `캐시 ${text}` }],
          [{ spellings: ['캐시'], share: 1 }],
          1,
        );
        const shown = found[0]?.excerpt.map((piece) => piece.text).join('') ?? '';
        expect(`캐시 ${text} …`).toContain(shown.replace(/ …$/, ''));
      }),
    );
  });

  test('a page found by its translation has no section to show', () => {
    expect(bestSections(sections, [], 2)).toEqual([]);
    expect(bestSections(sections, [{ spellings: ['zebra'], share: 1 }], 2)).toEqual([]);
  });
});
