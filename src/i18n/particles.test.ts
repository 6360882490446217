import { describe, expect, test } from 'vitest';
import { withParticle } from './particles.ts';

describe('Korean particles after keys', () => {
  test('digits take the particle of their Korean reading', () => {
    expect(withParticle('user:7', '이/가')).toBe('user:7이');
    expect(withParticle('user:3', '을/를')).toBe('user:3을');
    expect(withParticle('user:2', '이/가')).toBe('user:2가');
    expect(withParticle('user:10', '을/를')).toBe('user:10을');
  });

  test('single letters are read by their names', () => {
    expect(withParticle('a', '을/를')).toBe('a를');
    expect(withParticle('item:L', '이/가')).toBe('item:L이');
  });

  test('Hangul follows its final consonant, and 로 treats ㄹ like a vowel', () => {
    expect(withParticle('상품', '을/를')).toBe('상품을');
    expect(withParticle('캐시', '은/는')).toBe('캐시는');
    expect(withParticle('v1', '으로/로')).toBe('v1로');
    expect(withParticle('v3', '으로/로')).toBe('v3으로');
    expect(withParticle('v2', '으로/로')).toBe('v2로');
  });

  test('a word whose reading is unknown leaves the particle to a noun', () => {
    expect(withParticle('session', '을/를')).toBe('session 키를');
    expect(withParticle('🙂', '이/가')).toBe('🙂 키가');
    expect(withParticle('', '이/가')).toBe(' 키가');
  });
});
