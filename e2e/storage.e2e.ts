import { expect, test } from './support/test.ts';

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
      if (location.protocol === 'about:' || localStorage.getItem('filling') !== null) return;
      for (let size = 8_000_000; size >= 1; size = Math.floor(size / 2)) {
        for (let full = false; !full; ) {
          try {
            localStorage.setItem('filling', (localStorage.getItem('filling') ?? '') + 'x'.repeat(size));
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
});

test('a theme that nobody can have chosen is forgotten', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('starlight-theme', '{'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('rds/security/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('banner').getByLabel(/테마/)).toHaveValue('auto');
});
