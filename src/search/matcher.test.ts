import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from './matcher.ts';
import { asksForPort, portIn } from './numbers.ts';
import { formsOf, wordPairs } from './synonyms.ts';

const forms: Record<string, string[]> = { 레디스: ['redis'], redis: ['레디스'], 오라클: ['oracle'] };
const synonyms = (word: string) => forms[word] ?? [];

describe('filtering a list by a query', () => {
  test.each([
    ['보안그룹', '보안 그룹을 사용한다'],
    ['보안 그룹', '보안그룹'],
    ['프록시의', 'RDS 프록시'],
    ['베이스', '데이터베이스'],
    ['ㅋㅅ', '캐시 미스'],
    ['ㄱㄱㅇ', '고가용성'],
    ['zotl', '캐시'],
    ['ㄱㄷ얀', 'Redis OSS'],
    ['캣', '캐시'],
    ['레더보드', '실시간 리더보드'],
    ['memcahed', 'Memcached'],
    ['MaraiDB', 'MariaDB'],
    ['레디스', 'Redis OSS'],
    ['오라클', 'RDS for Oracle'],
    ['인스턴스', 'DB instance'],
    ['redis 백업 되나요', 'Redis: 백업 및 복원'],
    ['', 'anything'],
    ['캐시'.normalize('NFD'), '캐시'],
  ])('%j finds %j', (query, text) => expect(createMatcher(query, synonyms)(text)).toBeGreaterThan(0));

  test.each([
    ['캐시', '프록시'],
    ['redis', 'Memcached'],
    ['3306', '5432'],
    ['ㅋㅅ', '세션'],
    ['redis 백업', 'Memcached 백업'],
  ])('%j does not find %j', (query, text) => expect(createMatcher(query, synonyms)(text)).toBe(0));

  test('the literal text comes before a corrected one', () => {
    const match = createMatcher('프록씨');
    expect(match('프록씨')).toBeGreaterThan(match('프록시'));
  });

  test('no query and no text makes it throw, and a text always answers itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary' }),
        (query, text) => {
          const score = createMatcher(query, synonyms)(text);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(createMatcher(text)(text)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('synonyms from glossary data', () => {
  const pool = {
    id: 'connection-pool',
    ko: '연결 풀',
    en: 'connection pool',
    variants: ['커넥션 풀', '커넥션풀', '연결풀'],
  };

  test('every spelling is read once, out of brackets and lists too', () => {
    expect(formsOf(pool)).toEqual(['연결 풀', 'connection pool', '커넥션 풀']);
    expect(
      formsOf({ id: 'ttl', ko: 'TTL(유효 시간)', en: 'TTL, time to live', variants: ['승인(오역)'] }),
    ).toEqual(['TTL', '유효 시간', 'time to live', '승인']);
  });

  test('spellings that differ in one word make that word a synonym', () => {
    expect(wordPairs(formsOf(pool))).toContainEqual(['커넥션', '연결']);
  });
});

describe('ports in a query', () => {
  test.each([
    ['3306', 3306, 3306],
    ['6379번', 6379, 6379],
    ['mysql 3306 포트', 3306, 3306],
    [':5432', 5432, 5432],
    ['8000-8100', 8000, 8100],
    ['tcp/443', 443, 443],
  ])('%s asks for %d to %d', (query, from, to) => expect(portIn(query)).toMatchObject({ from, to }));

  test.each(['0', '65536', '66%', '7.1', '500-100', 'redis', '', '1e9'])('%j asks for none', (query) =>
    expect(portIn(query)).toBeUndefined(),
  );

  test('the protocol is read where it is given', () => {
    expect(portIn('udp 53')).toEqual({ from: 53, to: 53, protocol: 'udp' });
    expect(asksForPort('mysql 포트')).toBe(true);
    expect(asksForPort('import')).toBe(false);
  });
});
