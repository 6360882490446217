import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// Who has found the search box on one page finds it on the next without looking.

const addresses = [
  '',
  'labs/cache/',
  'rds/proxy/',
  'glossary/',
  'ports/',
  'en/',
  'en/labs/cache/',
  'en/rds/proxy/',
];

/** Where the search box is and how wide, in whole pixels, and whether all of the header has its room. */
function placed(page: Page) {
  return page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll('header :is(.site-title, .search-open, .right-group), .sl-menu-button'),
    ]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .sort((one, other) => one.left - other.left);
    const box = document.querySelector('.search-open')?.getBoundingClientRect();
    return {
      place: `${Math.round(box?.left ?? 0)} px, ${Math.round(box?.width ?? 0)} px wide`,
      apart: shown.every(({ right }, at) => right <= (shown[at + 1]?.left ?? innerWidth)),
    };
  });
}

for (const width of [360, 768, 800, 1280, 1440, 1920]) {
  test(`the search box stands in one place on all pages at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const places = new Map<string, string>();
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const { place, apart } = await placed(page);
      places.set(address, place);
      expect(apart, `/${address}: nothing of the header covers another part`).toBe(true);
    }
    const [first] = places.values();
    expect(Object.fromEntries(places)).toEqual(
      Object.fromEntries(addresses.map((address) => [address, first])),
    );
    // A main control: as large as a finger, however little room there is.
    expect(Number(/(\d+) px wide/.exec(first ?? '')?.[1])).toBeGreaterThanOrEqual(44);
  });
}
