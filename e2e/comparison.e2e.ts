import { pageAddress } from '../src/address.ts';
import { engines } from '../src/content/schema/comparison-columns.ts';
import { comparisonStrings } from '../src/i18n/comparison.ts';
import { fill } from '../src/i18n/fill.ts';
import { languages } from '../src/language.ts';
import {
  featureOf,
  openComparison,
  questions,
  rows,
  rowsOf,
  shownRows,
  themes,
} from './support/comparison.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

// What the comparison says, in both languages; how it is worked is in comparison-controls.e2e.ts.

for (const language of languages) {
  const address = pageAddress('elasticache/redis-vs-memcached', language);
  const strings = comparisonStrings[language];

  test.describe(`the comparison on ${address}`, () => {
    test('is a real table: caption with scope and date, headers with scope, all rows and cells', async ({
      page,
    }) => {
      await openComparison(page, address);
      const table = page.getByRole('table', {
        name: new RegExp(`ElastiCache.*${rows.length}.*\\d{4}-\\d{2}-\\d{2}`),
      });
      await expect(table.locator('caption')).toBeVisible();
      await expect(table.locator('thead th[scope="col"]')).toHaveCount(engines.length + 1);
      await expect(table.locator('th[scope="rowgroup"]')).toHaveCount(themes.length);
      await expect(table.locator('th[scope="row"]')).toHaveCount(rows.length);
      await expect(table.locator('tbody td')).toHaveCount(rows.length * engines.length);
    });

    test('is part of the page on a wide screen: nothing scrolls inside, and its header stays in sight', async ({
      page,
    }) => {
      const heightOf = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
      for (const width of [1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await openComparison(page, address);
        const region = page.locator('.comparison-region');
        const table = await page.locator('.comparison-table').boundingBox();
        expect(await region.evaluate((element) => getComputedStyle(element).overflow)).toBe('visible');
        const text = await page.locator('.comparison').evaluate((element) => element.clientWidth);
        if (width > 1400) expect(table?.width).toBeGreaterThan(text + 100);
        expect(table?.x).toBeGreaterThan((await page.locator('.sidebar-pane').boundingBox())?.width ?? 0);
        expect(await overflowingElements(page)).toEqual([]);
        const row = page.locator('#row-aof');
        await row.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
        // A box alone does not tell that its beginning is painted.
        const reached = await row.locator('th').evaluate((cell) => {
          const { left, top, height } = cell.getBoundingClientRect();
          return cell.contains(document.elementFromPoint(left + 3, top + height / 2));
        });
        expect(reached, 'the table is seen from its first letter on').toBe(true);
        const head = await page.locator('.comparison-engine').first().boundingBox();
        expect(head?.y).toBeGreaterThanOrEqual((await heightOf('header.header')) - 1);
        expect(head?.y).toBeLessThan((await heightOf('header.header')) + 4);
      }
    });

    test('tells exam and today apart', async ({ page }) => {
      const widget = await openComparison(page, address);
      const cell = page.locator('#cell-aof-redis-oss');
      await expect(cell).toContainText(strings.states.no);
      await expect(cell).toContainText(strings.examDiffers);
      await widget.getByRole('radio', { name: strings.exam }).check();
      await expect(cell.locator('.cell-state')).toHaveText(strings.states.yes);
      await expect(cell).toContainText(strings.todayDiffers);
      await expect(widget).toContainText(strings.examCaveat);
      await expect(page).toHaveURL(/[?&]view=exam$/);
      await expect(page.locator('.comparison-engine')).toContainText(['Redis OSS', 'Memcached']);
      await expect(page.locator('.comparison-engine')).toHaveCount(2);
    });

    test('shows differences only, with their count, and filters by theme and text', async ({ page }) => {
      const widget = await openComparison(page, address);
      const box = widget.getByRole('checkbox', { name: new RegExp(`\\(\\d+/${rows.length}\\)`) });
      const count = Number(/\((\d+)\//.exec((await box.locator('..').textContent()) ?? '')?.[1]);
      await box.check();
      await expect(shownRows(page)).toHaveCount(count);
      await expect(widget.getByText(strings.differencesCaveat)).toBeVisible();
      await expect(
        widget.getByRole('status').getByText(fill(strings.shown, { shown: count, all: rows.length })),
      ).toBeVisible();
      await box.uncheck();
      await widget.getByRole('combobox', { name: strings.theme }).selectOption('durability');
      await expect(shownRows(page)).toHaveCount(rowsOf('durability'));
      await widget.getByRole('button', { name: strings.reset }).click();
      await widget.getByRole('searchbox', { name: strings.find }).fill('ㅂㅈ');
      await expect(page.locator('#row-replication')).toBeVisible();
      await widget.getByRole('searchbox', { name: strings.find }).fill('<script>zzzz');
      await expect(widget.getByText(strings.nothingFound)).toBeVisible();
      await expect(shownRows(page)).toHaveCount(0);
    });

    test('opens a cell for its reason, sources and date, by mouse, by keyboard and by address', async ({
      page,
    }) => {
      await openComparison(page, address);
      const link = page.locator('#cell-multithreading-redis-oss .cell-link');
      await link.click();
      const detail = page.getByRole('region', {
        name: `${featureOf('multithreading', language)} · Redis OSS`,
      });
      await expect(detail).toBeFocused();
      await expect(detail.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/);
      await expect(detail.getByRole('link', { name: /^S\d+ / }).first()).toHaveAttribute('href', /^https:/);
      await expect(detail).toContainText(strings.inTheExam);
      await expect(detail).toContainText(strings.onAwsToday);
      await expect(link).toHaveAttribute('aria-expanded', 'true');
      await expect(page).toHaveURL(/#cell-multithreading-redis-oss$/);
      await page.keyboard.press('Escape');
      await expect(detail).toBeHidden();
      await expect(link).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('#cell-multithreading-memcached .cell-link')).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(
        page.getByRole('region', { name: `${featureOf('multithreading', language)} · Memcached` }),
      ).toBeFocused();

      await openComparison(page, `${address}#cell-sorted-sets-memcached`);
      await expect(
        page.getByRole('region', { name: `${featureOf('sorted-sets', language)} · Memcached` }),
      ).toBeVisible();
    });

    test('leads by questions to an answer, marks the rows that decided, and goes back', async ({ page }) => {
      const widget = await openComparison(page, address);
      const chooser = widget.getByRole('region', { name: strings.chooser });
      await chooser
        .getByRole('button', { name: questions[0]?.answers[0]?.label[language] ?? '' })
        .first()
        .click();
      await expect(chooser).toContainText(fill(strings.question, { number: 2, all: questions.length }));
      await expect(page.locator('#row-sorted-sets')).toContainText(strings.decides);
      await expect(page.getByRole('columnheader', { name: /Memcached/ })).toContainText(strings.ruledOut);
      await expect(page).toHaveURL(/choose=ordering\.yes$/);
      await page.goBack();
      await expect(chooser).toContainText(fill(strings.question, { number: 1, all: questions.length }));
      await expect(page.locator('.comparison-decides')).toHaveCount(0);
      await page.goForward();
      await expect(page.locator('#row-sorted-sets')).toContainText(strings.decides);
      await chooser.getByRole('button', { name: strings.back }).click();
      await expect(chooser).toContainText(fill(strings.question, { number: 1, all: questions.length }));
    });

    test('brings a finished choice back from its address, with what does not matter said so', async ({
      page,
    }) => {
      const choice = 'ordering.yes_node-failure.no_snapshots.no_iam.no_plain-strings.no_capacity.self';
      const widget = await openComparison(page, `${address}?choose=${choice}`);
      const chooser = widget.getByRole('region', { name: strings.chooser });
      await expect(chooser).toContainText(fill(strings.resultAlso, { name: 'Valkey', others: 'Redis OSS' }));
      await expect(chooser.getByText(strings.doesNotMatter, { exact: true })).toHaveCount(4);
      await expect(page.locator('#row-pricing')).toContainText(strings.decides);
    });

    test('fits 360 px and 200 % zoom with a cell open', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openComparison(page, `${address}#cell-backup-serverless`);
      const detail = page.locator('.cell-detail');
      await expect(detail).toBeInViewport();
      const box = await detail.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      expect(await overflowingElements(page)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 450 });
      expect(await overflowingElements(page)).toEqual([]);
    });

    test('prints the whole table, the reasons that are open with their sources, and no controls', async ({
      page,
    }) => {
      await openComparison(page, address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.comparison-tools')).toBeHidden();
      await expect(page.locator('.chooser')).toBeHidden();
      const region = page.locator('.comparison-region');
      const cut = await region.evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(cut, 'part of the table that would be cut off').toBeLessThanOrEqual(1);
      await expect(page.locator('#row-licence')).toBeVisible();
      const reason = page.locator('#why-aof-redis-oss');
      await expect(reason).toBeHidden();
      await page.locator('.comparison-appendix > summary').click();
      await expect(reason).toBeVisible();
      await expect(reason.locator('.sources')).toBeVisible();
    });
  });

  test.describe(`the comparison on ${address} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows every cell, and leads from a cell to its reason and sources', async ({ page }) => {
      await page.goto(address);
      await expect(shownRows(page)).toHaveCount(rows.length);
      await expect(page.locator('.comparison-tools')).toBeHidden();
      await page.locator('#cell-aof-redis-oss .cell-link').click();
      const reason = page.locator('#why-aof-redis-oss');
      await expect(reason).toBeVisible();
      await expect(reason).toBeInViewport();
      await expect(reason.locator('time')).toBeVisible();
    });
  });
}
