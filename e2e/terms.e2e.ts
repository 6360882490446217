import type { Locator } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** The id of a linked term, which its link ends with. */
const idOf = async (term: Locator) => (await term.getAttribute('href'))?.split('#')[1];

// A page closed in the middle of its fade reports the broken-off transition as an error; without motion there is none.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const address of ['/rds/proxy/', '/en/rds/proxy/']) {
  test.describe(`a linked glossary term on ${address}`, () => {
    test('shows its definition while it is pointed at, and while the pointer is on the definition', async ({
      page,
    }) => {
      await page.goto(address);
      const term = page.locator('a.term').first();
      await term.hover();
      const definition = page.getByRole('tooltip');
      await expect(definition).toBeVisible();
      const id = await idOf(term);
      const listed = page.locator(`[data-definition="${id}"] dd`);
      await expect(definition.locator('dd')).toHaveText((await listed.textContent()) ?? '');
      await definition.hover();
      await expect(definition).toBeVisible();
      await page.mouse.move(1, 1);
      await expect(definition).toBeHidden();
    });

    test('shows its definition on keyboard focus, describes the link with it, and closes on Escape', async ({
      page,
    }) => {
      await page.goto(address);
      const term = page.locator('a.term').first();
      // Focus counts as the keyboard's once a key was pressed.
      await page.keyboard.press('Tab');
      await term.focus();
      const definition = page.getByRole('tooltip');
      await expect(definition).toBeVisible();
      await expect(term).toHaveAccessibleDescription(/\S/);
      await page.keyboard.press('Escape');
      await expect(definition).toBeHidden();
      await expect(term).toBeFocused();
    });

    test('shows its definition beside it where focus has to scroll to it, and hides it with the term', async ({
      page,
    }) => {
      await page.goto(address);
      const term = page.locator('main a.term').last();
      await page.keyboard.press('Tab');
      await expect(term).not.toBeInViewport();
      await term.focus();
      const definition = page.getByRole('tooltip');
      await expect(definition).toBeVisible();
      await expect(definition).toBeInViewport({ ratio: 1 });
      await expect(term).toBeInViewport();
      await page.evaluate(() => scrollTo(0, 0));
      await expect(definition).toBeHidden();
    });

    test('leads to its entry in the glossary', async ({ page }) => {
      await page.goto(address);
      const term = page.locator('a.term').first();
      const id = await idOf(term);
      await term.click();
      await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
      await expect(page.locator(`#${id}`)).toBeInViewport();
    });
  });
}

test.describe('a linked glossary term under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('shows its definition on the first tap and follows the link on the second', async ({ page }) => {
    await page.goto('/rds/proxy/');
    const term = page.locator('a.term').first();
    await term.tap();
    const definition = page.getByRole('tooltip');
    await expect(definition).toBeVisible();
    const box = await definition.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await term.tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });

  test('is followed at once when scripts are off, and every definition can be read on the page', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/rds/proxy/');
    await page.locator('.page-terms summary').click();
    await expect(page.locator('.page-terms dd').first()).toBeVisible();
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/\/glossary\/#/);
    await context.close();
  });
});
