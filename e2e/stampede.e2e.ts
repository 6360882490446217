import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { stampedeStrings } from '../src/i18n/scenes/stampede.ts';
import { languages } from '../src/language.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

const strings = stampedeStrings.ko;

async function open(page: Page, address = 'labs/race/'): Promise<Locator> {
  await page.goto(address);
  const stampede = page.locator('.stampede');
  await stampede.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[component-url*="Stampede"]')).not.toHaveAttribute('ssr');
  return stampede;
}

/** Database reads that the table gives for a protection. */
const reads = async (stampede: Locator, protection: string) =>
  Number(await stampede.getByRole('row', { name: protection }).getByRole('cell').first().textContent());

test('asks before it shows, and then every protection is held against the others', async ({ page }) => {
  const stampede = await open(page);
  await expect(stampede.getByRole('table')).toHaveCount(0);
  expect(await faultsInBothThemes(page, '.stampede')).toEqual([]);
  await stampede.getByRole('button', { name: strings.few, exact: true }).click();
  await expect(stampede.locator('.stampede-answer')).toContainText(strings.wrong);
  const without = await reads(stampede, strings.protections.none);
  expect(without).toBeGreaterThan(20);
  expect(await reads(stampede, strings.protections.lock)).toBe(1);
  await expect(stampede.getByRole('img')).toHaveAttribute(
    'aria-label',
    strings.picture(strings.protections.none, without),
  );

  await stampede.getByRole('radio', { name: strings.protections.none }).press('ArrowRight');
  await expect(stampede.getByRole('radio', { name: strings.protections.lock })).toBeChecked();
  await expect(stampede.locator('.stampede-lesson')).toHaveText(strings.lessons.lock);
  await expect(stampede.getByRole('img')).toHaveAttribute(
    'aria-label',
    strings.picture(strings.protections.lock, 1),
  );
  expect(await faultsInBothThemes(page, '.stampede')).toEqual([]);

  await stampede.getByRole('button', { name: strings.another }).click();
  await expect(page).toHaveURL(/stampede=lock\.200\.200\.1\.2/);
  const rows = await stampede.getByRole('table').textContent();
  await page.reload();
  await expect(stampede.getByRole('table')).toHaveText(/./);
  expect(await stampede.getByRole('table').textContent()).toBe(rows);
});

for (const language of languages) {
  test(`fits a phone in ${language}, and a link it cannot read is said`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const address = pageAddress('labs/race', language);
    const stampede = await open(page, `${address}?stampede=jitter.1000.500.100.3`);
    await expect(stampede.getByRole('table')).toBeVisible();
    expect(await overflowingElements(page)).toEqual([]);
    await open(page, `${address}?stampede=jitter.1001.500.100.3`);
    await expect(stampede.getByRole('alert')).toHaveText(stampedeStrings[language].linkFault);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison is there as a table, and no button that does nothing', async ({ page }) => {
    await page.goto('labs/race/');
    await expect(page.getByRole('table', { name: strings.compare })).toBeVisible();
    await expect(page.locator('.stampede')).toBeHidden();
  });
});
