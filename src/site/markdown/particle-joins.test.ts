import { expect, test } from 'vitest';
import { joinParticles } from './particle-joins.ts';

test('a closing mark and the particle behind it do not part', () => {
  expect(joinParticles('<p>장애 조치(failover)는 ‘마스터’를 66%까지</p>')).toBe(
    '<p>장애 조치(failover<span class="join">)는</span> ‘마스터<span class="join">’를</span> 66<span class="join">%까</span>지</p>',
  );
});

test('a closing mark before a space, punctuation or Latin letters is left alone', () => {
  const html = '<p>히트(hit), ‘미스’ 그리고 (cache)aside 100% cache(캐시).</p>';
  expect(joinParticles(html)).toBe(html);
});

test('code, drawings and live widgets stay byte for byte', () => {
  const html =
    '<code>get()는</code><svg><text>(A)는</text></svg><astro-island props="[&quot;)는&quot;]">(B)는</astro-island>';
  expect(joinParticles(html)).toBe(html);
});

test('attributes are no text', () => {
  const html = '<a aria-label="실행(launch)은 > 생성(create)은" href="#a">가</a>';
  expect(joinParticles(html)).toBe(html);
});

test('what a reader copies is unchanged', () => {
  const html = '<p>TTL(유효 시간)은 <a href="#b">키</a>)마다 <strong>‘값’</strong>이</p>';
  expect(joinParticles(html).replace(/<\/?span[^>]*>/g, '')).toBe(html);
});
