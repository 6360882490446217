import { allPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

// A page closed in the middle of its fade reports the broken-off transition as an error; without motion there is none.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const switchName = { ko: 'English', en: '한국어' } as const;
const sharedAnchors = 'main :is(h2, h3, h4, .fact)[id]';

for (const { address, counterpart, language } of allPages()) {
  test(`the language switch of ${address} keeps the anchor`, async ({ page }) => {
    await page.goto(address);
    const anchors = await page.locator(sharedAnchors).evaluateAll((elements) => elements.map(({ id }) => id));
    const last = anchors.at(-1);
    const fragment = last ? `#${last}` : '';
    await page.goto(address + fragment);
    await page
      .getByRole('link', { name: switchName[language], exact: true })
      .filter({ visible: true })
      .click();
    await expect(page).toHaveURL(({ pathname, hash }) => pathname === counterpart && hash === fragment);
    if (last) await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
  });
}

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
