import type { Locator, Page } from '@playwright/test';
import { comparisonStrings } from '../src/i18n/comparison.ts';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { securityGroupStrings } from '../src/i18n/security-group-rules.ts';
import { expect, test } from './support/test.ts';

/**
 * Opens a page on a line so slow that the script of an island is still on its way when the reader starts.
 *
 * @returns a function that lets the script arrive and waits until the island answers
 */
async function openBeforeScript(
  page: Page,
  address: string,
  component: string,
): Promise<() => Promise<void>> {
  const arrival = Promise.withResolvers<void>();
  await page.route(`**/${component}.*.js`, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(`**/${component}.*.js`);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const island = page.locator(`astro-island[component-url*="/${component}."]`);
  // Islands that wait for an idle moment or for being seen ask for their script only then.
  await island.scrollIntoViewIfNeeded();
  await asked;
  await expect(island).toHaveAttribute('ssr');
  return async () => {
    arrival.resolve();
    await expect(island).not.toHaveAttribute('ssr');
  };
}

/** Types key by key and leaves the focus in the field, like a reader who is not done. */
async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.selectText();
  await field.page().keyboard.type(text);
}

test.describe('what a reader does before the script of a widget has arrived', () => {
  test('filters the glossary, also against the query of the address', async ({ page }) => {
    const letScriptArrive = await openBeforeScript(page, '/glossary/?q=failover', 'GlossaryFilter');
    const box = page.getByRole('searchbox', { name: '용어 찾기' });
    await type(box, '정렬된 세트');
    await letScriptArrive();
    await expect(page.locator('#failover')).toBeHidden();
    await expect(page.locator('#sorted-set')).toBeVisible();
    await expect(box).toHaveValue('정렬된 세트');
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === '정렬된 세트');
    await page.keyboard.type('zzz');
    await expect(box).toHaveValue('정렬된 세트zzz');
  });

  test('looks a port up, also against the query of the address', async ({ page }) => {
    const letScriptArrive = await openBeforeScript(page, '/ports/?q=5432', 'PortLookup');
    const box = page.locator('.port-lookup').getByRole('searchbox');
    await type(box, '오라클');
    await letScriptArrive();
    await expect(page.locator('.port-card').first()).toContainText('1521');
    await expect(box).toHaveValue('오라클');
    await expect(box).toBeFocused();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === '오라클');
  });

  test('searches and sets the comparison, and leaves the rest to the address', async ({ page }) => {
    const strings = comparisonStrings.ko;
    const letScriptArrive = await openBeforeScript(
      page,
      '/elasticache/redis-vs-memcached/?find=ACL&cols=valkey.memcached',
      'ComparisonWidget',
    );
    const widget = page.locator('.comparison');
    const box = widget.getByRole('searchbox', { name: strings.find });
    await type(box, 'AOF');
    await widget.getByRole('radio', { name: strings.exam }).check();
    await widget.getByRole('combobox', { name: strings.theme }).selectOption('durability');
    await letScriptArrive();
    await expect(page.locator('.comparison-table tr[id^="row-"]')).toHaveCount(1);
    await expect(box).toHaveValue('AOF');
    await expect(page.locator('.comparison-engine')).toContainText(['Valkey', 'Memcached']);
    await expect(page).toHaveURL(/cols=valkey\.memcached/);
    await expect(page).toHaveURL(/find=AOF/);
    await expect(page).toHaveURL(/view=exam/);
    await expect(page).toHaveURL(/theme=durability/);
  });

  test('picks a service to make rules for', async ({ page }) => {
    const letScriptArrive = await openBeforeScript(page, '/ports/', 'SecurityGroupRules');
    await page.getByRole('checkbox', { name: 'RDS for MySQL 3306' }).check();
    await letScriptArrive();
    await expect(page.getByRole('region', { name: securityGroupStrings.ko.cli })).toContainText(
      'RDS_MYSQL_SG',
    );
  });

  test('chooses what the drill asks for', async ({ page }) => {
    const strings = portDrillStrings.ko;
    const letScriptArrive = await openBeforeScript(page, '/ports/', 'PortDrill');
    const drill = page.locator('.port-drill');
    await drill.getByRole('radio', { name: strings.hides.names, exact: true }).check();
    await letScriptArrive();
    await drill.getByRole('button', { name: strings.start }).click();
    await expect(drill.getByText(strings.nameField)).toBeVisible();
  });

  test('sets the cache lab', async ({ page }) => {
    const letScriptArrive = await openBeforeScript(page, '/labs/cache/', 'CacheLab');
    await page.locator('.settings-fold > summary').click();
    const capacity = page.locator('.cache-settings .number-field input').first();
    await type(capacity, '7');
    await letScriptArrive();
    await expect(capacity).toHaveValue('7');
    await expect(page).toHaveURL(/#.*7/);
  });
});
