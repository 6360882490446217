import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { engines } from '../src/content/schema/comparison-columns.ts';
import { comparisonStrings } from '../src/i18n/comparison.ts';
import { fill } from '../src/i18n/fill.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { featureOf, openComparison, rowsOf, shownRows } from './support/comparison.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

// How the comparison is worked: nothing here depends on the language, so the Korean page stands for both.

const language = 'ko';
const address = pageAddress('elasticache/redis-vs-memcached', language);
const strings = comparisonStrings[language];

test('shows Redis OSS and Memcached side by side at 360 px, without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openComparison(page, address);
  for (const column of ['redis-oss', 'memcached']) {
    const cell = page.locator(`#cell-sorted-sets-${column}`);
    const { left, right } = await cell.evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(left, column).toBeGreaterThanOrEqual(0);
    expect(right, column).toBeLessThanOrEqual(345);
  }
});

test('keeps header and first column in sight while the rest scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openComparison(page, address);
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
    await openComparison(page, address);
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

test('chooses and orders columns, and the address brings them back', async ({ page }) => {
  const widget = await openComparison(page, address);
  await widget.getByText(strings.columns).click();
  await widget.getByRole('checkbox', { name: fill(strings.column, { name: 'Redis OSS' }) }).uncheck();
  await widget.getByRole('button', { name: fill(strings.moveAfter, { name: 'Memcached' }) }).click();
  const names = ['Valkey', 'Memcached', 'Serverless'];
  const headers = page.locator('.comparison-engine');
  await expect(headers).toContainText(names);
  await expect(page).toHaveURL(/cols=valkey\.memcached\.serverless/);
  await page.reload();
  await expect(headers).toContainText(names);
  await expect(headers).toHaveCount(3);
});

test('keeps the focus on the button that moves a column, and says where the column is now', async ({
  page,
}) => {
  const widget = await openComparison(page, address);
  await widget.getByText(strings.columns).click();
  for (const [name, place, label] of [
    ['Redis OSS', 2, strings.moveAfter],
    ['Serverless', 3, strings.moveBefore],
  ] as const) {
    const button = widget.getByRole('button', { name: fill(label, { name }) });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(
      widget.getByRole('status').getByText(fill(strings.columnPlace, { name, place, all: engines.length })),
    ).toBeAttached();
    await expect(button).toBeFocused();
  }
  await expect(page.locator('.comparison-engine')).toContainText([
    'Memcached',
    'Redis OSS',
    'Serverless',
    'Valkey',
  ]);
});

test('links to a row', async ({ page }) => {
  await openComparison(page, address);
  await page
    .getByRole('link', {
      name: fill(strings.rowLink, { feature: featureOf('replication', language) }),
      exact: true,
    })
    .click();
  await expect(page).toHaveURL(/#row-replication$/);
  await expect(page.locator('#row-replication')).toBeInViewport();
});

test('shows a row that decided although a filter had left it out', async ({ page }) => {
  const widget = await openComparison(
    page,
    `${address}?choose=ordering.yes&theme=price&find=7.1&cols=valkey`,
  );
  await expect(page.locator('#row-sorted-sets')).toHaveCount(0);
  await widget
    .getByRole('region', { name: strings.chooser })
    .getByRole('link', { name: featureOf('sorted-sets', language) })
    .click();
  await expect(page.locator('#row-sorted-sets')).toBeInViewport();
  await expect(page).toHaveURL(/#row-sorted-sets$/);
  await expect(page).toHaveURL(/cols=valkey/);
});

test('says which part of a broken address it left out and applies the rest', async ({ page }) => {
  const widget = await openComparison(
    page,
    `${address}?cols=valkey.mongodb&view=maybe&theme=durability#cell-nothing-valkey`,
  );
  const problems = widget.locator('.problems');
  await expect(problems).toContainText('mongodb');
  await expect(problems).toContainText('maybe');
  await expect(problems).toContainText('cell-nothing-valkey');
  await expect(page.locator('.comparison-engine')).toContainText(['Valkey']);
  await expect(shownRows(page)).toHaveCount(rowsOf('durability'));
});

test('follows what the reader does although the address came with a fragment nobody can read', async ({
  page,
}) => {
  for (const fragment of ['#%', '#%E0%A4%A', '#cell-%']) {
    await page.goto('about:blank');
    const widget = await openComparison(page, `${address}${fragment}`);
    await widget.getByRole('searchbox', { name: strings.find }).fill('AOF');
    await expect(page).toHaveURL(/[?&]find=AOF/);
  }
});

test('copies what it shows in all forms at once, and as Markdown alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const widget = await openComparison(page, `${address}?cols=valkey.memcached&theme=durability`);
  /** What is on the clipboard in one form; `''` where it is not there in it. */
  const clipboard = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
    }, type);
  const said = (what: string) =>
    expect(widget.getByRole('status').getByText(fill(strings.copied, { what }))).toBeVisible();
  await widget.getByRole('button', { name: strings.copyTable }).click();
  await said(strings.theTable);
  expect(await clipboard('text/plain')).toMatch(/^[^\t]+\tValkey\tMemcached\t/);
  expect(await clipboard('text/html')).toMatch(/<table>.*<th[^>]*>Valkey<\/th>.*<td/s);
  expect(await clipboard('web text/markdown')).toMatch(/\| Valkey \| Memcached \|\n\| --- /);
  await widget.getByRole('button', { name: strings.copyMarkdown }).click();
  await said(strings.theMarkdown);
  expect(await clipboard('text/plain')).toMatch(
    /\| [^|]+ \| Valkey \| Memcached \|\n\| --- \| --- \| --- \|\n/,
  );
});

test('copies the plain text where the browser knows no other forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'ClipboardItem', { value: undefined });
  });
  const widget = await openComparison(page, address);
  await widget.getByRole('button', { name: strings.copyTable }).click();
  await expect(
    widget.getByRole('status').getByText(fill(strings.copied, { what: strings.theTable })),
  ).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\tValkey\t/);
});

test('shows the text in a box where the browser refuses to copy', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const widget = await openComparison(page, address);
  await widget.getByRole('button', { name: strings.copyTable }).click();
  const box = widget.getByRole('textbox', { name: strings.copyByHand });
  await expect(box).toHaveValue(/\tValkey/);
  await expect(box).toBeFocused();
});

test('can be worked by keyboard alone', async ({ page }) => {
  const widget = await openComparison(page, address);
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
  await expect(shownRows(page)).toHaveCount(1);
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
    const widget = await openComparison(
      page,
      `${address}?choose=ordering.yes&cols=valkey.memcached.nonsense`,
    );
    await reach(page, widget);
    expect(await faultsInBothThemes(page, '.comparison')).toEqual([]);
  });
}
