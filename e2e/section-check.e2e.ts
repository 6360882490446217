import type { Page } from '@playwright/test';
import { fill } from '../src/i18n/fill.ts';
import { reviewStrings } from '../src/i18n/review.ts';
import { sectionCheckStrings } from '../src/i18n/section-check.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const text = sectionCheckStrings.ko;
const strings = reviewStrings.ko;

test.use({ viewport: { width: 360, height: 740 } });

const links = (page: Page) => page.locator('.check > a');

test('questions unfold behind their section, come again when missed, and go to the review from a button', async ({
  page,
}) => {
  await page.goto('/rds/proxy/');
  const end = page.locator('.check-end');
  await links(page).first().focus();
  await page.keyboard.press('Enter');
  const check = page.locator('.section-check').first();
  const fold = check.getByRole('button', { expanded: true });
  await expect(fold).toBeFocused();
  await expect(check.getByRole('link', { name: text.ownPage })).toHaveAttribute(
    'href',
    /rds\/proxy\/questions\/#why$/,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(check.locator('.asked-card')).toBeFocused();
  await expect(check.getByRole('status')).toContainText(text.wrong);
  await expect(check.locator('[data-right="true"] .card-why')).toBeVisible();

  await expect(end).toContainText(fill(text.score, { count: 1, hits: 0 }));
  await end.locator('.card-options button').first().click();
  await expect(end.locator('.card-miss')).toContainText(text.wrongAgain);
  await end.getByRole('button', { name: text.retry }).click();
  await end.locator('.card-options button').nth(2).click();
  await expect(end.locator('.card-hit')).toContainText(strings.right);
  await end.getByRole('button', { name: text.keep }).click();
  await expect(end).toContainText(text.kept);
  expect(await overflowingElements(page)).toEqual([]);
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    expect.soft(await accessibilityFaults(page, '.section-check, .check-end'), scheme).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(check).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await end.getByRole('link', { name: text.review }).click();
  await page.getByRole('link', { name: strings.mistakes }).last().click();
  await expect(page.locator('.review-list > li')).toContainText(fill(strings.missedTimes, { count: 2 }));
});

test.describe('where the questions do not come', () => {
  test.use({ expectedFault: /decks\// });

  test('a sentence says so, and pressing again brings them', async ({ page }) => {
    let fails = true;
    await page.route('**/decks/*.json', (route) => (fails ? route.abort() : route.continue()));
    await page.goto('/rds/proxy/');
    await links(page).first().click();
    await expect(page.getByRole('alert').filter({ hasText: text.failed })).toBeVisible();
    fails = false;
    await links(page).first().click();
    await expect(page.locator('.section-check .asked-card')).toBeVisible();
    await expect(page.getByText(text.failed)).toBeHidden();
  });
});
