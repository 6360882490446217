import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { comparisonStrings } from '../src/i18n/comparison.ts';
import { fill } from '../src/i18n/fill.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

const rows = 37;

/** Opens the comparison and waits until it answers. */
async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const widget = page.locator('.comparison');
  await expect(page.locator('astro-island', { has: widget })).not.toHaveAttribute('ssr');
  return widget;
}

for (const language of ['ko', 'en'] as const) {
  const address = pageAddress('elasticache/redis-vs-memcached', language);
  const strings = comparisonStrings[language];
  const words =
    language === 'ko'
      ? { replication: '복제', sortedSets: '정렬된 세트', yes: '필요해요', single: '멀티스레딩' }
      : { replication: 'Replication', sortedSets: 'Sorted sets', yes: 'Yes', single: 'Multithreading' };
  const bodyRows = (page: Page) => page.locator('.comparison-table tr[id^="row-"]');

  test.describe(`the comparison on ${address}`, () => {
    test('is a real table: caption with scope and date, headers with scope, all rows and cells', async ({
      page,
    }) => {
      await open(page, address);
      const table = page.getByRole('table', { name: /ElastiCache.*37.*\d{4}-\d{2}-\d{2}/ });
      await expect(table.locator('caption')).toBeVisible();
      await expect(table.locator('thead th[scope="col"]')).toHaveCount(5);
      await expect(table.locator('th[scope="rowgroup"]')).toHaveCount(7);
      await expect(table.locator('th[scope="row"]')).toHaveCount(rows);
      await expect(table.locator('tbody td')).toHaveCount(rows * 4);
    });

    test('keeps header and first column in sight while the rest scrolls', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, address);
      const region = page.locator('.comparison-region');
      await region.evaluate((element) => element.scrollTo(200, 900));
      await region.scrollIntoViewIfNeeded();
      const frame = await region.boundingBox();
      const header = await region.getByRole('columnheader', { name: /Serverless/ }).boundingBox();
      const feature = await region.locator('th[scope="row"]').nth(8).boundingBox();
      expect(Math.abs((header?.y ?? 0) - (frame?.y ?? 0))).toBeLessThanOrEqual(2);
      expect(Math.abs((feature?.x ?? 0) - (frame?.x ?? 0))).toBeLessThanOrEqual(2);
      expect(await overflowingElements(page)).toEqual([]);
    });

    test('keeps its sticky header below the bars of the site, enlarged to 200 % and on a phone held sideways', async ({
      page,
    }) => {
      for (const [width, height] of [
        [640, 400],
        [740, 360],
        [360, 740],
      ] as const) {
        await page.setViewportSize({ width, height });
        await open(page, address);
        const region = page.locator('.comparison-region');
        await region.evaluate((element) => {
          element.scrollIntoView();
          element.scrollTo(150, 900);
        });
        const box = async (locator: Locator) => {
          const { y, height: tall } = (await locator.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
          return { top: y, bottom: y + tall };
        };
        const bar = await box(page.locator('mobile-starlight-toc nav, header.header').last());
        const header = await box(region.getByRole('columnheader', { name: /Valkey/ }));
        const frame = await box(region);
        const at = `${width} × ${height}`;
        expect(header.top, at).toBeGreaterThanOrEqual(bar.bottom);
        expect(frame.bottom, at).toBeLessThanOrEqual(height);
        expect(frame.bottom - header.bottom, `room for rows at ${at}`).toBeGreaterThan(height / 3);
      }
    });

    test('tells exam and today apart', async ({ page }) => {
      const widget = await open(page, address);
      const cell = page.locator('#cell-aof-redis-oss');
      await expect(cell).toContainText(strings.states.no);
      await expect(cell).toContainText(strings.examDiffers);
      await widget.getByRole('radio', { name: strings.exam }).check();
      await expect(cell.locator('.cell-state')).toHaveText(strings.states.yes);
      await expect(cell).toContainText(strings.todayDiffers);
      await expect(widget).toContainText(strings.examCaveat);
      await expect(page).toHaveURL(/[?&]view=exam/);
    });

    test('shows differences only, with their count, and filters by theme and text', async ({ page }) => {
      const widget = await open(page, address);
      const box = widget.getByRole('checkbox', { name: /\(\d+\/37\)/ });
      const count = Number(/\((\d+)\//.exec((await box.locator('..').textContent()) ?? '')?.[1]);
      await box.check();
      await expect(bodyRows(page)).toHaveCount(count);
      await expect(widget.getByText(strings.differencesCaveat)).toBeVisible();
      await expect(
        widget.getByRole('status').getByText(fill(strings.shown, { shown: count, all: rows })),
      ).toBeVisible();
      await box.uncheck();
      await widget.getByRole('combobox', { name: strings.theme }).selectOption('durability');
      await expect(bodyRows(page)).toHaveCount(3);
      await widget.getByRole('button', { name: strings.reset }).click();
      await widget.getByRole('searchbox', { name: strings.find }).fill('ㅂㅈ');
      await expect(page.locator('#row-replication')).toBeVisible();
      await widget.getByRole('searchbox', { name: strings.find }).fill('<script>zzzz');
      await expect(widget.getByText(strings.nothingFound)).toBeVisible();
      await expect(bodyRows(page)).toHaveCount(0);
    });

    test('chooses and orders columns, and the address brings them back', async ({ page }) => {
      const widget = await open(page, address);
      await widget.getByText(strings.columns).click();
      await widget.getByRole('checkbox', { name: fill(strings.column, { name: 'Redis OSS' }) }).uncheck();
      await widget.getByRole('button', { name: fill(strings.moveAfter, { name: 'Valkey' }) }).click();
      const names = ['Memcached', 'Valkey', 'Serverless'];
      const headers = page.locator('.comparison-engine');
      await expect(headers).toContainText(names);
      await expect(page).toHaveURL(/cols=memcached\.valkey\.serverless/);
      await page.reload();
      await expect(headers).toContainText(names);
      await expect(headers).toHaveCount(3);
    });

    test('keeps the focus on the button that moves a column, and says where the column is now', async ({
      page,
    }) => {
      const widget = await open(page, address);
      await widget.getByText(strings.columns).click();
      for (const [name, place, label] of [
        ['Redis OSS', 2, strings.moveAfter],
        ['Serverless', 3, strings.moveBefore],
      ] as const) {
        const button = widget.getByRole('button', { name: fill(label, { name }) });
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(
          widget.getByRole('status').getByText(fill(strings.columnPlace, { name, place, all: 4 })),
        ).toBeAttached();
        await expect(button).toBeFocused();
      }
      await expect(page.locator('.comparison-engine')).toContainText([
        'Valkey',
        'Redis OSS',
        'Serverless',
        'Memcached',
      ]);
    });

    test('opens a cell for its reason, sources and date, by mouse, by keyboard and by address', async ({
      page,
    }) => {
      await open(page, address);
      const link = page.locator('#cell-multithreading-redis-oss .cell-link');
      await link.click();
      const detail = page.getByRole('region', { name: `${words.single} · Redis OSS` });
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
      await expect(page.locator('#cell-multithreading-valkey .cell-link')).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: `${words.single} · Valkey` })).toBeFocused();

      await open(page, `${address}#cell-sorted-sets-memcached`);
      await expect(page.getByRole('region', { name: `${words.sortedSets} · Memcached` })).toBeVisible();
    });

    test('links to a row', async ({ page }) => {
      await open(page, address);
      await page
        .getByRole('link', { name: fill(strings.rowLink, { feature: words.replication }), exact: true })
        .click();
      await expect(page).toHaveURL(/#row-replication$/);
      await expect(page.locator('#row-replication')).toBeInViewport();
    });

    test('leads by questions to an answer, marks the rows that decided, and goes back', async ({ page }) => {
      const widget = await open(page, address);
      const chooser = widget.getByRole('region', { name: strings.chooser });
      await chooser.getByRole('button', { name: words.yes }).first().click();
      await expect(chooser).toContainText(fill(strings.question, { number: 2, all: 6 }));
      await expect(page.locator('#row-sorted-sets')).toContainText(strings.decides);
      await expect(page.getByRole('columnheader', { name: /Memcached/ })).toContainText(strings.ruledOut);
      await expect(page).toHaveURL(/choose=ordering\.yes$/);
      await page.goBack();
      await expect(chooser).toContainText(fill(strings.question, { number: 1, all: 6 }));
      await expect(page.locator('.comparison-decides')).toHaveCount(0);
      await page.goForward();
      await expect(page.locator('#row-sorted-sets')).toContainText(strings.decides);
      await chooser.getByRole('button', { name: strings.back }).click();
      await expect(chooser).toContainText(fill(strings.question, { number: 1, all: 6 }));
    });

    test('brings a finished choice back from its address, with what does not matter said so', async ({
      page,
    }) => {
      const choice = 'ordering.yes_node-failure.no_snapshots.no_iam.no_plain-strings.no_capacity.self';
      const widget = await open(page, `${address}?choose=${choice}`);
      const chooser = widget.getByRole('region', { name: strings.chooser });
      await expect(chooser).toContainText(fill(strings.resultAlso, { name: 'Valkey', others: 'Redis OSS' }));
      await expect(chooser.getByText(strings.doesNotMatter, { exact: true })).toHaveCount(4);
      await expect(page.locator('#row-pricing')).toContainText(strings.decides);
    });

    test('shows a row that decided although a filter had left it out', async ({ page }) => {
      const widget = await open(page, `${address}?choose=ordering.yes&theme=price&find=7.1&cols=valkey`);
      await expect(page.locator('#row-sorted-sets')).toHaveCount(0);
      await widget
        .getByRole('region', { name: strings.chooser })
        .getByRole('link', { name: words.sortedSets })
        .click();
      await expect(page.locator('#row-sorted-sets')).toBeInViewport();
      await expect(page).toHaveURL(/#row-sorted-sets$/);
      await expect(page).toHaveURL(/cols=valkey/);
    });

    test('says which part of a broken address it left out and applies the rest', async ({ page }) => {
      const widget = await open(
        page,
        `${address}?cols=valkey.mongodb&view=maybe&theme=durability#cell-nothing-valkey`,
      );
      const problems = widget.locator('.problems');
      await expect(problems).toContainText('mongodb');
      await expect(problems).toContainText('maybe');
      await expect(problems).toContainText('cell-nothing-valkey');
      await expect(page.locator('.comparison-engine')).toContainText(['Valkey']);
      await expect(bodyRows(page)).toHaveCount(3);
    });

    test('follows what the reader does although the address came with a fragment nobody can read', async ({
      page,
    }) => {
      for (const fragment of ['#%', '#%E0%A4%A', '#cell-%']) {
        await page.goto('about:blank');
        const widget = await open(page, `${address}${fragment}`);
        await widget.getByRole('searchbox', { name: strings.find }).fill('AOF');
        await expect(page).toHaveURL(/[?&]find=AOF/);
      }
    });

    test('copies what it shows as Markdown and CSV', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const widget = await open(page, `${address}?cols=valkey.memcached&theme=durability`);
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      await widget.getByRole('button', { name: strings.copyMarkdown }).click();
      await expect.poll(clipboard).toMatch(/\| [^|]+ \| Valkey \| Memcached \|\n\| --- \| --- \| --- \|\n/);
      await expect(
        widget.getByRole('status').getByText(fill(strings.copied, { what: 'Markdown' })),
      ).toBeAttached();
      await widget.getByRole('button', { name: strings.copyCsv }).click();
      await expect.poll(clipboard).toMatch(/^[^,]+,Valkey,Memcached,/);
    });

    test('shows the text in a box where the browser refuses to copy', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      const widget = await open(page, address);
      await widget.getByRole('button', { name: strings.copyCsv }).click();
      const box = widget.getByRole('textbox', { name: strings.copyByHand });
      await expect(box).toHaveValue(/Valkey/);
      await expect(box).toBeFocused();
    });

    test('can be worked by keyboard alone', async ({ page }) => {
      const widget = await open(page, address);
      await widget.getByRole('radio', { name: strings.today }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/view=exam/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/diff=1/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(widget.getByRole('searchbox', { name: strings.find })).toBeFocused();
      await page.keyboard.type('AOF');
      await expect(bodyRows(page)).toHaveCount(1);
      const skip = widget.getByRole('link', { name: strings.skipTable });
      await skip.focus();
      await expect(skip).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.locator('#after-comparison')).toBeFocused();
    });

    const states: Record<string, (page: Page, widget: Locator) => Promise<void>> = {
      'a question answered and a broken address': async () => {},
      'columns and a cell open': async (page, widget) => {
        await widget.getByText(strings.columns).click();
        await page.locator('#cell-aof-valkey .cell-link').click();
      },
      'the exam view and nothing found': async (_, widget) => {
        await widget.getByRole('radio', { name: strings.exam }).check();
        await widget.getByRole('searchbox', { name: strings.find }).fill('zzzzzz');
      },
      'a phone': async (page) => page.setViewportSize({ width: 360, height: 740 }),
    };
    for (const [state, reach] of Object.entries(states)) {
      test(`gives axe nothing to find in either theme with ${state}`, async ({ page }) => {
        const widget = await open(page, `${address}?choose=ordering.yes&cols=valkey.memcached.nonsense`);
        await reach(page, widget);
        expect(await faultsInBothThemes(page, '.comparison')).toEqual([]);
      });
    }

    test('fits 360 px and 200 % zoom with a cell open', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, `${address}#cell-backup-serverless`);
      const detail = page.locator('.cell-detail');
      await expect(detail).toBeInViewport();
      const box = await detail.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      expect(await overflowingElements(page)).toEqual([]);
      await page.setViewportSize({ width: 640, height: 450 });
      expect(await overflowingElements(page)).toEqual([]);
    });

    test('prints the whole table with reasons and sources, and no controls', async ({ page }) => {
      await open(page, address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.comparison-tools')).toBeHidden();
      await expect(page.locator('.chooser')).toBeHidden();
      const region = page.locator('.comparison-region');
      const cut = await region.evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(cut, 'part of the table that would be cut off').toBeLessThanOrEqual(1);
      await expect(page.locator('#row-licence')).toBeVisible();
      await expect(page.locator('#why-aof-redis-oss')).toBeVisible();
    });
  });

  test.describe(`the comparison on ${address} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows every cell, and leads from a cell to its reason and sources', async ({ page }) => {
      await page.goto(address);
      await expect(bodyRows(page)).toHaveCount(rows);
      await expect(page.locator('.comparison-tools')).toBeHidden();
      await page.locator('#cell-aof-redis-oss .cell-link').click();
      const reason = page.locator('#why-aof-redis-oss');
      await expect(reason).toBeVisible();
      await expect(reason).toBeInViewport();
      await expect(reason.locator('time')).toBeVisible();
    });
  });
}
