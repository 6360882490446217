import { pageAddress } from '../src/address.ts';
import { fill } from '../src/i18n/fill.ts';
import { remedyStrings } from '../src/i18n/remedies.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

for (const language of ['ko', 'en'] as const) {
  const address = pageAddress('choose', language);
  const strings = remedyStrings[language];
  const words =
    language === 'ko'
      ? {
          reads: /읽기가 느리거나/,
          relational: /RDS나 Aurora/,
          connections: /연결이 너무 많/,
          writes: /쓰기가 많/,
        }
      : {
          reads: /Reads are slow/,
          relational: /RDS or Aurora/,
          connections: /too many connections/,
          writes: /because of writes/,
        };

  test.describe(`what to add, on ${address}`, () => {
    test('leads from a symptom to an answer by keyboard alone, and back', async ({ page }) => {
      await page.goto(address);
      const chooser = page.getByRole('region', { name: strings.chooser });
      await expect(page.locator('astro-island', { has: page.locator('.chooser') })).not.toHaveAttribute(
        'ssr',
      );
      // The focus is on the question a frame after it has come, and no reader presses a key sooner.
      const asks = async (number: number) => {
        await expect(chooser).toContainText(fill(strings.question, { number, all: 4 }));
        await expect(chooser.locator('legend')).toBeFocused();
      };
      await chooser.getByRole('button', { name: words.reads }).focus();
      await page.keyboard.press('Enter');
      await asks(2);
      await page.keyboard.press('Tab');
      await expect(chooser.getByRole('button', { name: words.relational })).toBeFocused();
      for (const number of [3, 4]) {
        await page.keyboard.press('Enter');
        await asks(number);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      const result = chooser.locator('.chooser-result');
      await expect(result).toContainText('ElastiCache');
      await expect(result).toBeFocused();
      await expect(page).toHaveURL(/choose=symptom\.reads_store\.relational_repeats\.yes_code\.yes$/);
      await page.goBack();
      await expect(chooser).toContainText(fill(strings.question, { number: 4, all: 4 }));
    });

    test('keeps the answers to press in their place, and shows what comes of them above what led there', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(address);
      const chooser = page.getByRole('region', { name: strings.chooser });
      await expect(page.locator('astro-island', { has: page.locator('.chooser') })).not.toHaveAttribute(
        'ssr',
      );
      const place = async () => {
        const panel = await chooser.boundingBox();
        const answer = await chooser.locator('.chooser-question > button').first().boundingBox();
        return (answer?.y ?? 0) - (panel?.y ?? 0);
      };
      const atFirst = await place();
      for (const [index, name] of [words.reads, words.relational].entries()) {
        await chooser.getByRole('button', { name }).click();
        await expect(chooser).toContainText(fill(strings.question, { number: index + 2, all: 4 }));
        expect(Math.abs((await place()) - atFirst)).toBeLessThanOrEqual(1);
      }
      for (const number of [4, undefined]) {
        await chooser.locator('.chooser-question > button').first().click();
        if (number) await expect(chooser).toContainText(fill(strings.question, { number, all: 4 }));
      }
      const result = await chooser.locator('.chooser-result').boundingBox();
      const decisions = await chooser.locator('.chooser-decisions').boundingBox();
      expect((result?.y ?? 0) + (result?.height ?? 0)).toBeLessThan(decisions?.y ?? 0);
    });

    test('asks no more once the answer stands, and links to the row that explains it', async ({ page }) => {
      await page.goto(address);
      const chooser = page.getByRole('region', { name: strings.chooser });
      await chooser.getByRole('button', { name: words.connections }).click();
      await expect(chooser.locator('.chooser-result')).toHaveText(
        fill(strings.result, { name: 'RDS Proxy' }),
      );
      await chooser.getByRole('link', { name: fill(strings.row, { name: 'RDS Proxy' }) }).click();
      await expect(page.locator('#remedy-rds-proxy')).toBeInViewport();
      await chooser.getByRole('button', { name: strings.startOver }).click();
      await chooser.getByRole('button', { name: words.writes }).click();
      await expect(chooser.locator('.chooser-result')).not.toContainText('RDS Proxy');
      await expect(chooser.getByRole('link')).toHaveCount(0);
    });

    test('brings an answer back from its address and says which part of a broken one it left out', async ({
      page,
    }) => {
      await page.goto(`${address}?choose=symptom.reads_store.oracle`);
      await expect(page.locator('.problems')).toContainText('store.oracle');
      await expect(page.getByRole('region', { name: strings.chooser })).toContainText(
        fill(strings.question, { number: 2, all: 4 }),
      );
    });

    test('has a real table of six rows with their sources, readable without scripts', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(address);
      const table = page.getByRole('table', { name: /6.*\d{4}-\d{2}-\d{2}/ });
      await expect(table.getByRole('columnheader')).toHaveCount(6);
      await expect(table.getByRole('rowheader')).toHaveCount(6);
      await expect(page.getByRole('region', { name: strings.chooser })).toBeHidden();
      await context.close();
    });

    test('fits 360 px and passes axe with an answer, in either theme', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${address}?choose=symptom.reads_store.relational`);
      await expect(page.locator('.chooser-decisions')).toBeVisible();
      expect(await overflowingElements(page)).toEqual([]);
      expect(await faultsInBothThemes(page)).toEqual([]);
    });
  });
}
