import { accessibilityFaults } from './support/axe.ts';
import { openSearch, searchDialog, searchFor } from './support/search.ts';
import { expect, test } from './support/test.ts';

// Missing files are the point of these tests.
test.use({ expectedFault: /Failed to load resource/ });

const failed = '검색에 필요한 파일을 가져오지 못했어요. 연결을 확인한 다음 다시 시도해 주세요.';

test('a missing index is said, every page stays in reach, and trying again works', async ({ page }) => {
  let missing = true;
  await page.route('**/vocabulary/*.txt', (route) =>
    missing ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto('rds/security/');
  await openSearch(page);
  const dialog = searchDialog(page);
  await dialog.getByRole('combobox').fill('캐시');
  await expect(dialog.getByRole('status')).toHaveText(failed);
  await expect(dialog.getByRole('link', { name: 'RDS Proxy' })).toBeVisible();
  expect(await accessibilityFaults(page, 'dialog[open]')).toEqual([]);
  missing = false;
  await dialog.getByRole('button', { name: '다시 시도' }).click();
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expect(dialog.getByText(failed)).toHaveCount(0);
});

test('a page whose text cannot be fetched is said, and the next key tries again', async ({ page }) => {
  let missing = true;
  await page.route('**/found/*/ko/*.json', (route) => (missing ? route.abort() : route.continue()));
  await page.goto('rds/security/');
  await openSearch(page);
  const dialog = searchDialog(page);
  await dialog.getByRole('combobox').fill('프록시');
  await expect(dialog.getByRole('status')).toHaveText(failed);
  missing = false;
  await searchFor(dialog, '프록시의');
  await expect(dialog.getByRole('option').first()).toBeVisible();
});

test('going offline before the first search is said', async ({ page, context }) => {
  await page.goto('en/rds/security/');
  await openSearch(page);
  // The dialog is there; its index is fetched with the first query.
  await context.setOffline(true);
  const dialog = searchDialog(page);
  await dialog.getByRole('combobox').fill('qqqqqqqq');
  await expect(dialog.getByRole('status')).toContainText('could not be fetched');
  await expect(dialog.getByRole('link', { name: 'RDS Proxy', exact: true })).toBeVisible();
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Nothing here matches “qqqqqqqq”.');
});

test('a browser that refuses to change the address so often goes on answering, and the address is right in the end', async ({
  page,
}) => {
  // WebKit allows a page 100 changes in 10 seconds.
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    const since = performance.now();
    history.replaceState = (...step) => {
      if (performance.now() - since < 3000) throw new DOMException('too often', 'SecurityError');
      replace(...step);
    };
  });
  await page.goto('search/');
  const field = page.locator('[data-search-page]').getByRole('combobox');
  await field.fill('프록시');
  await field.fill('redis');
  await expect(page.locator('.search-body')).toHaveAttribute('data-query', 'redis');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'redis');
});

test('a log-in page in place of the index is a failure, not an empty answer', async ({ page }) => {
  let portal = true;
  await page.route('**/vocabulary/*.txt', (route) =>
    portal
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' })
      : route.continue(),
  );
  await page.goto('search/');
  await page.locator('[data-search-page]').getByRole('combobox').fill('프록시');
  await expect(page.locator('.search-failed')).toHaveText(failed);
  portal = false;
  await page.getByRole('button', { name: '다시 시도' }).click();
  await expect(page.locator('[data-search-page] [role=option]').first()).toBeVisible();
});
