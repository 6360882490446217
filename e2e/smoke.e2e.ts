import { expect, test } from './support/test.ts';

test('the home page of each language opens in its language', async ({ page }) => {
  for (const [address, language] of [
    ['', 'ko'],
    ['en/', 'en'],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});
