import { searchStrings } from '../src/i18n/search.ts';
import { openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

const strings = searchStrings.ko;

test('who comes to the search page can type at once, and who follows a link to results is left to read', async ({
  page,
}) => {
  await page.goto('search/');
  const field = page.locator('main').getByRole('combobox', { name: strings.open });
  await expect(field).toBeFocused();
  await page.keyboard.type('redis');
  await expect(page.locator('main').getByRole('option').first()).toBeVisible();
  await page.goto('search/?q=redis&again');
  await expect(page.locator('main').getByRole('option').first()).toBeVisible();
  await expect(field).not.toBeFocused();
});

test('takes no more of what is typed than an address can carry', async ({ page }) => {
  await page.goto('search/');
  const field = page.locator('main').getByRole('combobox', { name: strings.open });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('캐시'.repeat(600));
  await expect(field).toHaveValue('캐시'.repeat(250));
  await expect.poll(() => new URL(page.url()).searchParams.get('q')?.length).toBe(500);
  expect(page.url().length).toBeLessThan(8000);
  expect((await page.reload())?.status()).toBe(200);
});

test('prints the list of pages, not the field', async ({ page }) => {
  await page.goto('search/');
  const field = page.locator('main').getByRole('combobox', { name: strings.open });
  await expect(field).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  await expect(page.getByRole('heading', { name: strings.everything })).toBeVisible();
});

test('shows on a slow line that search is on its way', async ({ page }) => {
  const released = Promise.withResolvers<void>();
  await page.route(/\/open\.[^/]*\.js/, async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto('rds/security/');
  const button = page.locator('[data-search-open]');
  await button.click();
  await expect(button).toHaveAttribute('aria-busy', 'true');
  released.resolve();
  await expect(page.getByRole('dialog', { name: strings.open })).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-busy');
});

test('a tab has a search of its own', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('rds/security/');
    await openSearch(tab);
  }
  await searchFor(searchDialog(page), '핀 고정');
  await expect(searchDialog(other).getByRole('combobox')).toHaveValue('');
  await searchFor(searchDialog(other), '암호화');
  await expect(searchDialog(page).getByRole('combobox')).toHaveValue('핀 고정');
});
