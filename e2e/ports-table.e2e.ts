import { pageAddress } from '../src/address.ts';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { portStrings } from '../src/i18n/ports.ts';
import { securityGroupStrings } from '../src/i18n/security-group-rules.ts';
import { languages } from '../src/language.ts';
import { overflowingElements } from './support/overflow.ts';
import { openLookup, openRules, services } from './support/ports.ts';
import { expect, test } from './support/test.ts';

for (const language of languages) {
  const text = portStrings[language];
  const address = pageAddress('ports', language);

  test.describe(`in ${language}`, () => {
    test('has a row per service with its numbers, anchors and everything promised', async ({ page }) => {
      await page.goto(`${address}#port-5432`);
      const table = page.getByRole('table', { name: new RegExp(`${services.length}.*\\d{4}-\\d{2}-\\d{2}`) });
      await expect(table.locator('tbody tr')).toHaveCount(services.length);
      await expect(table.locator('thead th[scope="col"]')).toHaveCount(4);
      await expect(table.locator('tbody th[scope="row"]')).toHaveCount(services.length);
      await expect(page.locator('#port-5432')).toBeInViewport();
      const numbered = (port: string) => table.locator('th a', { hasText: new RegExp(`^${port}$`) });
      await expect(numbered('9111')).toHaveCount(1);
      await expect(numbered('5432')).toHaveCount(3);
      const marked = table.locator('tbody tr', { hasText: text.inNotes });
      await expect(marked).toHaveCount(services.filter(({ statement }) => statement).length);
      await expect(table.locator('tbody tr').nth(9)).toContainText('Amazon Aurora');
    });

    test('reads as a table on a phone too, and fits it', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await expect(page.getByRole('row')).not.toHaveCount(0);
      await expect(page.getByRole('rowheader', { name: /3306/ }).first()).toBeVisible();
      expect(await overflowingElements(page)).toEqual([]);
    });

    test.describe('touched by a finger', () => {
      test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

      test('has links and boxes of at least 24 pixels', async ({ page }) => {
        await openRules(page, { language });
        const small = await page
          .locator('.port-table a, .rule-generator input[type="checkbox"]')
          .evaluateAll((targets) =>
            targets
              .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
              .filter(({ box }) => Math.min(box.width, box.height) < 24)
              .map(({ text, box }) => `${text?.trim()} ${box.width} × ${box.height}`),
          );
        expect(small).toEqual([]);
      });
    });

    test('tells services that share a number apart, whose names have spaces themselves', async ({ page }) => {
      await page.goto(address);
      const aurora = page.getByText(/MySQL (·|and) MariaDB, Amazon Aurora/);
      await expect(aurora).toContainText('3306');
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('shows the whole table of ports and no dead controls', async ({ page }) => {
        await page.goto(`${address}#port-1521`);
        await expect(page.locator('.port-table tbody tr')).toHaveCount(services.length);
        await expect(page.locator('#port-1521')).toBeInViewport();
        await expect(page.locator('.port-lookup')).toBeHidden();
        await expect(page.locator('.rule-generator button')).toHaveCount(0);
        await expect(page.locator('.port-drill')).toBeHidden();
        const instead = page.locator('noscript p');
        await expect(instead).toHaveText([
          securityGroupStrings[language].withoutScript,
          portDrillStrings[language].withoutScript,
        ]);
        await expect(instead.last()).toBeVisible();
      });
    });
  });
}

test('the widgets leave the paper to the table', async ({ page }) => {
  await openLookup(page, { query: '?q=22' });
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.port-lookup', '.rule-generator > div', '.port-drill']) {
    await expect(page.locator(part)).toBeHidden();
  }
  await expect(page.locator('.port-table tbody tr')).toHaveCount(services.length);
  await expect(page.locator('#port-3306')).toBeVisible();
  // A header that sticks would cover the first row of every sheet, on which browsers repeat it anyway.
  await expect(page.locator('.port-table thead th').first()).toHaveCSS('position', 'static');
});
