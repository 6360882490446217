import { comparisonStrings } from '../src/i18n/comparison.ts';
import { expect, test } from './support/test.ts';

test.use({ colorScheme: 'dark' });

for (const address of ['rds/proxy/', 'en/rds/proxy/']) {
  test.describe(`/${address} on paper`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.emulateMedia({ media: 'print' });
    });

    test('is black on white, whatever the theme', async ({ page }) => {
      const colours = await page
        .locator('.sl-markdown-content p')
        .first()
        .evaluate((paragraph) => {
          const { colorScheme } = getComputedStyle(document.documentElement);
          return { scheme: colorScheme, text: getComputedStyle(paragraph).color };
        });
      expect(colours.scheme).toBe('light');
      const [red = 255, green = 255, blue = 255] = (colours.text.match(/\d+/g) ?? []).map(Number);
      expect(Math.max(red, green, blue), `dark text, not ${colours.text}`).toBeLessThan(100);
    });

    test('has no navigation and no control', async ({ page }) => {
      const controls = 'nav, button, select, input, .pagination-links, [role="search"]';
      await expect(page.locator(controls).filter({ visible: true })).toHaveCount(0);
    });

    test('writes the address of every source out', async ({ page }) => {
      const sources = page.locator('.page-sources li a');
      expect(await sources.count()).toBeGreaterThan(0);
      for (const source of await sources.all()) {
        await expect(source).toBeVisible();
        const written = await source.evaluate((link) => getComputedStyle(link, '::after').content);
        expect(written).toContain(await source.getAttribute('href'));
      }
    });

    test('fits A4', async ({ page }) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g);
      const sizes = new Set(
        [...boxes].map(([, width, height]) => `${Math.round(+(width ?? 0))}×${Math.round(+(height ?? 0))}`),
      );
      expect([...sizes]).toEqual(['595×842']);
    });
  });
}

/**
 * Sheets of A4 that a page may take at most, a little above what it takes: a note should fit what one carries along.
 */
const sheets: Readonly<Record<string, number>> = {
  'ports/': 7,
  'rds/security/': 9,
  'rds/proxy/': 7,
  'elasticache/overview/': 6,
  'elasticache/db-cache/': 4,
  'elasticache/session-store/': 4,
  'elasticache/redis-vs-memcached/': 7,
  'elasticache/security/': 6,
  'elasticache/loading-patterns/': 6,
  'elasticache/leaderboard/': 4,
};

test('the reasons behind the comparison are on paper for those who have opened them', async ({ page }) => {
  await page.goto('elasticache/redis-vs-memcached/');
  await page.emulateMedia({ media: 'print' });
  const appendix = page.locator('.comparison-appendix');
  const reason = appendix.locator('.comparison-reason').first();
  await expect(reason).toBeHidden();
  await expect(appendix.locator('summary')).toContainText(comparisonStrings.ko.appendixOnPaper);
  await appendix.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await expect(reason).toBeVisible();
});

test('no page takes more paper than it should', async ({ page }) => {
  for (const [address, most] of Object.entries(sheets)) {
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const taken = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect.soft(taken, address).toBeGreaterThan(0);
    expect.soft(taken, address).toBeLessThanOrEqual(most);
  }
});
