import { expect, test } from './support/test.ts';

// A page closed in the middle of its fade reports the broken-off transition as an error; without motion there is none.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// That it keeps the anchor of every page is tested with the page (every-page.e2e.ts).
test.describe('the language switch', () => {
  test('stays at the heading being read when the address names none', async ({ page }) => {
    await page.goto('corrections/');
    const heading = page.locator('main h2[id]').nth(3);
    const id = await heading.getAttribute('id');
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(
      ({ pathname, hash }) => pathname === '/en/corrections/' && hash === `#${id}`,
    );
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('is a plain link to the same page', async ({ page }) => {
      await page.goto('en/rds/proxy/');
      await page.getByRole('banner').getByRole('link', { name: '한국어', exact: true }).click();
      await expect(page).toHaveURL(({ pathname }) => pathname === '/rds/proxy/');
    });
  });
});
