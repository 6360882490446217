import { describe, expect, test } from 'vitest';
import { formatHeaderRules, headersFor, parseHeaderRules } from './header-rules.ts';

const rules = [
  { pattern: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
  { pattern: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { pattern: '/labs/cache/', headers: { 'Content-Security-Policy': "default-src 'none'" } },
];

describe('header rules', () => {
  test('what is written is read back unchanged', () => {
    expect(parseHeaderRules(formatHeaderRules(rules))).toEqual(rules);
  });

  test('every matching rule applies', () => {
    expect(headersFor('/_astro/page.js', rules)).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  test('a pattern without an asterisk matches that one address only', () => {
    expect(headersFor('/labs/cache/', rules)).toHaveProperty('Content-Security-Policy');
    expect(headersFor('/labs/cache/embed/', rules)).not.toHaveProperty('Content-Security-Policy');
  });

  test('a header set by two rules is joined with a comma, as the hosts do', () => {
    const twice = [
      { pattern: '/*', headers: { Vary: 'A' } },
      { pattern: '/x', headers: { Vary: 'B' } },
    ];
    expect(headersFor('/x', twice)).toEqual({ Vary: 'A, B' });
  });

  test('comments and blank lines are skipped and a stray line names its number', () => {
    expect(parseHeaderRules('# generated\n\n/*\n  A: b\n')).toEqual([{ pattern: '/*', headers: { A: 'b' } }]);
    expect(() => parseHeaderRules('  A: b\n')).toThrow('line 1');
    expect(() => parseHeaderRules('/*\n  no colon\n')).toThrow('line 2');
  });
});
