import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// Text must not move under the reader: not when styles and scripts arrive, nor when a widget hydrates.

/** A busy machine draws the header in pieces, which is far below this; ten times it is what browsers call a good page. */
const noticed = 0.01;

/** A fifth of what browsers call a good page: the totals follow the stage one frame later, with a line more or less. */
const noticedOnSlowDevice = 0.02;

/** Elements that moved by themselves since the page opened, with how far the reader's eye was thrown. */
declare global {
  interface Window {
    layoutShifts: { readonly moved: string; readonly score: number; readonly at: number }[];
  }
}

/** Notes every shift of the page from its first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly sources: { readonly node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '').join(' | ');
        window.layoutShifts.push({ moved, score: entry.value, at: entry.startTime });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts that are large enough to notice, once every island that starts by itself has started. */
async function noticedShifts(page: Page): Promise<Window['layoutShifts']> {
  // Islands further down wait until they are near, others until a reader turns to them.
  await expect(page.locator('astro-island[ssr]:not([opts*="visible"], [opts*="turned-to"])')).toHaveCount(0);
  const shifts = await page.evaluate(() => window.layoutShifts);
  return shifts.filter(({ score }) => score >= noticed);
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
    await watchShifts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await noticedShifts(page)).toEqual([]);
  });
}

const phone = { width: 390, height: 780 };
const desktop = { width: 1440, height: 900 };

// What a link asks for comes after the page was drawn as everybody gets it; a slow device shows how far that throws it.
for (const { path, viewport, shows } of [
  { path: 'labs/cache/#preset=scan&step=80', viewport: phone, shows: /^80 \/ 152/ },
  { path: 'labs/cache/#preset=scan&step=80', viewport: desktop, shows: /^80 \/ 152/ },
  { path: 'ports/?q=5432', viewport: phone, shows: 'Aurora PostgreSQL' },
  { path: 'ports/?q=5432', viewport: desktop, shows: 'Aurora PostgreSQL' },
]) {
  test(`nothing moves by itself on a slow device of ${viewport.width} pixels while the link /${path} opens`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(path, { waitUntil: 'networkidle' });
    // What the link asks for shows, and has been painted.
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('html')).not.toHaveClass(/link-awaited/);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    // A slow device also draws the page while it is still coming, which no link changes.
    const drawn = await page.evaluate(
      () =>
        performance.getEntriesByType('navigation').map((entry) => entry.toJSON().domInteractive as number)[0],
    );
    const shifts = await noticedShifts(page);
    expect(shifts.filter(({ score, at }) => at > (drawn ?? 0) && score > noticedOnSlowDevice)).toEqual([]);
  });
}

test('the table of contents stands where it will stay while the text beside it is still on the way', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  const contents = page.locator('.right-sidebar');
  const half = '**/ports/?text=coming';
  await page.route(half, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('</aside>')) });
  });
  await page.goto('ports/?text=coming');
  await expect(page.locator('main')).toHaveCount(0);
  const early = await contents.boundingBox();
  await page.unroute(half);
  await page.goto('ports/');
  await expect(page.locator('main')).toBeVisible();
  expect(early?.x).toBe((await contents.boundingBox())?.x);
});
