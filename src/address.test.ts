import { describe, expect, test } from 'vitest';
import { basePath, pageAddress, pageAddressUnder, parseEntryId } from './address.ts';

describe('page addresses', () => {
  test('Korean pages stand at the root and English ones under /en/', () => {
    expect(pageAddress('rds/proxy', 'ko')).toBe('/rds/proxy/');
    expect(pageAddress('rds/proxy', 'en')).toBe('/en/rds/proxy/');
    expect(pageAddress('', 'ko')).toBe('/');
    expect(pageAddress('', 'en')).toBe('/en/');
  });

  test('a base path comes first, however it is written', () => {
    expect(pageAddressUnder('/notes', 'ports', 'en')).toBe('/notes/en/ports/');
    expect(pageAddressUnder('/notes/', '', 'ko')).toBe('/notes/');
  });

  test('a base path starts and ends with a slash', () => {
    expect(['/', '', '/notes', 'notes/', '/a/b/'].map(basePath)).toEqual([
      '/',
      '/',
      '/notes/',
      '/notes/',
      '/a/b/',
    ]);
  });

  test('an anchor stays behind the trailing slash', () => {
    expect(pageAddressUnder('/notes', 'rds/security#rds-sec-06', 'ko')).toBe(
      '/notes/rds/security/#rds-sec-06',
    );
  });

  test('entry ids split into language and slug', () => {
    expect(parseEntryId('index')).toEqual({ language: 'ko', slug: '' });
    expect(parseEntryId('en')).toEqual({ language: 'en', slug: '' });
    expect(parseEntryId('en/rds/proxy')).toEqual({ language: 'en', slug: 'rds/proxy' });
    expect(parseEntryId('elasticache/overview')).toEqual({ language: 'ko', slug: 'elasticache/overview' });
  });
});
