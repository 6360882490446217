import { faultsInBothThemes } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const expected = {
  ko: { address: 'rds/encryption/', list: '모든 페이지', note: 'RDS Proxy', search: /검색/ },
  en: { address: 'en/rds/encryption/', list: 'All pages', note: 'RDS Proxy', search: /search/i },
} as const;

// The browser itself reports that the page asked for is missing, as it should.
test.use({ expectedFault: /status of 404/ });

for (const [language, { address, list, note, search }] of Object.entries(expected)) {
  test(`a missing address answers in ${language}, offers the search and every page`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { name: list })).toBeVisible();
    expect.soft(await faultsInBothThemes(page)).toEqual([]);

    await page.getByRole('banner').getByRole('button', { name: search }).click();
    await expect(page.locator('input:focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: note, exact: true }).click();
    await expect(page).toHaveURL(/\/rds\/proxy\/$/);
  });
}
