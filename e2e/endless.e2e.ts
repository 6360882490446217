import type { Locator, Page } from '@playwright/test';
import { endlessStrings } from '../src/i18n/endless.ts';
import { kinds } from '../src/widgets/endless/drawn.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const strings = endlessStrings.ko;

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const endless = page.getByRole('region', { name: strings.label, exact: true });
  await expect(endless.locator('.card-options button').first()).toBeVisible();
  return endless;
}

/** Answers with a key and waits until the picture has shown what happened. */
async function answer(endless: Locator): Promise<void> {
  await endless.page().keyboard.press('1');
  await expect(endless.locator('.card-back').locator('.card-hit, .card-miss')).toBeVisible();
}

for (const kind of kinds) {
  test(`a question about ${kind} is answered by key on a phone, shown, and followed by another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const endless = await open(page, `endless/?kinds=${kind}&ask=${kind}-11`);
    await expect(endless.getByRole('listitem').locator('.tag')).toHaveCount(0);
    expect(await overflowingElements(page)).toEqual([]);
    await answer(endless);
    await expect(endless.locator('.card-options [data-right="true"]')).toHaveCount(1);
    const next = endless.getByRole('button', { name: strings.next, exact: true });
    await expect(next).toBeFocused();
    for (const scheme of schemes) {
      await setScheme(page, scheme);
      expect(await accessibilityFaults(page, '.endless')).toEqual([]);
    }
    expect(await overflowingElements(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(endless.locator('.asked-card')).toBeFocused();
    await expect(page).not.toHaveURL(/ask=\w+-11$/);
    await expect(page).toHaveURL(new RegExp(`ask=${kind}-\\d+`));
  });
}

test('what the cache holds is not shown before the answer, and can be opened in the lab', async ({
  page,
}) => {
  const endless = await open(page, 'endless/?ask=cache-3');
  await expect(endless.locator('.stage')).toHaveCount(0);
  await page.keyboard.press('2');
  // A reader who does not want to watch goes to the end.
  await endless.getByRole('button', { name: strings.showNow }).click();
  await expect(endless.locator('.stage')).toBeVisible();
  await expect(endless.locator('.endless-score')).toBeVisible();
  await endless.getByRole('link', { name: strings.inLab }).click();
  await expect(page.locator('.cache-lab .player-question')).toBeVisible();
});

test('a link opens the same question, and says what it does not understand', async ({ page }) => {
  const endless = await open(page, 'endless/?kinds=cluster.tea&ask=session-5');
  await expect(endless).toContainText(strings.linkFault);
  const question = await endless.locator('.card-front').textContent();
  await endless.getByRole('checkbox', { name: strings.kinds.cluster }).click();
  await expect(endless).toContainText(strings.lastKind);
  await expect(endless.getByRole('checkbox', { name: strings.kinds.cluster })).toBeChecked();
  await page.reload();
  await expect(endless.locator('.card-front')).toHaveText(question ?? '');
});

test.describe('where the script of a kind does not come', () => {
  test.use({ expectedFault: /Failed to load resource/ });

  test('the page says so, and asks once it is there', async ({ page }) => {
    let missing = true;
    await page.route('**/_astro/session-question.*.js', (route) =>
      missing ? route.abort() : route.continue(),
    );
    await page.goto('endless/?ask=session-5');
    const message = page.getByRole('alert').filter({ hasText: strings.failed });
    await expect(message).toBeVisible();
    missing = false;
    await message.getByRole('button', { name: strings.retry }).click();
    await expect(page.locator('.endless .card-options button').first()).toBeVisible();
  });
});
