import { expect, test } from 'vitest';
import { readBuiltPage } from './built-page.ts';
import { keptPage, pageFrom } from './kept-page.ts';

const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="description" content="Five &amp; six">
<style>.used { color: red }</style><script>go(1)</script><script type="application/ld+json">{"a":1}</script></head>
<body><nav class="sidebar"><a href="/a/">a</a></nav><script>late()</script>
<main id="note" style="color: var(--ink)"><style>p{margin:0}</style><astro-island props="{&quot;x&quot;:[0,1]}"></astro-island></main></body></html>`;

test('a page that was kept says all that was read in it', () => {
  const page = readBuiltPage(html);
  expect(page.scripts.size + page.styles.size + page.data.size).toBe(6);
  expect(pageFrom(keptPage(page, html), html)).toEqual(page);
});

test('a page is kept without its HTML again', () => {
  const long = html.replace('p{margin:0}', `p{margin:0}${'a{margin:0}'.repeat(500)}`);
  expect(keptPage(readBuiltPage(long), long).length).toBeLessThan(1500);
});
