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
