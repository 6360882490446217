import { expect, test } from 'vitest';
import { slugFor } from './slug.ts';

test('a slug is made of the Latin words of a title', () => {
  expect(slugFor('RDS & Aurora Security')).toBe('rds-aurora-security');
  expect(slugFor('ElastiCache에 데이터를 로드하는 패턴')).toBe('elasticache');
});

test('a title without Latin words is written in Latin letters', () => {
  expect(slugFor('포트 번호')).toBe('poteu-beonho');
});

test('a slug that is taken gets a number', () => {
  expect(slugFor('Cache', new Set(['cache', 'cache-2']))).toBe('cache-3');
});

test('a slug begins with a letter: the number of a chapter is no address', () => {
  expect(slugFor('1. 지연 로딩')).toBe('jiyeon-roding');
  expect(slugFor('3. Lazy loading')).toBe('lazy-loading');
  expect(slugFor('2024')).toBe('note');
});

test('a slug is short enough for a file name, however long the title', () => {
  expect(slugFor('데이터베이스와 캐시를 함께 쓰는 방법 '.repeat(20)).length).toBeLessThanOrEqual(60);
});
