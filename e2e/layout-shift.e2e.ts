import { expect, test } from './support/test.ts';

// What is being read must not move: not when styles and scripts arrive, nor when a widget comes alive.

/** A busy machine draws the header in pieces, which is far below this; ten times it is what browsers call a good page. */
const noticed = 0.01;

/** Elements that moved by themselves since the page opened, with how far the reader's eye was thrown. */
declare global {
  interface Window {
    layoutShifts: { moved: string; score: number }[];
  }
}

for (const path of [
  '',
  'en/',
  'rds/security/',
  'en/elasticache/loading-patterns/',
  'elasticache/redis-vs-memcached/',
  'ports/',
  'glossary/',
  'labs/cache/',
  'search/',
]) {
  test(`nothing moves by itself on a phone while /${path} opens`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.addInitScript(() => {
      window.layoutShifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        })[]) {
          const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '').join(' | ');
          window.layoutShifts.push({ moved, score: entry.value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // Islands further down wait until they are near.
    await expect(page.locator('astro-island[ssr]:not([opts*="visible"])')).toHaveCount(0);
    const shifts = await page.evaluate(() => window.layoutShifts);
    expect(shifts.filter(({ score }) => score >= noticed)).toEqual([]);
  });
}
