import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

// A page closed in the middle of its fade reports the broken-off transition as an error; without motion there is none.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const words = {
  ko: { address: 'rds/security/', other: 'English', theme: /테마/ },
  en: { address: 'en/rds/security/', other: '한국어', theme: /theme/i },
} as const;

for (const { address, other, theme } of Object.values(words)) {
  test.describe(`with the keyboard alone on /${address}`, () => {
    test('the first stop skips to the content', async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    });

    test('the theme is chosen and kept', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      const choice = page.getByRole('banner').getByLabel(theme);
      await tabTo(page, choice);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(choice).toHaveValue('dark');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });

    test('the language is switched', async ({ page }) => {
      await page.goto(address);
      await tabTo(page, page.getByRole('banner').getByRole('link', { name: other, exact: true }));
      await page.keyboard.press('Enter');
      const counterpart = address === words.ko.address ? words.en.address : words.ko.address;
      await expect(page).toHaveURL(new RegExp(`:\\d+/${counterpart}$`));
    });

    test('the menu of a narrow window opens, leads to a page and closes again', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      const menu = page.locator('#starlight__sidebar');
      await tabTo(page, page.locator('[popovertarget="starlight__sidebar"]'));
      await page.keyboard.press('Enter');
      await expect(menu).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await page.keyboard.press('Enter');
      const link = menu.locator('a[href$="/rds/proxy/"]');
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/rds\/proxy\/$/);
    });
  });
}
