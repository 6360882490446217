import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildVocabulary } from './build/vocabulary.ts';
import type { QuestionFile } from './found-files.ts';
import { findQuestions } from './questions.ts';
import { understand } from './understand.ts';
import { vocabularyOf } from './vocabulary.ts';

const note = (slug: string, title: string, body: string) => ({
  slug,
  title,
  kind: 'note' as const,
  blocks: [{ field: 'body' as const, text: body }],
});
const vocabulary = vocabularyOf(
  buildVocabulary(
    [
      note('proxy', 'RDS 프록시', '연결 풀을 공유해 장애 조치 시간을 줄인다.'),
      note('leaderboard', '실시간 리더보드', '정렬된 세트로 순위를 매긴다. 캐시에 둔다.'),
    ],
    [
      { id: 'connection-pool', ko: '연결 풀', en: 'connection pool', variants: ['커넥션 풀'], record: 0 },
      { id: 'sorted-set', ko: '정렬된 세트', en: 'sorted set', variants: [], record: 1 },
    ],
  ),
  2,
);
const file: QuestionFile = {
  pages: [
    {
      page: 0,
      title: 'RDS 프록시',
      topic: 'rds',
      path: 'rds/proxy/questions/',
      questions: [
        { id: 'q-proxy-01', prompt: '프록시를 켜면 연결 풀은 어디에 있습니까?' },
        { id: 'q-proxy-02', prompt: '휴가철에 프록시의 요청이 시간 초과로 실패합니다.' },
        { id: 'q-proxy-03', prompt: '무엇이 줄어듭니까?' },
      ],
    },
    {
      page: 1,
      title: '실시간 리더보드',
      topic: 'elasticache',
      path: 'leaderboard/questions/',
      questions: [{ id: 'q-board-01', prompt: '순위를 매기는 캐시입니다. 무엇을 씁니까?' }],
    },
  ],
};
const options = new Map([
  [0, { 'q-proxy-03': '장애 조치 시간' }],
  [1, { 'q-board-01': '정렬된 세트 연결 풀' }],
]);
const found = (query: string, order: readonly number[] = [0, 1], at = options) =>
  findQuestions(file, understand(query, vocabulary), at, order).map(({ path }) => path.replace(/^.*#/, ''));

describe('questions that ask about a query', () => {
  test.each([
    ['프록시', ['q-proxy-01', 'q-proxy-02']],
    ['커넥션 풀', ['q-proxy-01', 'q-board-01']],
    ['connection pool', ['q-proxy-01', 'q-board-01']],
    ['sorted set', ['q-board-01']],
    ['장애 조치', ['q-proxy-03']],
    ['프록시의 연결 풀은 어디에 있나요', ['q-proxy-01']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('a word that no note has is found as it was typed, with its particle or without', () => {
    expect(found('휴가철')).toEqual(['q-proxy-02']);
    expect(found('휴가철에는')).toEqual(['q-proxy-02']);
  });

  test('what has nothing to do with them finds none, whatever stands beside it', () => {
    for (const query of ['김치찌개', '프록시 김치찌개', '축구 캐시', 'the', '']) {
      expect(found(query), query).toEqual([]);
    }
  });

  test('among equals, the note that the query is about comes first', () => {
    const both = new Map([
      [0, { 'q-proxy-03': '정렬된 세트' }],
      [1, { 'q-board-01': '정렬된 세트' }],
    ]);
    expect(found('정렬된 세트', [0, 1], both)).toEqual(['q-proxy-03', 'q-board-01']);
    expect(found('정렬된 세트', [1, 0], both)).toEqual(['q-board-01', 'q-proxy-03']);
  });

  test('options that are not at hand take nothing away from what is asked', () => {
    expect(found('커넥션 풀', [], new Map())).toEqual(['q-proxy-01']);
  });

  test('the words that were found are marked', () => {
    const [first] = findQuestions(file, understand('커넥션 풀', vocabulary), options, [0, 1]);
    expect(first?.prompt.filter(({ marked }) => marked)).toEqual([{ text: '연결 풀', marked: true }]);
    expect(first).toMatchObject({
      path: 'rds/proxy/questions/#q-proxy-01',
      note: 'RDS 프록시',
      topic: 'rds',
    });
  });

  test('any text at all finds each question at most once', () => {
    const words = ['프록시', '연결 풀', '캐시', '순위', 'ㅋㅅ', 'zotl', '휴가철', '?'];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words)).map((some) => some.join(' ')),
        ),
        (query) => {
          const ids = found(query);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});
