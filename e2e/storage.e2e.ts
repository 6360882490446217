import type { Page } from '@playwright/test';
import { searchStrings } from '../src/i18n/search.ts';
import { LabPage } from './support/lab.ts';
import { openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

/** Searches, goes to what was found, and comes back to a box that offers no recent query. */
async function expectSearchThatForgets(page: Page): Promise<void> {
  await page.goto('rds/security/');
  await openSearch(page);
  await searchFor(searchDialog(page), '핀 고정');
  await searchDialog(page).getByRole('option').first().click();
  await expect(page).toHaveURL(/rds\/proxy/);
  await openSearch(page);
  await expect(searchDialog(page).getByRole('combobox')).toHaveValue('');
  await expect(searchDialog(page).getByText(searchStrings.ko.recent)).toHaveCount(0);
}

test.describe('where the browser blocks storage', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          configurable: true,
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
  });

  test('the theme can still be chosen for the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('rds/security/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('banner').getByLabel(/테마/).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('search finds, without recent queries', async ({ page }) => expectSearchThatForgets(page));

  for (const address of ['', 'glossary/', 'ports/', 'elasticache/redis-vs-memcached/', 'labs/cache/']) {
    test(`/${address} works without a fault`, async ({ page }) => {
      // Every fault a script would raise fails the test by itself; see support/test.ts.
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('astro-island[ssr][opts*="load"]')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

test.describe('where storage is full', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      // The blank page that a tab opens with has no storage.
      if (location.protocol === 'about:' || localStorage.getItem('filling1') !== null) return;
      // Each piece under a name of its own, because what is stored is written as a whole whenever it grows.
      for (let size = 8_000_000, pieces = 0; size >= 1; size = Math.floor(size / 2)) {
        for (let full = false; !full; ) {
          try {
            localStorage.setItem(`filling${pieces + 1}`, 'x'.repeat(size));
            pieces += 1;
          } catch {
            full = true;
          }
        }
      }
    });
  });

  test('the theme can still be chosen for the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('rds/security/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('banner').getByLabel(/테마/).selectOption('light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('search finds, without recent queries', async ({ page }) => expectSearchThatForgets(page));

  test('a part that is fetched when it is asked for works all the same', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=stale&step=3');
    await lab.root.getByRole('tab', { name: '내 요청' }).click();
    await expect(lab.root.getByLabel('요청 목록')).toBeVisible();
  });
});

test('a note that is open in two tabs is the same in both, and each scrolls by itself', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto('rds/security/');
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await other.evaluate(() => scrollY)).toBe(0);
  const textOf = (tab: Page) => tab.locator('main .sl-markdown-content').textContent();
  expect(await textOf(other)).toBe(await textOf(page));
});

test('a theme that nobody can have chosen is forgotten', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('starlight-theme', '{'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('rds/security/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('banner').getByLabel(/테마/)).toHaveValue('auto');
});
