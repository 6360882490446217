import { describe, expect, test } from 'vitest';
import type { GlossaryTerm } from '../../content/schema/term.ts';
import { createTermLinker } from './term-links.ts';

const term = (id: string, ko: string, en: string): GlossaryTerm => ({
  id,
  ko,
  en,
  variants: [ko],
  definition: { ko, en },
});
const terms = [
  term('cache', '캐시', 'cache'),
  term('cache-hit', '캐시 히트', 'cache hit'),
  term('ttl', 'TTL(유효 시간)', 'TTL, time to live'),
  term('failover', '장애 조치', 'failover'),
];
const korean = createTermLinker(terms, 'ko', (id) => `/glossary/#${id}`);
const english = createTermLinker(terms, 'en', (id) => `/en/glossary/#${id}`);
const link = (id: string, text: string) =>
  `<a class="term" href="/glossary/#${id}" data-term="${id}">${text}</a>`;

describe('linking glossary terms', () => {
  test('a Korean term is linked in front of its particle and only on first use', () => {
    expect(korean('<p>캐시를 씁니다. 캐시는 빠릅니다.</p>')).toEqual({
      html: `<p>${link('cache', '캐시')}를 씁니다. 캐시는 빠릅니다.</p>`,
      used: ['cache'],
    });
  });

  test('the longest spelling wins', () => {
    expect(korean('<p>캐시 히트입니다</p>').used).toEqual(['cache-hit']);
  });

  test('a term inside another word is left alone', () => {
    expect(korean('<p>멤캐시</p>').used).toEqual([]);
    expect(english('<p>cached caches</p>').used).toEqual([]);
  });

  test('the bracketed explanation of a preferred form is not needed in the text', () => {
    expect(korean('<p>TTL은 초 단위입니다</p>').used).toEqual(['ttl']);
  });

  test('headings, links, code, quotations and islands stay byte for byte as they were', () => {
    const html =
      '<h2 id="a">캐시</h2><a href="/x">캐시</a><code>캐시</code><q>캐시</q><astro-island props="{}"><p>캐시</p></astro-island>';
    expect(korean(html)).toEqual({ html, used: [] });
  });

  test('text split by inline elements and entities keeps its markup', () => {
    expect(korean('<p>A &amp; <strong>장애 조치(failover)</strong>는</p>').html).toBe(
      `<p>A &amp; <strong>${link('failover', '장애 조치')}(failover)</strong>는</p>`,
    );
  });
});
