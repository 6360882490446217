import { aboutStrings } from '../src/i18n/about.ts';
import { methodStrings } from '../src/i18n/method.ts';
import { expect, test } from './support/test.ts';

for (const [language, path] of [
  ['ko', 'labs/cache/method/'],
  ['en', 'en/labs/cache/method/'],
] as const) {
  test(`what a server did stands whole on a phone, with its differences, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const table = page
      .getByRole('table')
      .filter({ hasText: methodStrings[language].replays.modelAbove })
      .first();
    const differences = table.locator('td.number').filter({ hasText: /[+−]0\.\d\d/ });
    expect(await differences.count()).toBeGreaterThan(4);
    for (const edge of await table
      .locator('td.number')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right)))
      expect(edge).toBeLessThanOrEqual(360);
  });
}

for (const [language, prefix] of [
  ['ko', ''],
  ['en', 'en/'],
] as const) {
  test(`the counts of verdicts fit a phone, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${prefix}corrections/`);
    const counts = page.locator('.verdict-counts');
    await expect(counts).toBeVisible();
    for (const edge of await counts
      .locator('th, td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right)))
      expect(edge).toBeLessThanOrEqual(360);
  });

  test(`nobody is sent to a repository without its address, in ${language}`, async ({ page }) => {
    await page.goto(`${prefix}about/`);
    const { how, link } = aboutStrings[language].report;
    await expect(page.getByText(how)).toBeVisible();
    expect(await page.getByText(link).count()).toBe(
      await page.getByRole('link', { name: link }).and(page.locator('[href$="/issues"]')).count(),
    );
  });
}
