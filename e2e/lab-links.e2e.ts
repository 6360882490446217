import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// What an address says of the lab, and what the lab writes into it.

test('a link opened in a fresh browser shows the same cache at the same moment', async ({
  page,
  browser,
}) => {
  const lab = new LabPage(page);
  await lab.open('workload=zipf&writes=20&cache=s3-fifo.24.write-behind.t40&cache=lru.6.invalidate');
  await lab.timeline.focus();
  for (let times = 0; times < 12; times++) await page.keyboard.press('ArrowRight');
  await lab.expectPosition(12);
  await lab.root.getByRole('tab', { name: '공유' }).click();
  const address = await lab.root.getByLabel('이 순간의 링크', { exact: true }).inputValue();
  const shown = await lab.root.locator('.cache-table').allInnerTexts();

  const context = await browser.newContext({ locale: 'ko-KR' });
  const other = new LabPage(await context.newPage());
  await other.page.goto(address);
  await other.ready();
  await other.expectPosition(12);
  expect(await other.root.locator('.cache-table').allInnerTexts()).toEqual(shown);
  await context.close();
});

test('the address follows the moment, so that a reload stays there', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=belady');
  await lab.forward(7);
  await expect(page).toHaveURL(/step=7/);
  await page.reload();
  await lab.ready();
  await lab.expectPosition(7);
});

test('a broken link opens what is valid and says what was not', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=belady&cache=fifo.0&cache=<script>.3&step=99');
  await expect(lab.root.getByRole('alert')).toContainText('cache=fifo.0');
  await expect(lab.root.getByRole('alert')).toContainText('마지막(12번째)');
  await lab.expectPosition(12);
});
