import type { Page } from '@playwright/test';
import { pagesBySection } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

/** What the reader came for; navigation around it is tested elsewhere. */
const substance = 'main :is(h1, h2, h3, p, li, dt, dd, table, figure)';

async function expectReadable(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const hidden = await page.locator(substance).evaluateAll((elements) =>
    elements
      // What opens without a script is there, and answers for paper repeat what opens. A widget may hide controls
      // nothing would answer; that the page then says the same in another way is tested with the widget.
      .filter(
        (element) =>
          !element.closest('details, dialog, [popover], astro-island, .needs-scripts, .questions-on-paper'),
      )
      .filter((element) => (element.textContent ?? '').trim() !== '' && !element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect.soft(hidden, `${address}: text that only a script would show`).toEqual([]);

  const emptyIslands = await page
    .locator('astro-island')
    .evaluateAll((islands) =>
      islands
        .filter((island) => (island.textContent ?? '').trim() === '')
        .map((island) => (island.cloneNode() as Element).outerHTML.slice(0, 200)),
    );
  expect.soft(emptyIslands, `${address}: widgets that were not rendered at build`).toEqual([]);
}

for (const [section, pages] of pagesBySection()) {
  // One after the other in one window: a new window costs more than a page.
  test(`every page can be read whole with JavaScript off: ${section}`, async ({ page }) => {
    for (const { address } of pages) await test.step(address, () => expectReadable(page, address));
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`where the system is ${colorScheme}`, () => {
    test.use({ colorScheme });

    test(`a page is ${colorScheme} with JavaScript off`, async ({ page }) => {
      await page.goto('rds/proxy/');
      const seen = await page.evaluate(() => {
        // In sRGB, whatever the style sheet calls a colour.
        const lightness = (colour: string) => {
          const pixel = new OffscreenCanvas(1, 1).getContext('2d');
          if (!pixel) throw new Error('No canvas.');
          pixel.fillStyle = colour;
          pixel.fillRect(0, 0, 1, 1);
          return Math.round(Math.max(...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)) / 25.5) / 10;
        };
        const style = (selector: string) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`No ${selector}.`);
          return getComputedStyle(element);
        };
        return {
          scheme: style('html').colorScheme,
          page: lightness(style('body').backgroundColor),
          header: lightness(style('.page > header').backgroundColor),
          heading: lightness(style('h1').color),
          statement: lightness(style('.fact-truth').color),
          answer: lightness(style('.answer').backgroundColor),
          link: lightness(style('.sl-markdown-content a:not(.term)').color),
        };
      });
      const { scheme, ...lightnesses } = seen;
      expect(scheme).toBe(colorScheme);
      const paper = ['page', 'header', 'answer'];
      for (const [part, lightness] of Object.entries(lightnesses)) {
        const bright = paper.includes(part) === (colorScheme === 'light');
        if (bright) expect.soft(lightness, part).toBeGreaterThan(0.7);
        else expect.soft(lightness, part).toBeLessThan(0.5);
      }
    });
  });
}
